/** Messages of OpenPGP, as andOTP and WinAuth can write: they are to be decrypted first, where the key is. Pure. @module */
import type { ImportOutcome } from "../outcome.ts";

export async function read(): Promise<ImportOutcome> {
  return { kind: "unsupported", format: "pgp", why: "pgp" };
}
