import { expect, test } from "vitest";
import { fromText } from "../../../src/base/bytes.ts";
import {
  gather,
  integerOf,
  labelOf,
  readAlgorithm,
  readEntry,
  splitName,
  textOf,
} from "../../../src/transfer/entry.ts";
import { IMPORT_LIMITS } from "../../../src/transfer/limits.ts";

const secret = fromText("12345678901234567890");

test("what is absent takes the standard value", () => {
  for (const nothing of [undefined, null, "", "null"])
    expect(
      readEntry({ secret, algorithm: nothing, digits: nothing, period: nothing, name: nothing, note: nothing }),
    ).toEqual({ account: { type: "totp", issuer: "", name: "", secret, algorithm: "SHA1", digits: 6, period: 30 } });
  expect(readEntry({ type: "hotp", secret })).toMatchObject({ account: { counter: 0 } });
});

test("a value of another kind makes the entry bad and never throws", () => {
  for (const odd of [{ toString: 1 }, [{}], true, Number.NaN, 1.5, "1e1", -1, 2 ** 60, "9".repeat(17)]) {
    expect(readEntry({ secret, digits: odd })).toMatchObject({ skipped: { why: "bad-digits" } });
    expect(readEntry({ secret, period: odd })).toMatchObject({ skipped: { why: "bad-period" } });
    expect(readEntry({ type: "hotp", secret, counter: odd })).toMatchObject({ skipped: { why: "bad-counter" } });
    expect(readEntry({ secret, algorithm: odd })).toMatchObject({ skipped: { why: "bad-algorithm" } });
    expect(readEntry({ secret, note: { toString: 1 }, name: [], tags: [odd] })).toHaveProperty("account");
  }
});

test("the bounds are those of the widest app", () => {
  for (const digits of [1, 10, "8"]) expect(readEntry({ secret, digits })).toHaveProperty("account");
  for (const period of [1, IMPORT_LIMITS.maxPeriod]) expect(readEntry({ secret, period })).toHaveProperty("account");
  expect(readEntry({ secret, digits: 11 })).toHaveProperty("skipped");
  expect(readEntry({ secret, period: IMPORT_LIMITS.maxPeriod + 1 })).toHaveProperty("skipped");
  expect(readEntry({ secret: undefined, issuer: "A", name: "b" })).toEqual({
    skipped: { label: "A · b", why: "bad-secret" },
  });
  expect(readEntry({ secret: new Uint8Array(0) })).toMatchObject({ skipped: { why: "no-secret" } });
  expect(readEntry({ secret: new Uint8Array(1025) })).toMatchObject({ skipped: { why: "bad-secret" } });
});

test("readAlgorithm() knows every spelling met (IMPORT-FORMATS §1)", () => {
  for (const text of ["SHA1", "sha1", "SHA-1", "HmacSHA1", "HMAC_SHA1", "Algorithm.sha1", "MD5"])
    expect(readAlgorithm(text)).toBe("SHA1");
  expect(["SHA224", "sha-256", "HMAC-SHA-384", "hmacsha512"].map(readAlgorithm)).toEqual([
    "SHA224",
    "SHA256",
    "SHA384",
    "SHA512",
  ]);
  for (const text of ["SHA3-512", "GOST", "SHA", "1"]) expect(readAlgorithm(text)).toBeUndefined();
});

test("names lose what nobody typed, and are bounded", () => {
  expect(textOf(" a\u202eb\u200b\nc\ufeff ")).toBe("abc");
  expect(textOf("x".repeat(1000))).toHaveLength(IMPORT_LIMITS.nameCharacters);
  expect(textOf(7)).toBe("7");
  expect(integerOf(" 42 ", 1)).toBe(42);
  expect([labelOf("A", ""), labelOf("", "b"), labelOf("A", "b")]).toEqual(["A", "b", "A · b"]);
  expect([splitName("A: b:c"), splitName("b")]).toEqual([
    { issuer: "A", name: "b:c" },
    { issuer: "", name: "b" },
  ]);
});

test("gather() stops at the limit and says so", () => {
  const { accounts, skipped, take } = gather();
  for (let count = 0; count <= IMPORT_LIMITS.entries; count += 1) take({ secret, name: String(count) });
  expect(accounts).toHaveLength(IMPORT_LIMITS.entries);
  expect(skipped).toEqual([{ label: "10000", why: "too-many" }]);
});
