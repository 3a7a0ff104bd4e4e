/** What the add screen shows before it is kept: one account or several, and whose bytes their secrets are. Page only. @module */
import type { OtpAccount } from "../../accounts/account.ts";
import { findClash, type NewAccount } from "../../accounts/clash.ts";
import type { CleanedPart } from "../../otp/cleaned.ts";
import type { OtpDraft } from "../../otp/parameters.ts";
import { asUsual } from "../../otp/unusual.ts";
import type { OwnBackup } from "../../transfer/index.ts";
import { unusualLine } from "../text/odd-lines.ts";
import { previewOf } from "./account-preview.ts";
import type { AddingState } from "./adding-types.ts";
import { type BatchEntry, batchEntry, clashView, entriesOf, lineOf } from "./batch.ts";
import type { Lead } from "./incoming.ts";
import { newAccount } from "./new-accounts.ts";

export type Shown =
  | {
      readonly kind: "one";
      readonly draft: OtpDraft;
      readonly notes: readonly string[];
      readonly cleaned?: readonly CleanedPart[];
      /** The person takes what most services have instead of what the code asks for. */
      readonly isUsual?: boolean;
      readonly isTyped: boolean;
      /** It was saved before the vault was open. */
      readonly isWaiting: boolean;
    }
  | {
      readonly kind: "several";
      readonly entries: readonly BatchEntry[];
      readonly skipped: readonly { readonly label: string; readonly why: string }[];
      readonly missing: readonly number[];
      /** What the person should know of the files, in words. */
      readonly notices?: readonly string[] | undefined;
      readonly isTransfer: boolean;
      /** The parts of a transfer hold the secrets, and overwrite them. */
      readonly isOfParts: boolean;
      readonly isWaiting: boolean;
      readonly own?: (OwnBackup & { readonly takesSettings: boolean }) | undefined;
    };

export function shownOfLead(lead: Extract<Lead, { kind: "one" | "several" }>, kept: readonly OtpAccount[]): Shown {
  if (lead.kind === "one") {
    const { draft, note, cleaned } = lead.account;
    return { kind: "one", draft, notes: note === undefined ? [] : [note], cleaned, isTyped: false, isWaiting: false };
  }
  const entries = lead.accounts.map(({ draft, note }) => batchEntry(draft, kept, note ?? unusualLine(draft)));
  return {
    kind: "several",
    entries,
    skipped: lead.skipped,
    missing: [],
    isTransfer: false,
    isOfParts: false,
    isWaiting: false,
  };
}

/** What was saved before the vault was open. */
export function shownOfWaiting(added: readonly NewAccount[], kept: readonly OtpAccount[]): Shown {
  const [first, ...others] = added;
  if (first !== undefined && others.length === 0)
    return { kind: "one", draft: first.account, notes: [], isTyped: false, isWaiting: true };
  return {
    kind: "several",
    entries: entriesOf(added, kept),
    skipped: [],
    missing: [],
    isTransfer: false,
    isOfParts: false,
    isWaiting: true,
  };
}

export function stateOf(shown: Shown, kept: readonly OtpAccount[], nowMs: number, saving: boolean): AddingState {
  const { isWaiting } = shown;
  if (shown.kind === "several") {
    const { entries, skipped, missing, notices, isTransfer, own } = shown;
    const lines = entries.map(lineOf);
    return { kind: "batch", batch: { lines, skipped, missing, notices, isTransfer, own }, isWaiting, saving };
  }
  const { notes, isTyped, cleaned = [] } = shown;
  const draft = keptDraft(shown);
  const clash = clashView(findClash(kept, draft));
  return isTyped
    ? { kind: "typing", clash, saving }
    : {
        kind: "preview",
        preview: previewOf(shown.draft, { notes, cleaned, isUsual: shown.isUsual ?? false }, nowMs),
        clash,
        isWaiting,
        saving,
      };
}

/** The draft as it is to be kept. */
export function keptDraft({ draft, isUsual }: Extract<Shown, { kind: "one" }>): OtpDraft {
  return isUsual === true ? asUsual(draft) : draft;
}

/** What is to be kept of several, as the person has chosen. */
export function chosenOf(entries: readonly BatchEntry[], nowMs: number): readonly NewAccount[] {
  return entries.flatMap(({ draft, clash, choice }) => {
    const added = choice && newAccount(draft, clash, choice, nowMs);
    return added === undefined ? [] : [added];
  });
}

/** Overwrites secrets that nobody else holds: those of a transfer are held by its parts, those that wait by the list of them. */
export function overwrite(shown: Shown, handedOver: readonly NewAccount[] = []): void {
  if (shown.isWaiting || (shown.kind === "several" && shown.isOfParts)) return;
  overwriteDrafts(shown, handedOver);
}

/** Overwrites all secrets but those that are kept now. */
export function overwriteDrafts(shown: Shown, handedOver: readonly NewAccount[]): void {
  const drafts = shown.kind === "one" ? [shown.draft] : shown.entries.map(({ draft }) => draft);
  for (const { secret } of drafts) if (!handedOver.some(({ account }) => account.secret === secret)) secret.fill(0);
}
