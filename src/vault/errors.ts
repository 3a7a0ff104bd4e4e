/** What must not happen in the vault. Pure. @module */
import { AppError } from "../base/app-error.ts";

export type VaultErrorCode =
  /** There is a vault already; it is never overwritten. */
  | "vault/exists"
  /** Without a passcode or a recovery key a lost passkey would lose everything. */
  | "vault/no-fallback"
  /** The PRF output is not 32 bytes, or all zero: the authenticator did not do its part. */
  | "vault/bad-prf"
  | "vault/too-many-slots"
  /** A slot that was to be changed is another one by now: another window was faster. */
  | "vault/slot-changed";

export class VaultError extends AppError<VaultErrorCode> {
  override readonly name = "VaultError";
}
