import { expect, test } from "vitest";
import { resultOf } from "../../../../src/app/state/import-results.ts";
import type { ImportedAccount, ImportOutcome } from "../../../../src/transfer/index.ts";

const account = (more: Partial<ImportedAccount> = {}): ImportedAccount => ({
  ...{ type: "totp", issuer: "A", name: "zoe", secret: new Uint8Array(10).fill(1) },
  ...{ algorithm: "SHA1", digits: 6, period: 30 },
  ...more,
});
const accounts = (...list: readonly ImportedAccount[]): ImportOutcome => ({
  ...{ kind: "accounts", format: "uri-list", accounts: list, skipped: [] },
});
const part = (index: number, count: number, name: string): ImportOutcome => ({
  ...{ kind: "partial", format: "google-migration", index, count, batchId: 0 },
  accounts: [account({ name, secret: new Uint8Array(10).fill(index + 5) })],
});
const read = (...outcomes: readonly (ImportOutcome | string | undefined)[]) =>
  resultOf(outcomes.map((outcome, at) => ({ name: `f${String(at)}`, outcome })));

test("parts of a transfer from several pictures come together, in their order", () => {
  expect(read(part(2, 3, "c"), part(0, 3, "a"))).toMatchObject({
    accounts: [{ name: "a" }, { name: "c" }],
    missing: [2],
  });
  expect(read(part(1, 2, "b"), part(0, 2, "a"))).toMatchObject({ missing: [] });
});

test("the same codes in two files are one account, with the higher counter; in one file both stay", () => {
  const hotp = (counter: number) => account({ type: "hotp", counter });
  expect(read(accounts(hotp(3)), accounts(hotp(7)))).toMatchObject({ accounts: [{ counter: 7 }] });
  expect(read(accounts(hotp(7)), accounts(hotp(3)))).toMatchObject({ accounts: [{ counter: 7 }] });
  const twice = read(accounts(account(), account({ name: "bob" })), accounts(account({ digits: 8 })));
  expect(twice).toMatchObject({ accounts: [{ name: "zoe" }, { name: "bob" }, { digits: 8 }] });
});

test("where nothing is read, one file has its sentence, several have theirs by name", () => {
  expect(read("No.")).toBe("No.");
  expect(read("No.", { kind: "unknown" })).toMatch(/^f0 was not read\. No\. f1 was not read\. Protect knows/);
  expect(read(accounts())).toMatch(/no accounts/);
  expect(read(undefined)).toMatch(/could not be read/);
});

test("notes of files are told, of several by name", () => {
  const manager: ImportOutcome = { ...accounts(account()), notes: ["holds-passwords"] } as ImportOutcome;
  expect(read(manager)).toMatchObject({ notices: [expect.stringMatching(/^This file also holds your passwords/)] });
  expect(read(manager, accounts())).toMatchObject({
    notices: [expect.stringMatching(/^f1 /), expect.stringMatching(/^File: f0 · This/)],
  });
});
