/** One account being changed: a draft that is checked, and its secret behind a fresh unlock. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { addTag, cleanTag, removeTag, withoutStrayPins } from "../../accounts/tags.ts";
import { encodeBase32 } from "../../base/base32.ts";
import { encodeHex } from "../../base/hex.ts";
import { parseOtpauthUri } from "../../otp/otpauth-uri.ts";
import { writeOtpauthUri } from "../../otp/write-uri.ts";
import { refusalText } from "../text/en/refusal.ts";
import type { AccountsStore, ChangeResult } from "./accounts.ts";
import type { PickPicture } from "./picture-choice.ts";

/** What can be typed; numbers as text, as they stand in the fields. */
export interface EditedFields {
  readonly issuer: string;
  readonly name: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly isPinned: boolean;
  /** Of the person's own, as a `data:` address; empty for none. */
  readonly picture: string;
  readonly digits: string;
  readonly period: string;
  readonly counter: string;
  readonly algorithm: OtpAccount["algorithm"];
}

export type EditingState =
  | { readonly kind: "gone" }
  | {
      readonly kind: "open";
      readonly account: OtpAccount;
      readonly fields: EditedFields;
      readonly isChanged: boolean;
      readonly problem: string | undefined;
      readonly isSaving: boolean;
      /** The secret as text, and the link for a QR code, once the person has proved who they are. */
      readonly shown: { readonly secret: string; readonly uri: string } | undefined;
    };

export interface EditingStore {
  readonly state: ReadonlySignal<EditingState>;
  readonly change: (part: Partial<EditedFields>) => void;
  readonly addTag: (text: string) => void;
  readonly removeTag: (tag: string) => void;
  /** To be called from a tap: opens the system's picker. */
  readonly pickPicture: (input: HTMLInputElement) => Promise<void>;
  /** The counter was set elsewhere on the page. */
  readonly refreshCounter: () => void;
  /** @returns Whether it is stored. */
  readonly save: () => Promise<boolean>;
  /** Asks who is there, unless that was proved within the last minute. */
  readonly showSecret: () => Promise<void>;
  readonly hideSecret: () => void;
}

export interface EditingDeps {
  readonly accounts: Pick<AccountsStore, "find" | "updateMany">;
  readonly requireFresh: () => Promise<boolean>;
  readonly pickPicture: PickPicture;
  readonly pictureText: () => string;
  readonly storeText: (result: Exclude<ChangeResult, "stored">) => string;
}

export function createEditingStore(id: string, deps: EditingDeps): EditingStore {
  const first = deps.accounts.find(id);
  const state = signal<EditingState>(
    first === undefined
      ? { kind: "gone" }
      : {
          kind: "open",
          account: first,
          fields: fieldsOf(first),
          isChanged: false,
          problem: undefined,
          isSaving: false,
          shown: undefined,
        },
  );

  const set = (part: Partial<Extract<EditingState, { kind: "open" }>>): void => {
    const current = state.peek();
    if (current.kind === "open") state.value = { ...current, ...part };
  };
  const change = (part: Partial<EditedFields>): void => {
    const current = state.peek();
    if (current.kind === "open") set({ fields: { ...current.fields, ...part }, isChanged: true, problem: undefined });
  };

  return {
    state,
    change,
    addTag(text) {
      const tag = cleanTag(text);
      const current = state.peek();
      if (tag === undefined || current.kind !== "open") return;
      change({ tags: addTag({ ...current.account, tags: current.fields.tags }, tag).tags });
    },
    removeTag(tag) {
      const current = state.peek();
      if (current.kind === "open")
        change({ tags: removeTag({ ...current.account, tags: current.fields.tags }, tag).tags });
    },
    async pickPicture(input) {
      const picked = await deps.pickPicture(input);
      if (picked.kind === "picked") change({ picture: picked.picture });
      if (picked.kind === "unreadable") set({ problem: deps.pictureText() });
    },
    refreshCounter() {
      const current = state.peek();
      const stored = deps.accounts.find(id);
      if (current.kind !== "open" || stored === undefined) return;
      set({ account: stored, fields: { ...current.fields, counter: String(stored.counter) } });
    },
    async save() {
      const current = state.peek();
      if (current.kind !== "open" || current.isSaving) return false;
      const checked = checkFields(current.account, current.fields);
      if (typeof checked === "string") {
        set({ problem: checked });
        return false;
      }
      set({ isSaving: true, problem: undefined });
      // Upon what is stored by then: a counter may have been raised, a code been used meanwhile.
      const result = await deps.accounts.updateMany([id], (stored) => withoutStrayPins({ ...stored, ...checked }));
      set({ isSaving: false, ...(result === "stored" ? { isChanged: false } : { problem: deps.storeText(result) }) });
      return result === "stored";
    },
    async showSecret() {
      if (!(await deps.requireFresh())) return;
      const account = deps.accounts.find(id);
      if (account === undefined) return;
      const secret = account.type === "motp" ? encodeHex(account.secret) : encodeBase32(account.secret);
      set({ shown: { secret, uri: writeOtpauthUri(account, { brief: true }) } });
    },
    hideSecret: () => set({ shown: undefined }),
  };
}

function fieldsOf(account: OtpAccount): EditedFields {
  const { issuer, name, note, tags, isPinned, picture = "", digits, period, counter, algorithm } = account;
  return {
    issuer,
    name,
    note,
    tags,
    isPinned,
    picture,
    digits: String(digits),
    period: String(period),
    counter: String(counter),
    algorithm,
  };
}

/**
 * The parser of scanned codes holds the bounds of what is typed here too; what an import brought beyond them stays as it
 * is while nobody changes it.
 *
 * @returns The changes, or a sentence about what is wrong.
 */
export function checkFields(account: OtpAccount, fields: EditedFields): Partial<OtpAccount> | string {
  const { tags, isPinned, algorithm } = fields;
  const [issuer, name, note] = [fields.issuer.trim(), fields.name.trim(), fields.note.trim()];
  const picture = fields.picture === "" ? undefined : fields.picture;
  const common = { issuer, name, note, tags, isPinned, picture };
  const isUsual = account.type === "totp" || account.type === "hotp";
  const isSame =
    fields.digits === String(account.digits) &&
    fields.period === String(account.period) &&
    fields.counter === String(account.counter) &&
    algorithm === account.algorithm;
  const type = isUsual ? account.type : "totp";
  const query = new URLSearchParams({
    secret: "AAAAAAAA",
    issuer,
    ...(isUsual && !isSame
      ? { algorithm, digits: fields.digits.trim(), period: fields.period.trim(), counter: fields.counter.trim() }
      : { counter: "0" }),
  });
  const outcome = parseOtpauthUri(`otpauth://${type}/:${encodeURIComponent(name)}?${query.toString()}`);
  if (outcome.kind === "refused") return refusalText[outcome.reason];
  if (!isUsual || isSame) return common;
  const { digits, period, counter } = outcome.draft;
  return { ...common, algorithm, digits, period, ...(fields.counter !== String(account.counter) && { counter }) };
}
