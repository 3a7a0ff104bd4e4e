/** HKDF-SHA-256 and HMAC-SHA-256: RFC 5869's vectors, and node:crypto. */
import { createHmac, hkdfSync } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { open, seal } from "../../../src/crypto/aead.ts";
import {
  hkdf,
  hkdfAeadKey,
  hkdfMacKey,
  importHkdfKey,
  importMacKey,
  mac,
  verifyMac,
} from "../../../src/crypto/hkdf.ts";
import { wrongOf, wycheproof } from "../../support/wycheproof.ts";

const unhex = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, "hex"));
const hex = (value: Uint8Array | ArrayBuffer): string => Buffer.from(value as Uint8Array).toString("hex");
const count = (from: number, length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, index) => from + index);

test("hkdf() gives RFC 5869's test cases 1 to 3", async () => {
  const short = await importHkdfKey(new Uint8Array(22).fill(0x0b));
  expect(hex(await hkdf(short, count(0, 13), count(0xf0, 10), 42))).toBe(
    "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
  );
  expect(hex(await hkdf(await importHkdfKey(count(0, 80)), count(0x60, 80), count(0xb0, 80), 82))).toBe(
    "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
  );
  expect(hex(await hkdf(short, unhex(""), unhex(""), 42))).toBe(
    "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
  );
});

test("hkdf() and mac() agree with node:crypto", async () => {
  const some = fc.uint8Array({ minLength: 1, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(some, some, some, fc.integer({ min: 1, max: 100 }), async (ikm, salt, info, length) => {
      const ours = await hkdf(await importHkdfKey(ikm), salt, info, length);
      expect(hex(ours)).toBe(Buffer.from(hkdfSync("sha256", ikm, salt, info, length)).toString("hex"));
      expect(hex(await mac(await importMacKey(ikm), info))).toBe(createHmac("sha256", ikm).update(info).digest("hex"));
    }),
    { numRuns: 50 },
  );
});

test("the derived keys are those that hkdf() would give, and their bytes cannot be read out", async () => {
  const ikm = await importHkdfKey(count(1, 32));
  const [salt, info, iv, none] = [count(2, 16), count(3, 8), new Uint8Array(12), new Uint8Array()];
  const raw = await hkdf(ikm, salt, info, 32);
  const aeadKey = await hkdfAeadKey(ikm, salt, info);
  const macKey = await hkdfMacKey(ikm, salt, info);
  const known = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"]);
  expect(await open(known, iv, await seal(aeadKey, iv, count(0, 5), none), none)).toEqual(count(0, 5));
  expect(await mac(macKey, info)).toEqual(await mac(await importMacKey(raw), info));
  for (const key of [aeadKey, macKey]) await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
});

test("verifyMac() refuses any change of tag or text", async () => {
  const key = await importMacKey(count(0, 32));
  const text = count(9, 9);
  const tag = await mac(key, text);
  expect(await verifyMac(key, tag, text)).toBe(true);
  expect(await verifyMac(key, tag, count(8, 9))).toBe(false);
  expect(await verifyMac(key, tag.subarray(0, 31), text)).toBe(false);
  for (let index = 0; index < tag.length; index += 1) {
    const flipped = Uint8Array.from(tag);
    flipped[index] = (flipped[index] ?? 0) ^ 1;
    expect(await verifyMac(key, flipped, text)).toBe(false);
  }
});

type HkdfCase = Readonly<Record<"ikm" | "salt" | "info" | "okm", string>> & { readonly size: number };

for (const all of wycheproof<object, HkdfCase>("hkdf_sha256")) {
  test("hkdf() at Wycheproof's HKDF-SHA-256 vectors", async () => {
    const wrong = await wrongOf(all, async ({ vector }) => {
      const key = await importHkdfKey(unhex(vector.ikm));
      const okm = await hkdf(key, unhex(vector.salt), unhex(vector.info), vector.size).catch(() => undefined);
      return vector.result === "invalid" ? okm === undefined : okm !== undefined && hex(okm) === vector.okm;
    });
    console.info(`figure: Wycheproof HKDF-SHA-256 ${String(all.length - wrong.length)}/${String(all.length)}`);
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(86);
  });
}

type MacCase = Readonly<Record<"key" | "msg" | "tag", string>>;

for (const all of wycheproof<{ readonly tagSize: number }, MacCase>("hmac_sha256")) {
  test("mac() and verifyMac() at Wycheproof's HMAC-SHA-256 vectors", async () => {
    const wrong = await wrongOf(all, async ({ group, vector }) => {
      const key = await importMacKey(unhex(vector.key));
      const [tag, text] = [unhex(vector.tag), unhex(vector.msg)];
      const isValid = vector.result === "valid";
      const isSame = hex(await mac(key, text)).slice(0, group.tagSize / 4) === vector.tag;
      // A tag that was cut short is refused, however right its beginning.
      return isSame === isValid && (await verifyMac(key, tag, text)) === (isValid && group.tagSize === 256);
    });
    console.info(
      `figure: Wycheproof HMAC-SHA-256 (WebCrypto) ${String(all.length - wrong.length)}/${String(all.length)}`,
    );
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(174);
  });
}
