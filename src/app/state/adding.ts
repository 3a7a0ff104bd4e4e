/** Adding an account: from camera, picture, clipboard or typing, to a preview, to the vault. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { accountFromDraft, type OtpAccount } from "../../accounts/account.ts";
import { enrolmentLink } from "../../approvals/index.ts";
import { type OtpDraft, parseOtpauthUri } from "../../otp/otpauth-uri.ts";
import { readClipboard, readTransfer } from "../../platform/clipboard-reading.ts";
import { addText } from "../text/en/add.ts";
import { refusalText } from "../text/en/refusal.ts";
import { type AccountPreview, labelOf, leadsSomewhere, needsPin, previewOf } from "./account-preview.ts";
import type { ScanningStore } from "./scanning.ts";
import type { WhilePrompting } from "./session.ts";
import { createTransferParts, type TransferList, type TransferProgress } from "./transfer-parts.ts";
import { draftFromTyped, type TypedAccount } from "./typed-account.ts";

export type { AccountPreview } from "./account-preview.ts";
export type { TransferList, TransferProgress } from "./transfer-parts.ts";
export type { TypedAccount } from "./typed-account.ts";

/** What became of an account that was handed over to be kept. */
export type SaveOutcome =
  | { readonly kind: "saved" }
  /** Another screen has taken over (protect the vault first, unlock, recovery key) and keeps the account until then. */
  | { readonly kind: "taken-over" }
  | { readonly kind: "not-stored"; readonly why: "quota" | "failed" };

export type AddingState =
  | { readonly kind: "camera" }
  /** A picture or the clipboard is being read. */
  | { readonly kind: "reading" }
  | { readonly kind: "pasting" }
  | { readonly kind: "typing" }
  /** Several codes in one picture. */
  | { readonly kind: "choosing"; readonly choices: readonly { readonly label: string }[] }
  /** All that another app has handed over, before it is kept. */
  | { readonly kind: "transfer"; readonly list: TransferList; readonly saving: boolean }
  | { readonly kind: "preview"; readonly preview: AccountPreview; readonly saving: boolean };

export interface AddingStore {
  readonly state: ReadonlySignal<AddingState>;
  /** A sentence for the person about the last thing that did not work. */
  readonly problem: ReadonlySignal<string | undefined>;
  readonly scanning: ScanningStore;
  /** Parts of a transfer that were read so far; absent where none was begun. */
  readonly transfer: ReadonlySignal<TransferProgress | undefined>;
  /** Goes on with the parts that were read, though some are missing. */
  readonly finishTransfer: () => void;
  readonly setPin: (pin: string) => void;
  /** Back to the camera. */
  readonly restart: () => void;
  /** Forgets what was read; the secret is overwritten. */
  readonly close: () => void;
  readonly startCamera: (video: HTMLVideoElement) => void;
  /** Opens the system's picker; to be called from a tap. */
  readonly choosePicture: (input: HTMLInputElement) => void;
  readonly pasteFromClipboard: () => void;
  readonly pasteText: (text: string) => void;
  /** What a paste event or a drop carries, picture or text. */
  readonly pasteTransfer: (transfer: DataTransfer | null) => void;
  readonly startTyping: () => void;
  readonly submitTyped: (typed: TypedAccount) => void;
  readonly choose: (index: number) => void;
  readonly save: () => void;
  readonly dismissProblem: () => void;
}

export interface AddingDeps {
  readonly scanning: ScanningStore;
  /** Keeps the accounts; the caller owns their bytes from then on. */
  readonly save: (accounts: readonly OtpAccount[]) => Promise<SaveOutcome>;
  /** The text is an enrolment link: show the enrol screen for it. */
  readonly openEnrolment: (linkText: string) => void;
  /** The account is stored: leave the screen. */
  readonly onSaved: () => void;
  /** An account of this name is there already. */
  readonly hasTwin: (names: { readonly issuer: string; readonly name: string }) => boolean;
  /** Codes from the same secret are kept already. */
  readonly hasSameCodes: (draft: OtpDraft) => boolean;
  readonly nowMs: () => number;
  readonly whilePrompting: WhilePrompting;
  readonly pickFile: (input: HTMLInputElement) => Promise<Blob | undefined>;
}

const TICK_MS = 500;

export function createAddingStore(deps: AddingDeps): AddingStore {
  const state = signal<AddingState>({ kind: "camera" });
  const problem = signal<string | undefined>(undefined);
  const transfer = createTransferParts(deps.hasSameCodes);
  let draft: OtpDraft | undefined;
  let notes: readonly string[] = [];
  let choices: readonly string[] = [];
  let ticker: ReturnType<typeof setInterval> | undefined;
  // Rises when the screen is left, by the person or by a lock.
  let visit = 0;
  // Rises whenever the person goes elsewhere: an answer that comes later is not wanted any more.
  let run = 0;

  const forget = (): void => {
    run += 1;
    clearInterval(ticker);
    draft?.secret.fill(0);
    draft = undefined;
    choices = [];
  };

  const go = (next: AddingState): void => {
    forget();
    problem.value = undefined;
    if (next.kind !== "camera" && next.kind !== "reading") deps.scanning.stop();
    state.value = next;
  };

  const showPreview = (saving = false): void => {
    if (draft === undefined) return;
    state.value = { kind: "preview", preview: previewOf(draft, notes, deps.nowMs()), saving };
  };

  const accept = (accepted: OtpDraft, otherIssuer: string | undefined): void => {
    go({ kind: "reading" });
    deps.scanning.stop();
    draft = accepted;
    const oddities = otherIssuer === undefined ? [] : [addText.twoIssuers(accepted.issuer, otherIssuer)];
    notes = [...oddities, ...twinNotes(accepted, deps)];
    showPreview();
    ticker = setInterval(() => {
      if (state.value.kind === "preview") showPreview(state.value.saving);
    }, TICK_MS);
  };

  const showTransfer = (saving = false): void => {
    deps.scanning.stop();
    problem.value = undefined;
    state.value = { kind: "transfer", list: transfer.list(), saving };
  };

  /** @returns Whether the text led somewhere; a part of a transfer leads back to the camera until all are there. */
  const take = (text: string): boolean => {
    const part = transfer.take(text);
    if (part.kind === "whole") {
      showTransfer();
      return true;
    }
    if (part.kind === "damaged") problem.value = refusalText.malformed;
    if (part.kind !== "not-a-part") return false;
    const link = enrolmentLink.parse(text);
    if (link.kind === "link" || link.reason !== "not-a-link") {
      go({ kind: "reading" });
      deps.scanning.stop();
      deps.openEnrolment(text.trim());
      return true;
    }
    const outcome = parseOtpauthUri(text);
    if (outcome.kind === "account") {
      accept(outcome.draft, outcome.otherIssuer);
      return true;
    }
    problem.value = refusalText[outcome.reason];
    return false;
  };

  const takePicture = async (picture: Blob): Promise<void> => {
    const mine = beginReading();
    const reading = await deps.scanning.readPicture(picture);
    if (mine !== run) return;
    if (reading.kind !== "texts") return refuse(addText.picture[reading.kind]);
    const wanted = reading.texts.filter(leadsSomewhere);
    const parts = wanted.filter((text) => /^otpauth-migration:/i.test(text.trim()));
    // Several parts in one picture need no choice.
    if (parts.length > 1 && parts.length === wanted.length) {
      if (!parts.some(take)) state.value = { kind: "camera" };
      return;
    }
    if (wanted.length > 1) {
      go({ kind: "choosing", choices: wanted.map((text) => ({ label: labelOf(text) })) });
      choices = wanted;
      return;
    }
    takeOrReturn(wanted[0] ?? reading.texts[0] ?? "");
  };

  const choosePicture = async (input: HTMLInputElement): Promise<void> => {
    const mine = visit;
    const picture = await deps.whilePrompting(() => deps.pickFile(input));
    if (picture !== undefined && mine === visit) await takePicture(picture);
  };

  const takeOrReturn = (text: string): void => {
    if (!take(text)) state.value = { kind: "camera" };
  };

  const refuse = (sentence: string): void => {
    state.value = { kind: "camera" };
    problem.value = sentence;
  };

  const beginReading = (): number => {
    go({ kind: "reading" });
    return run;
  };

  const paste = async (): Promise<void> => {
    const mine = beginReading();
    const reading = await readClipboard();
    if (mine !== run) return;
    if (reading.kind === "picture") return takePicture(reading.picture);
    if (reading.kind === "text") return takeOrReturn(reading.text);
    if (reading.kind === "not-allowed") return go({ kind: "pasting" });
    refuse(addText.clipboardEmpty);
  };

  const save = async (): Promise<void> => {
    if (draft === undefined || (state.value.kind === "preview" && state.value.saving)) return;
    const account = accountFromDraft(draft, crypto.randomUUID(), deps.nowMs());
    const isPreview = state.value.kind === "preview";
    if (isPreview) showPreview(true);
    problem.value = undefined;
    const mine = run;
    const outcome = await deps.save([account]);
    if (outcome.kind === "not-stored") {
      if (mine !== run) return;
      problem.value = addText.notStored[outcome.why];
      if (isPreview) showPreview(false);
      return;
    }
    // The bytes belong to the vault now, so they are let go of and not overwritten.
    draft = undefined;
    go({ kind: "reading" });
    if (outcome.kind === "saved") deps.onSaved();
  };

  const saveTransfer = async (): Promise<void> => {
    if (state.value.kind !== "transfer" || state.value.saving) return;
    showTransfer(true);
    const nowMs = deps.nowMs();
    const accounts = transfer.newDrafts().map((each) => accountFromDraft(each, crypto.randomUUID(), nowMs));
    const outcome: SaveOutcome = accounts.length === 0 ? { kind: "saved" } : await deps.save(accounts);
    if (outcome.kind === "not-stored") {
      showTransfer();
      problem.value = addText.notStored[outcome.why];
      return;
    }
    transfer.forget();
    go({ kind: "reading" });
    if (outcome.kind === "saved") deps.onSaved();
  };

  return {
    state,
    problem,
    scanning: deps.scanning,
    transfer: transfer.progress,
    finishTransfer: () => showTransfer(),
    setPin: (pin) => {
      if (draft === undefined || !needsPin(draft.type)) return;
      draft = { ...draft, pin };
      showPreview();
    },
    restart: () => go({ kind: "camera" }),
    close: () => {
      visit += 1;
      transfer.forget();
      go({ kind: "camera" });
      deps.scanning.stop();
    },
    startCamera: (video) =>
      deps.scanning.start(video, (text) => {
        if (state.value.kind === "camera") take(text);
      }),
    choosePicture: (input) => void choosePicture(input),
    pasteFromClipboard: () => void paste(),
    pasteText: (text) => void take(text),
    pasteTransfer: (transfer) => {
      const reading = readTransfer(transfer);
      if (reading.kind === "picture") void takePicture(reading.picture);
      if (reading.kind === "text") take(reading.text);
    },
    startTyping: () => go({ kind: "typing" }),
    submitTyped: (typed) => {
      const outcome = draftFromTyped(typed);
      if (outcome.kind === "refused") {
        problem.value = refusalText[outcome.reason];
        return;
      }
      draft?.secret.fill(0);
      draft = outcome.draft;
      void save();
    },
    choose: (index) => {
      const text = choices[index];
      if (text !== undefined) takeOrReturn(text);
    },
    save: () => void (state.value.kind === "transfer" ? saveTransfer() : save()),
    dismissProblem: () => {
      problem.value = undefined;
    },
  };
}

function twinNotes(draft: OtpDraft, deps: Pick<AddingDeps, "hasTwin" | "hasSameCodes">): readonly string[] {
  if (deps.hasSameCodes(draft)) return [addText.sameCodes];
  return deps.hasTwin(draft) ? [addText.sameName] : [];
}
