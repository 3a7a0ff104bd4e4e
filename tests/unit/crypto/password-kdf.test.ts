/** Keys from passwords, against the vectors of their standards. */
import { argon2Sync, pbkdf2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { fromText } from "../../../src/base/bytes.ts";
import { encodeHex } from "../../../src/base/hex.ts";
import { argon2idKey, pbkdf2, scryptKey } from "../../../src/crypto/password-kdf.ts";

test("PBKDF2 at RFC 6070, and with each hash as Node's own", async () => {
  const salt = fromText("salt");
  expect(encodeHex(await pbkdf2("SHA-1", "password", { salt, iterations: 4096, length: 20 }))).toBe(
    "4b007901b765489abead49d926f721d065a429c1",
  );
  for (const hash of ["SHA-1", "SHA-256", "SHA-512"] as const) {
    const own = pbkdf2Sync("passwörd", salt, 1000, 48, hash.replace("-", "").toLowerCase());
    const key = await pbkdf2(hash, "passwörd", { salt, iterations: 1000, length: 48 });
    expect(encodeHex(key), hash).toBe(own.toString("hex"));
  }
});

test("scrypt at RFC 7914 §12", async () => {
  const key = await scryptKey("password", {
    salt: fromText("NaCl"),
    costFactor: 1024,
    blockSize: 8,
    parallelism: 16,
    length: 64,
  });
  expect(encodeHex(key)).toBe(
    "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
  );
});

test("Argon2id agrees with Node's own", async () => {
  const salt = new Uint8Array(16).fill(2);
  const key = await argon2idKey("correct horse", { salt, memoryKib: 64, iterations: 3, parallelism: 4, length: 32 });
  const own = argon2Sync("argon2id", {
    message: "correct horse",
    nonce: salt,
    parallelism: 4,
    tagLength: 32,
    memory: 64,
    passes: 3,
  });
  expect(encodeHex(key)).toBe(own.toString("hex"));
});
