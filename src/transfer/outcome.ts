/** What reading a file of another app gives. Types only. @module */
import type { Bytes } from "../base/bytes.ts";
import type { OtpAlgorithm, OtpType } from "../otp/parameters.ts";

export interface ImportedAccount {
  readonly type: OtpType;
  readonly issuer: string;
  readonly name: string;
  readonly secret: Bytes;
  readonly algorithm: OtpAlgorithm;
  readonly digits: number;
  /** Seconds; all but HOTP. */
  readonly period?: number;
  /** The next moving factor; HOTP. */
  readonly counter?: number;
  readonly pin?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly favorite?: boolean;
  /** Only the app's own backup has these; as an account has them. */
  readonly picture?: string | undefined;
  readonly uses?: number;
  readonly lastUsedAtMs?: number;
  readonly createdAtMs?: number;
}

/** What the app's own backup has beside its accounts. */
export interface OwnBackup {
  /** By name; values as the app wrote them. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  /** Services that the device was registered with, and the next one must be registered with anew. */
  readonly origins: readonly string[];
  /** Milliseconds since the Unix epoch. */
  readonly madeAtMs: number;
}

/** Why one entry was left out; the app says it in the person's language. */
export type SkipReason =
  | "no-secret"
  | "bad-secret"
  | "bad-type"
  | "bad-algorithm"
  | "bad-digits"
  | "bad-period"
  | "bad-counter"
  | "push-only"
  | "not-an-entry"
  | "too-many"
  | "wrong-password";

/** Why a whole file is not read. */
export type FileReason =
  | "too-large"
  | "cut-off"
  | "malformed"
  | "no-entries"
  | "newer-version"
  | "too-costly"
  | "tampered"
  | "pgp"
  | "account-restricted"
  | "needs-manifest"
  /** A database whose rows lie in the write-ahead log beside it. */
  | "needs-log"
  /** A picture without a code. */
  | "no-code"
  /** A picture of a kind that cannot be opened here. */
  | "picture-kind"
  /** Sealed by a cipher that is not read. */
  | "unknown-cipher";

/** What the person should know of a file that was read. */
export type ImportNote =
  /** It holds passwords in the clear, and should be erased afterwards. */
  | "holds-passwords"
  /** The newest rows may lie in the log beside the database. */
  | "log-beside";

/** What opening takes, where that is much: to be said before it begins. Estimates. */
export interface OpeningCost {
  /** MiB. */
  readonly memoryMib: number;
  /** On a computer of the year 2020 or a fast phone; a slow phone takes three times as long. */
  readonly seconds: number;
}

export interface Skipped {
  /** What the entry is called, as far as it could be read. */
  readonly label: string;
  readonly why: SkipReason;
}

export type ImportOutcome =
  | {
      readonly kind: "accounts";
      readonly format: string;
      readonly accounts: readonly ImportedAccount[];
      readonly skipped: readonly Skipped[];
      readonly own?: OwnBackup;
      readonly notes?: readonly ImportNote[];
    }
  | { readonly kind: "needs-password"; readonly format: string; readonly cost?: OpeningCost }
  | { readonly kind: "wrong-password"; readonly format: string; readonly cost?: OpeningCost }
  | { readonly kind: "damaged"; readonly format: string; readonly why: FileReason }
  | { readonly kind: "unsupported"; readonly format: string; readonly why: FileReason }
  | {
      /** One part of several. */
      readonly kind: "partial";
      readonly format: string;
      /** From 0. */
      readonly index: number;
      readonly count: number;
      readonly batchId: number;
      readonly accounts: readonly ImportedAccount[];
    }
  | { readonly kind: "unknown" };

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  readonly password?: string;
  readonly signal?: AbortSignal;
  /** Called with 0 at the start, with 1 at the end, and between them never with less than before. @param done 0…1 */
  readonly onProgress?: (done: number) => void;
}
