/** What a phone that takes the place of another one shows, and what it needs for it. Types only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import type { ClashChoice } from "../../accounts/clash.ts";
import type { Bytes } from "../../base/bytes.ts";
import type { MovedSettings, PartOutcome, Progress, Stretch } from "../../transfer/handover/index.ts";
import type { VaultDocument } from "../../vault/index.ts";
import type { BatchLine } from "./adding-types.ts";
import type { ChangeResult } from "./change-result.ts";
import type { WaitingAccounts } from "./keeping.ts";
import type { Enrolled } from "./move-services.ts";

/** What keeps parts or a file from being taken. */
export type CollectProblem = Exclude<PartOutcome, "taken" | "known"> | "for-another" | "no-code" | "too-large";

export interface MovedService {
  /** Of the link, in full: what the person goes by. */
  readonly origin: string;
  readonly state: { readonly kind: "waiting" } | Enrolled;
}

export interface Preview {
  readonly lines: readonly BatchLine[];
  /** Accounts that were sent and cannot be kept. */
  readonly odd: number;
  readonly services: readonly string[];
  readonly hasSettings: boolean;
  readonly withSettings: boolean;
  readonly problem?: "unanswered" | "not-stored" | "quota";
}

export interface Arrived {
  readonly accounts: number;
  /** That were sent. */
  readonly sent: number;
  readonly services: readonly MovedService[];
  /** For the old phone: to be scanned, and to be typed. */
  readonly receipt: string;
  readonly digits: string;
}

export type NewPhoneState =
  | { readonly kind: "making" }
  | {
      readonly kind: "showing";
      readonly text: string;
      /** Eight digits; `undefined` while they are worked out. */
      readonly checkCode: string | undefined;
      readonly hint: string;
    }
  | {
      readonly kind: "collecting";
      readonly progress: Progress | undefined;
      readonly problem: CollectProblem | undefined;
      /** A file or pictures are being read. */
      readonly isReading: boolean;
    }
  | ({ readonly kind: "preview" } & Preview)
  /** A vault has to be made first. */
  | { readonly kind: "protect" }
  | { readonly kind: "keeping" }
  | ({ readonly kind: "arrived" } & Arrived)
  | { readonly kind: "ended"; readonly why: "too-late" | "unable" };

export interface NewPhoneStore {
  readonly state: ReadonlySignal<NewPhoneState>;
  /** Makes a key, in place of the one before. */
  readonly begin: () => void;
  /** The person has compared the digits. */
  readonly collect: () => void;
  /** A text that the camera has read. */
  readonly takeText: (text: string) => void;
  readonly takeFile: (file: Blob) => void;
  readonly takePictures: (pictures: readonly Blob[]) => void;
  readonly setLine: (index: number, choice: ClashChoice) => void;
  readonly setSettings: (isWanted: boolean) => void;
  /** Straight from the tap. */
  readonly keep: () => void;
  /** The vault has been made with what waited. */
  readonly protectedNow: () => void;
  readonly tryServiceAgain: (index: number) => void;
  /** Leaves: the key and what was not kept are gone. */
  readonly close: () => void;
}

export interface NewPhoneDeps {
  readonly hint: string;
  readonly stretch: Stretch;
  readonly random: (length: number) => Bytes;
  readonly newId: () => string;
  readonly nowMs: () => number;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
  /** Every text of a picture. */
  readonly readPicture: (picture: Blob) => Promise<readonly string[]>;
  readonly hasVault: () => boolean;
  readonly requireUnlock: () => Promise<boolean>;
  /** Of the open vault. */
  readonly kept: () => readonly OtpAccount[];
  readonly change: (operation: (open: VaultDocument) => VaultDocument) => Promise<ChangeResult>;
  readonly setPending: (waiting: WaitingAccounts | undefined) => void;
  readonly onStored: () => void;
  /** Those of the vault as soon as it is open. */
  readonly applySettings: (settings: MovedSettings) => void;
  readonly originOf: (link: string) => string | undefined;
  /** Asks for notifications, where services come along. */
  readonly allowPush: () => Promise<void>;
  readonly enrol: (link: string) => Promise<Enrolled>;
}
