/** The derivation where this runs: in a worker, in Node, or on a page for a file of many lanes, which the page's own worker has not. @module */
import { KEY_BYTES } from "./file.ts";
import type { DeriveKey } from "./sealed.ts";

/** Fetched with the first file that needs it. */
export const deriveHere: DeriveKey = async (passphrase, salt, { m, t, p }) => {
  const { argon2idKey } = await import("../../crypto/password-kdf.ts");
  return argon2idKey(passphrase, { salt, memoryKib: m, iterations: t, parallelism: p, length: KEY_BYTES });
};
