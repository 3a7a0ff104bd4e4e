/** AES-256-GCM against node:crypto. */
import { createCipheriv, createDecipheriv } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { IV_BYTES, importAeadKey, open, seal } from "../../../src/crypto/aead.ts";

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const some = fc.uint8Array({ maxLength: 100 });

test("node:crypto makes the same bytes and opens ours", async () => {
  await fc.assert(
    fc.asyncProperty(bytes(32), bytes(IV_BYTES), some, some, async (raw, iv, plaintext, aad) => {
      const sealed = await seal(await importAeadKey(raw), iv, plaintext, aad);
      const cipher = createCipheriv("aes-256-gcm", raw, iv).setAAD(aad);
      const theirs = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
      expect(Buffer.from(sealed).equals(theirs)).toBe(true);
      const decipher = createDecipheriv("aes-256-gcm", raw, iv).setAAD(aad).setAuthTag(sealed.subarray(-16));
      const opened = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      expect(opened.equals(Buffer.from(plaintext))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("open() is undefined for another key, IV, additional data, and for every flipped or missing byte", async () => {
  const iv = new Uint8Array(IV_BYTES).fill(1);
  const aad = Uint8Array.of(1, 2);
  const key = await importAeadKey(new Uint8Array(32).fill(7));
  const sealed = await seal(key, iv, Uint8Array.of(5, 6, 7), aad);
  expect([...((await open(key, iv, sealed, aad)) ?? [])]).toEqual([5, 6, 7]);
  expect(await open(await importAeadKey(new Uint8Array(32).fill(8)), iv, sealed, aad)).toBeUndefined();
  expect(await open(key, new Uint8Array(IV_BYTES), sealed, aad)).toBeUndefined();
  expect(await open(key, iv, sealed, Uint8Array.of(1, 3))).toBeUndefined();
  expect(await open(key, iv, sealed, new Uint8Array())).toBeUndefined();
  for (let index = 0; index < sealed.length; index += 1) {
    const flipped = Uint8Array.from(sealed);
    flipped[index] = (flipped[index] ?? 0) ^ 0x80;
    expect(await open(key, iv, flipped, aad)).toBeUndefined();
    expect(await open(key, iv, sealed.subarray(0, index), aad)).toBeUndefined();
  }
});

test("the key cannot be read out again", async () => {
  const key = await importAeadKey(new Uint8Array(32));
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
});
