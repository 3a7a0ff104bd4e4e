/** Adding an account, as the screens and the start of the app see it. Types only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import type { Clash, ClashChoice } from "../../accounts/clash.ts";
import type { OpeningCost, OwnBackup } from "../../transfer/index.ts";
import type { AccountPreview } from "./account-preview.ts";
import type { Arrival, ArrivedContent } from "./arrivals.ts";
import type { RunImport } from "./import-run.ts";
import type { Keep, WaitingAccounts } from "./keeping.ts";
import type { ScanningStore } from "./scanning.ts";
import type { WhilePrompting } from "./session.ts";
import type { TransferProgress } from "./transfer-parts.ts";
import type { TypedAccount } from "./typed-account.ts";

export type { ClashChoice } from "../../accounts/clash.ts";
export type { AccountPreview } from "./account-preview.ts";
export type { SaveOutcome } from "./keeping.ts";
export type { TransferProgress } from "./transfer-parts.ts";
export type { TypedAccount } from "./typed-account.ts";

/** A kept account that the new one is like. */
export interface ClashView {
  readonly kind: Clash["kind"];
  /** What the kept one is called. */
  readonly label: string;
}

/** Which of several files is read. */
export interface FilePlace {
  readonly name: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** One account of several. */
export interface BatchLine {
  readonly label: string;
  readonly note: string | undefined;
  readonly clash: ClashView | undefined;
  /** `"keep-both"` also for one that is like no other; `undefined`: the person must say. */
  readonly choice: ClashChoice | undefined;
  /** What was typed of the PIN that its codes take, where the file does not hold it. */
  readonly pin?: string | undefined;
}

/** The app's own backup, beside its accounts. */
export interface OwnBackupView {
  /** Milliseconds since the Unix epoch. */
  readonly madeAtMs: number;
  /** Services that this device has to be registered with anew. */
  readonly origins: readonly string[];
  /** Its settings are taken over too. */
  readonly takesSettings: boolean;
}

export interface BatchView {
  readonly lines: readonly BatchLine[];
  readonly skipped: readonly { readonly label: string; readonly why: string }[];
  /** Numbers from 1 of the parts of a transfer that were not scanned. */
  readonly missing: readonly number[];
  /** What the person should know of the files, in words. */
  readonly notices?: readonly string[] | undefined;
  /** They come from another app. */
  readonly isTransfer: boolean;
  readonly own: OwnBackupView | undefined;
}

export type AddingState =
  | { readonly kind: "camera" }
  /** A picture or the clipboard is being read. */
  | { readonly kind: "reading" }
  /** A link was opened or another app has shared something: it is being read, without the camera. */
  | { readonly kind: "arriving" }
  | { readonly kind: "pasting" }
  /** A file of another app is being read. `seconds`: about how long, where that is long. */
  | { readonly kind: "importing"; readonly file?: FilePlace; readonly seconds?: number }
  /** It is encrypted. `app`: what made it, where the format tells. */
  | {
      readonly kind: "file-password";
      readonly app: string | undefined;
      /** It is a backup of this app. */
      readonly isOwn: boolean;
      readonly isWrong: boolean;
      readonly file?: FilePlace;
      /** What opening takes, where that is much: to be said before it begins. */
      readonly cost?: OpeningCost;
    }
  | { readonly kind: "typing"; readonly clash: ClashView | undefined; readonly saving: boolean }
  /** Several codes that do not go together. */
  | { readonly kind: "choosing"; readonly choices: readonly { readonly label: string }[] }
  /** Several accounts, before they are kept. `isWaiting`: they were saved while the vault was closed, and are asked about now. */
  | { readonly kind: "batch"; readonly batch: BatchView; readonly isWaiting: boolean; readonly saving: boolean }
  | {
      readonly kind: "preview";
      readonly preview: AccountPreview;
      readonly clash: ClashView | undefined;
      readonly isWaiting: boolean;
      readonly saving: boolean;
    };

export interface AddingStore {
  readonly state: ReadonlySignal<AddingState>;
  /** A sentence for the person about the last thing that did not work. */
  readonly problem: ReadonlySignal<string | undefined>;
  readonly scanning: ScanningStore;
  /** Parts of a transfer that were read so far; absent where none was begun. */
  readonly transfer: ReadonlySignal<TransferProgress | undefined>;
  /** How many links or shared things wait until this one is saved or left. */
  readonly waiting: ReadonlySignal<number>;
  /** The screen appears: what waits is shown first, else the camera. */
  readonly begin: () => void;
  /** Goes on with the parts that were read, though some are missing. */
  readonly finishTransfer: () => void;
  readonly setPin: (pin: string) => void;
  /** Whether the account is kept as most services have it, not as its code asks. */
  readonly setUsual: (isUsual: boolean) => void;
  /** Back to the camera: what is shown is given up. */
  readonly restart: () => void;
  /** The screen disappears: what was read is forgotten, the secrets are overwritten. What has arrived waits for its return. */
  readonly close: () => void;
  readonly startCamera: (video: HTMLVideoElement) => void;
  /** Opens the system's picker; to be called from a tap. */
  readonly choosePicture: (input: HTMLInputElement) => void;
  /** Files of other apps; to be called from a tap. */
  readonly chooseFile: (input: HTMLInputElement) => void;
  readonly submitFilePassword: (password: string) => void;
  /** Goes on without the file whose password is asked for. */
  readonly leaveFileOut: () => void;
  /** How far a file of another app is read, 0…1; `undefined` where that is not known. */
  readonly importProgress: ReadonlySignal<number | undefined>;
  readonly pasteFromClipboard: () => void;
  readonly pasteText: (text: string) => void;
  /** What a paste event or a drop carries, pictures or text. */
  readonly pasteTransfer: (transfer: DataTransfer | null) => void;
  readonly startTyping: () => void;
  readonly submitTyped: (typed: TypedAccount) => void;
  /** What was typed has changed: the question about it no longer holds. */
  readonly retype: () => void;
  readonly choose: (index: number) => void;
  /** Answers what becomes of the one account that is like a kept one. */
  readonly decide: (choice: ClashChoice) => void;
  readonly setLine: (index: number, choice: ClashChoice) => void;
  /** The PIN that the file of this account does not hold. */
  readonly setLinePin: (index: number, pin: string) => void;
  /** For all that are like kept ones. */
  readonly setAllClashes: (choice: ClashChoice) => void;
  readonly setTakesSettings: (takes: boolean) => void;
  readonly save: () => void;
  readonly dismissProblem: () => void;
}

export interface AddingDeps {
  readonly scanning: ScanningStore;
  /** Keeps the accounts; the caller owns their bytes from then on. */
  readonly save: Keep;
  /** Saved before the vault was open, and not kept yet. */
  readonly pending: () => WaitingAccounts | undefined;
  /** What the open vault holds; `undefined` while it is closed. */
  readonly kept: () => readonly OtpAccount[] | undefined;
  /** Links that were opened and things that were shared, oldest first; each goes when it is saved or given up. */
  readonly arrivals: ReadonlySignal<readonly Arrival[]>;
  readonly dropArrival: (arrival: Arrival) => void;
  readonly readArrival: (arrival: Arrival) => Promise<ArrivedContent>;
  /** The text is an enrolment link: show the enrol screen for it. */
  readonly openEnrolment: (linkText: string) => void;
  /** Nothing is left to do here: leave the screen. */
  readonly onDone: () => void;
  readonly nowMs: () => number;
  readonly whilePrompting: WhilePrompting;
  readonly pickFiles: (input: HTMLInputElement) => Promise<readonly File[]>;
  readonly runImport: RunImport;
  /** Accounts of a backup of this app are here; its settings are still to be taken over where the person wants them. */
  readonly onRestored: (own: OwnBackup & Pick<OwnBackupView, "takesSettings">, count: number) => void;
}
