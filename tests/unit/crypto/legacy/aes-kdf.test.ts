import { createCipheriv, createHash } from "node:crypto";
import { expect, test } from "vitest";
import { aesKdf } from "../../../../src/crypto/legacy/aes-kdf.ts";

const KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const SEED = new Uint8Array(32).fill(5);

/** Round by round, by node:crypto's ECB. */
function slowly(rounds: number): Uint8Array {
  let key: Uint8Array = KEY;
  for (let round = 0; round < rounds; round += 1)
    key = createCipheriv("aes-256-ecb", SEED, null).setAutoPadding(false).update(key);
  return new Uint8Array(createHash("sha256").update(key).digest());
}

test.each([0, 1, 2, 1000, 65_536, 65_537, 70_000])(
  "aesKdf() after %i rounds is what single rounds give",
  async (rounds) => {
    expect(await aesKdf(KEY, SEED, rounds)).toEqual(slowly(rounds));
  },
  30_000,
);

test("aesKdf() tells how far it is, and ends when asked", async () => {
  const told: number[] = [];
  await aesKdf(KEY, SEED, 131_072, { onProgress: (done) => told.push(done) });
  expect(told).toEqual([0, 0.5]);
  await expect(aesKdf(KEY, SEED, 10, { signal: AbortSignal.abort() })).rejects.toThrow(DOMException);
});
