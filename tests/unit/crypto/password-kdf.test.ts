/** Keys from passwords, against the vectors of their standards. */
import { argon2Sync, pbkdf2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { fromText } from "../../../src/base/bytes.ts";
import { encodeHex } from "../../../src/base/hex.ts";
import type { DerivationWatch } from "../../../src/crypto/derivation-watch.ts";
import { argon2dKey, argon2idKey, pbkdf2, scryptKey } from "../../../src/crypto/password-kdf.ts";
import { argon2InSlices } from "../../../src/crypto/sliced-kdf.ts";

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

test("Argon2d agrees with Node's own", async () => {
  const salt = new Uint8Array(16).fill(2);
  const key = await argon2dKey("correct horse", { salt, memoryKib: 64, iterations: 3, parallelism: 4, length: 32 });
  const cost = { parallelism: 4, tagLength: 32, memory: 64, passes: 3 };
  expect(encodeHex(key)).toBe(
    argon2Sync("argon2d", { message: "correct horse", nonce: salt, ...cost }).toString("hex"),
  );
});

const SALT = new Uint8Array(16).fill(2);
/** More than the bound above which a listener gets it in slices. */
const HEAVY: readonly (readonly [string, (watch: DerivationWatch) => Promise<Uint8Array>])[] = [
  [
    "Argon2id",
    (watch) => argon2idKey("x", { salt: SALT, memoryKib: 40_960, iterations: 2, parallelism: 2, length: 32 }, watch),
  ],
  [
    "Argon2d",
    (watch) => argon2dKey("x", { salt: SALT, memoryKib: 40_960, iterations: 2, parallelism: 2, length: 32 }, watch),
  ],
  [
    "scrypt",
    (watch) => scryptKey("x", { salt: SALT, costFactor: 2 ** 17, blockSize: 8, parallelism: 1, length: 32 }, watch),
  ],
];

test.each(HEAVY)(
  "%s in slices: the same key, progress from start to end",
  async (_, derive) => {
    const told: number[] = [];
    const { signal } = new AbortController();
    const watched = await derive({ signal, onProgress: (done) => told.push(done) });
    expect(encodeHex(watched)).toBe(encodeHex(await derive({})));
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  },
  60_000,
);

test.each(HEAVY)(
  "%s ends soon after it is asked to",
  async (_, derive) => {
    const end = new AbortController();
    const work = derive({ signal: end.signal });
    let endedAt = 0;
    setTimeout(() => {
      endedAt = performance.now();
      end.abort();
    }, 50);
    await expect(work).rejects.toMatchObject({ name: "AbortError" });
    expect(performance.now() - endedAt).toBeLessThan(500);
  },
  60_000,
);

test("a key in slices alone, with nobody listening", async () => {
  const cost = { m: 64, t: 2, p: 1, dkLen: 32 };
  const key = await argon2InSlices("id", fromText("x"), SALT, cost, {});
  const told = await argon2idKey("x", { salt: SALT, memoryKib: 64, iterations: 2, parallelism: 1, length: 32 });
  expect(encodeHex(key)).toBe(encodeHex(told));
});
