/** Codes that other apps' users bring along; vectors of the apps that define or read them. */
import { expect, test } from "vitest";
import { decodeBase32 } from "../../../src/base/base32.ts";
import { decodeHex } from "../../../src/base/hex.ts";
import { motpCode } from "../../../src/otp/motp.ts";
import { steamCode } from "../../../src/otp/steam.ts";
import { yandexCode } from "../../../src/otp/yandex.ts";

test.each([
  ["STEAMKEY", 1742298317, "VKFDN"],
  ["STEAMKEY", 1742298622, "NTK5M"],
  ["63BEDWCQZKTQWPESARIERL5DTTQFCJTK", 1511200518, "FR8RV"],
  ["63BEDWCQZKTQWPESARIERL5DTTQFCJTK", 1511200714, "9P3VP"],
])("Steam: %s at %i s is %s", (secret, seconds, code) => {
  expect(steamCode({ secret: decodeBase32(secret) }, seconds * 1000)).toBe(code);
});

test.each([
  ["e3152afee62599c8", "1234", 165892298, "e7d8b6"],
  ["e3152afee62599c8", "1234", 123456789, "4ebfb2"],
  ["bbb1912bb5c515be", "9999", 1659540020, "ced7b1"],
])("mOTP: %s with PIN %s at %i s is %s", (hex, pin, seconds, code) => {
  const secret = decodeHex(hex);
  if (secret === undefined) throw new Error("not hexadecimal");
  expect(motpCode({ secret, pin }, seconds * 1000)).toBe(code);
});

test("Yandex: PIN and the first 16 bytes make the key", () => {
  const secret = decodeBase32("6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY");
  expect(yandexCode({ secret, pin: "5239" }, 1641559648_000)).toBe("umozdicq");
  expect(yandexCode({ secret: secret.subarray(0, 16), pin: "5239" }, 1641559648_000)).toBe("umozdicq");
  expect(yandexCode({ secret, pin: "5238" }, 1641559648_000)).not.toBe("umozdicq");
});

test("decodeHex() takes whole bytes only", () => {
  expect([decodeHex("0fA0"), decodeHex("0f0"), decodeHex("0g")]).toEqual([
    new Uint8Array([15, 160]),
    undefined,
    undefined,
  ]);
});
