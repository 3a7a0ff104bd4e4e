import { expect, test } from "vitest";
import { fromText } from "../../../src/base/bytes.ts";
import { base32Secret, base64Bytes, hexSecret, steamSecret } from "../../../src/transfer/secret-text.ts";

test("Base32: case, white space, separators and padding change nothing", () => {
  for (const text of ["MZXW6YTBOI", "mzxw6ytboi======", " MZXW 6YTB\nOI", "mzxw-6ytb_oi"])
    expect(base32Secret(text)).toEqual(fromText("foobar"));
  // Left-over bits need not be zero.
  expect(base32Secret("DFDFDEF=")).toEqual(base32Secret("DFDFDEA"));
});

test("Base32: every other character makes it bad; nothing is guessed", () => {
  for (const text of ["", "=", "A", "MZXW0YTB", "MZXW1YTB", "MZXW8YTB", "MZXWıYTB", "MZXW!", "ÄÄ"])
    expect(base32Secret(text)).toBeUndefined();
});

test("Base64: both alphabets, padding or none, a space for a lost plus sign", () => {
  for (const text of ["+/+/+w==", "-_-_-w", " +/+/\n+w=", "+/ / w"])
    expect(base64Bytes(text)).toEqual(Uint8Array.of(0xfb, 0xff, 0xbf, 0xfb));
  for (const text of ["", "====", "A", "AAAAA", "AA=A", "AA*A", "ÄAAA"]) expect(base64Bytes(text)).toBeUndefined();
});

test("hexadecimal: whole bytes only", () => {
  expect(hexSecret("AB:cd 0-1")).toEqual(Uint8Array.of(0xab, 0xcd, 1));
  for (const text of ["", "abc", "zz", "0x12"]) expect(hexSecret(text)).toBeUndefined();
});

test("Steam: Base32, or the Base64 of twenty bytes", () => {
  expect(steamSecret("STEAMKEY")).toEqual(base32Secret("STEAMKEY"));
  expect(steamSecret("AAECAwQFBgcICQoLDA0ODxAREhM=")).toEqual(Uint8Array.from({ length: 20 }, (_, at) => at));
  expect(steamSecret("THIl8+Jl6ugxr8x0X6eRMg==")).toHaveLength(16);
  expect(steamSecret("!")).toBeUndefined();
});
