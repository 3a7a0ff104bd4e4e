/** The stored records of the vault, format 3 (src/vault/README.md). Types and constants only. @module */
import type { OtpAccount, TrashedAccount } from "../../accounts/account.ts";
import type { Bytes } from "../../base/bytes.ts";

/**
 * 3 since the document is laid out in columns, with secrets as bytes behind the text. Formats 1 and 2 are read, and become 3
 * with the next change.
 */
export const FORMAT = 3;
export const SUITE = 1;
/** Images kept: the newest and the two before it. */
export const GENERATIONS = 3;
export const MAX_SLOTS = 16;

export interface PassParameters {
  /** KiB. */
  readonly memory: number;
  readonly iterations: number;
}

export interface PrfParameters {
  readonly credentialId: Bytes;
  /** The PRF input, 32 random bytes. */
  readonly input: Bytes;
  /** The passkey may be synced (WebAuthn backup eligibility). */
  readonly backedUp: boolean;
}

interface SlotCommon {
  readonly slotId: Bytes;
  readonly salt: Bytes;
  /** Uncompressed P-256 point of the slot. */
  readonly publicKey: Bytes;
  /** PKCS #8 of the slot's private key, sealed by the KEK. */
  readonly wrapped: { readonly iv: Bytes; readonly sealed: Bytes };
  /** The vault key, sealed to the slot by HPKE. */
  readonly encap: { readonly enc: Bytes; readonly sealed: Bytes };
}

export type Slot =
  | (SlotCommon & { readonly type: "pass"; readonly parameters: PassParameters })
  | (SlotCommon & { readonly type: "prf"; readonly parameters: PrfParameters })
  | (SlotCommon & { readonly type: "rec"; readonly parameters: Record<string, never> });

export interface Header {
  readonly fmt: number;
  /** The oldest format a program must know to write this vault. */
  readonly minReader: number;
  readonly vaultId: Bytes;
  readonly keyGen: number;
  readonly generation: number;
  readonly slots: readonly Slot[];
  readonly mac: Bytes;
}

export interface SealedImage {
  readonly generation: number;
  readonly bytes: Bytes;
}

/** Settings that tell something about the person, and so are sealed. */
export interface VaultSettings {
  /** Seconds without input until the vault locks, 30…300. */
  readonly autoLockSeconds: number;
  readonly hideCodes: boolean;
  /** Seconds until a copied code is taken off the clipboard, 10…120; 0 leaves it there. */
  readonly clipboardSeconds: number;
}

/** What the image holds. */
export interface VaultDocument {
  /** In the person's own order. */
  readonly accounts: readonly OtpAccount[];
  /** Newest first. */
  readonly trash: readonly TrashedAccount[];
  readonly settings: VaultSettings;
  /** What the person calls the ways in, by slot id as base64url. */
  readonly slotNames?: Readonly<Record<string, string>>;
  /** Bytes behind the secrets of the accounts, overwritten with them: none, or the 32 of the key of the backups. */
  readonly furtherSecrets?: Bytes;
  /**
   * Further members, which are read where they are needed: `log` (`vault/log`), `backup` (`app/state/backup-record.ts`), `slotDates` (`vault/slots`), and those of
   * versions to come, which this one keeps and writes back.
   */
  readonly others?: Readonly<Record<string, unknown>>;
}

/** How the passcode was tried; kept beside the vault (`tries.ts`). */
export interface Tries {
  /** Wrong passcodes in a row. */
  readonly wrong: number;
  /** Wall clock at the last wrong one, milliseconds since the Unix epoch. */
  readonly lastMs: number;
  readonly waitMs: number;
}

export const NO_TRIES: Tries = { wrong: 0, lastMs: 0, waitMs: 0 };
