/** A stored vault as JSON, bytes as base64url, for the frozen sample and the independent decrypter. @module */
import { argon2id } from "hash-wasm";
import { decodeBase64url, encodeBase64url } from "../../src/base/base64url.ts";
import type { StoredRecords } from "../../src/vault/storage/vault-storage.ts";
import type { Stretch } from "../../src/vault/types.ts";

/** The real Argon2id, in this thread. */
export const realStretch: Stretch = async (passcode, salt, memoryKib, iterations) =>
  new Uint8Array(
    await argon2id({
      password: passcode,
      salt,
      memorySize: memoryKib,
      iterations,
      parallelism: 1,
      hashLength: 32,
      outputType: "binary",
    }),
  );

const BYTE_FIELDS = new Set([
  "vaultId",
  "mac",
  "slotId",
  "salt",
  "publicKey",
  "iv",
  "sealed",
  "enc",
  "credentialId",
  "input",
  "bytes",
]);

export function dumpVault(records: StoredRecords): string {
  return JSON.stringify(
    records,
    (_, value: unknown) => (value instanceof Uint8Array ? encodeBase64url(value) : value),
    1,
  );
}

export function readDump(text: string): StoredRecords {
  const read = (key: string, value: unknown) =>
    typeof value === "string" && BYTE_FIELDS.has(key) ? decodeBase64url(value) : value;
  return JSON.parse(text, read) as StoredRecords;
}
