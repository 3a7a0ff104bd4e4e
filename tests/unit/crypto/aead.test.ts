/** AES-256-GCM against node:crypto. */
import { createCipheriv, createDecipheriv } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { IV_BYTES, importAeadKey, open, seal } from "../../../src/crypto/aead.ts";
import { unhex, wrongOf, wycheproof } from "../../support/wycheproof.ts";

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

interface GcmGroup {
  readonly keySize: number;
  readonly ivSize: number;
  readonly tagSize: number;
}
type GcmCase = Readonly<Record<"key" | "iv" | "aad" | "msg" | "ct" | "tag", string>>;

for (const all of wycheproof<GcmGroup, GcmCase>("aes_gcm")) {
  test("seal() and open() at Wycheproof's AES-GCM vectors of suite 1", async () => {
    const ours = all.filter(
      ({ group }) => group.keySize === 256 && group.ivSize === 8 * IV_BYTES && group.tagSize === 128,
    );
    const wrong = await wrongOf(ours, async ({ vector }) => {
      const key = await importAeadKey(unhex(vector.key));
      const [iv, aad, message] = [unhex(vector.iv), unhex(vector.aad), unhex(vector.msg)];
      const sealed = unhex(vector.ct + vector.tag);
      const opened = await open(key, iv, sealed, aad);
      if (vector.result === "invalid") return opened === undefined;
      const again = await seal(key, iv, message, aad);
      return opened !== undefined && Buffer.from(opened).equals(message) && Buffer.from(again).equals(sealed);
    });
    console.info(
      `figure: Wycheproof AES-GCM ${String(ours.length - wrong.length)}/${String(ours.length)}, ${String(all.length - ours.length)} of other sizes`,
    );
    expect(wrong).toEqual([]);
    expect(ours.length).toBeGreaterThanOrEqual(66);
  });
}
