import { createCipheriv } from "node:crypto";
import { expect, test } from "vitest";
import { type Bytes, concat, fromText } from "../../../../src/base/bytes.ts";
import { decodeHex, encodeHex } from "../../../../src/base/hex.ts";
import { chacha20, hchacha20, poly1305 } from "../../../../src/crypto/legacy/chacha20.ts";

const hex = (text: string): Bytes => decodeHex(text) ?? new Uint8Array(0);
const KEY = Uint8Array.from({ length: 32 }, (_, at) => at);

test("chacha20() at RFC 8439 §2.4.2", () => {
  const text = fromText(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  expect(encodeHex(chacha20(KEY, hex("000000000000004a00000000"), 1, text))).toBe(
    "6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0bf91b65c5524733ab8f593dabcd62b3571639d624e65152ab8f530c359f0861d807ca0dbf500d6a6156a38e088a22b65e52bc514d16ccf806818ce91ab77937365af90bbf74a35be6b40b8eedf2785e42874d",
  );
});

test("poly1305() at RFC 8439 §2.5.2", () => {
  const key = hex("85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b");
  expect(encodeHex(poly1305(key, fromText("Cryptographic Forum Research Group")))).toBe(
    "a8061dc1305136c6c22b8baf0c0127a9",
  );
});

/** RFC 8439 §A.3, vectors 7 to 9: sums at the edge of the prime, with s = 0. [r, message, tag] */
const EDGES = [
  ["02000000000000000000000000000000", "ffffffffffffffffffffffffffffffff", "03000000000000000000000000000000"],
  [
    "01000000000000000000000000000000",
    "fffffffffffffffffffffffffffffffff0ffffffffffffffffffffffffffffff11000000000000000000000000000000",
    "05000000000000000000000000000000",
  ],
  [
    "01000000000000000000000000000000",
    "fffffffffffffffffffffffffffffffffbfefefefefefefefefefefefefefefe01010101010101010101010101010101",
    "00000000000000000000000000000000",
  ],
] as const;

for (const [r, message, tag] of EDGES)
  test(`poly1305() at an edge of the prime (RFC 8439 §A.3): ${tag.slice(0, 2)}`, () => {
    expect(encodeHex(poly1305(concat(hex(r), new Uint8Array(16)), hex(message)))).toBe(tag);
  });

test("hchacha20() at draft-irtf-cfrg-xchacha-03 §2.2.1", () => {
  expect(encodeHex(hchacha20(KEY, hex("000000090000004a0000000031415927")))).toBe(
    "82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc",
  );
});

test("together they are what OpenSSL seals, at every length about a block", () => {
  const nonce = Uint8Array.from({ length: 12 }, (_, at) => 255 - at);
  for (const size of [0, 1, 15, 16, 17, 63, 64, 65, 128, 1000]) {
    const plain = Uint8Array.from({ length: size }, (_, at) => (at * 7) & 255);
    const cipher = createCipheriv("chacha20-poly1305", KEY, nonce, { authTagLength: 16 });
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    const ciphertext = chacha20(KEY, nonce, 1, plain);
    expect(encodeHex(ciphertext), String(size)).toBe(sealed.toString("hex"));
    const lengths = new Uint8Array(16);
    new DataView(lengths.buffer).setUint32(8, size, true);
    const mac = poly1305(
      chacha20(KEY, nonce, 0, new Uint8Array(32)),
      concat(ciphertext, new Uint8Array((16 - (size % 16)) % 16), lengths),
    );
    expect(encodeHex(mac), String(size)).toBe(cipher.getAuthTag().toString("hex"));
  }
});

test("other lengths are refused", () => {
  expect(() => chacha20(KEY.subarray(1), new Uint8Array(12), 0, KEY)).toThrow(RangeError);
  expect(() => chacha20(KEY, new Uint8Array(24), 0, KEY)).toThrow(RangeError);
  expect(() => hchacha20(KEY, new Uint8Array(12))).toThrow(RangeError);
  expect(() => poly1305(new Uint8Array(16), KEY)).toThrow(RangeError);
});
