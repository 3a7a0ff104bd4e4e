import { expect, test } from "vitest";
import { encodeHex } from "../../../../src/base/hex.ts";
import { salsa20 } from "../../../../src/crypto/legacy/salsa20.ts";

// eSTREAM's verified vectors for 256-bit keys, set 1, vector 0: key 80 00…, IV zero.
test("salsa20() gives eSTREAM's stream, across blocks too", () => {
  const key = new Uint8Array(32);
  key[0] = 0x80;
  const stream = salsa20(key, new Uint8Array(8), new Uint8Array(512));
  expect(encodeHex(stream.subarray(0, 16)).toUpperCase()).toBe("E3BE8FDD8BECA2E3EA8EF9475B29A6E7");
  expect(encodeHex(stream.subarray(192, 208)).toUpperCase()).toBe("57BE81F47B17D9AE7C4FF15429A73E10");
  expect(encodeHex(stream.subarray(448, 464)).toUpperCase()).toBe("696AFCFD0CDDCC83C7E77F11A649D79A");
});

test("salsa20() undoes itself, and refuses other lengths", () => {
  const key = new Uint8Array(32).fill(7);
  const nonce = new Uint8Array(8).fill(1);
  const text = new TextEncoder().encode("x".repeat(100));
  expect(salsa20(key, nonce, salsa20(key, nonce, text))).toEqual(text);
  expect(() => salsa20(key.slice(1), nonce, text)).toThrow(RangeError);
  expect(() => salsa20(key, key, text)).toThrow(RangeError);
});
