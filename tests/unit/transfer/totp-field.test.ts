import { expect, test } from "vitest";
import { gather } from "../../../src/transfer/entry.ts";
import { argon2Cost, pbkdf2Cost } from "../../../src/transfer/kdf-bounds.ts";
import { isPasswordTable } from "../../../src/transfer/password-columns.ts";
import { takeTotpField } from "../../../src/transfer/totp-field.ts";

const SECRET = "GEZDGNBVGY3TQOJQ";
const taken = (field: unknown) => {
  const gathered = gather();
  takeTotpField(gathered, field, { title: "Shop", user: "zoe" });
  return { accounts: gathered.accounts, skipped: gathered.skipped };
};

test("takeTotpField() names by the item what the link does not name", () => {
  expect(taken(`otpauth://totp/?secret=${SECRET}`)).toMatchObject({ accounts: [{ issuer: "Shop", name: "zoe" }] });
  expect(taken(`otpauth://totp/A:b?secret=${SECRET}`)).toMatchObject({ accounts: [{ issuer: "A", name: "b" }] });
  expect(taken("steam://STEAMKEY")).toMatchObject({ accounts: [{ type: "steam", issuer: "Shop", name: "zoe" }] });
  expect(taken(SECRET.toLowerCase())).toMatchObject({ accounts: [{ type: "totp", issuer: "Shop", name: "zoe" }] });
});

test("takeTotpField() passes over nothing, and tells what is no code without its text", () => {
  for (const field of [undefined, null, "", "  "]) expect(taken(field)).toEqual({ accounts: [], skipped: [] });
  const label = "Shop · zoe";
  expect(taken("https://example.org").skipped).toEqual([{ label, why: "not-an-entry" }]);
  expect(taken("not base32!").skipped).toEqual([{ label, why: "bad-secret" }]);
  expect(taken(7).skipped).toEqual([{ label, why: "bad-secret" }]);
});

test("costs are bounded (IMPORT-FORMATS §1)", () => {
  expect([0, 1, 10_000_000, 10_000_001, "1", Number.NaN].map(pbkdf2Cost)).toEqual([
    "malformed",
    "fine",
    "fine",
    "too-costly",
    "malformed",
    "malformed",
  ]);
  expect(argon2Cost(1024 * 1024, 32, 16)).toBe("fine");
  expect(argon2Cost(1024 * 1024 + 1, 1, 1)).toBe("too-costly");
  expect(argon2Cost(8, 33, 1)).toBe("too-costly");
  expect(argon2Cost(15, 1, 2)).toBe("malformed");
  expect(argon2Cost(8.5, 1, 1)).toBe("malformed");
});

test("isPasswordTable() wants a column of codes and one that says whose", () => {
  expect(isPasswordTable(["title", "otpauth"])).toBe(true);
  expect(isPasswordTable(["otpauth"])).toBe(false);
  expect(isPasswordTable(["title", "password"])).toBe(false);
});
