/** Which accounts a backup has, and what it would bring back. */
import { expect, test } from "vitest";
import { compareWithBackup, coverOf, digestOf, notCovered } from "../../../../src/transfer/backup/covered.ts";
import { account } from "../../../support/accounts.ts";

const accounts = [account("a"), account("b"), account("c")];

test("notCovered() names nothing of what the backup holds", () => {
  expect(notCovered(accounts, coverOf(accounts))).toEqual([]);
});

test("notCovered() names all without a backup", () => {
  expect(notCovered(accounts, {})).toEqual(accounts);
});

test.each([
  ["issuer", { issuer: "x" }],
  ["name", { name: "x" }],
  ["secret", { secret: new Uint8Array([1]) }],
  ["type", { type: "steam" }],
  ["algorithm", { algorithm: "SHA256" }],
  ["digits", { digits: 8 }],
  ["period", { period: 60 }],
  ["pin", { pin: "1" }],
  ["note", { note: "x" }],
  ["tags", { tags: ["x"] }],
  ["pinned", { isPinned: true }],
  ["pinned in a tag", { pinnedIn: ["x"] }],
  ["picture", { picture: "data:image/png;base64,AAAA" }],
] as const)("notCovered() names an account whose %s has changed", (_, rest) => {
  const changed = account("b", rest);
  expect(notCovered([account("a"), changed], coverOf(accounts))).toEqual([changed]);
});

test("notCovered() does not ask for a backup after a use", () => {
  const used = account("b", { uses: 9, lastUsedAtMs: 9, counter: 9, createdAtMs: 9 });
  expect(notCovered([used], coverOf(accounts))).toEqual([]);
});

test("digestOf() keeps members apart: what moves from one to the next is another account", () => {
  expect(digestOf(account("a", { issuer: "ab", name: "c" }))).not.toBe(
    digestOf(account("a", { issuer: "a", name: "bc" })),
  );
  expect(digestOf(account("a", { tags: ["a", "b"] }))).not.toBe(digestOf(account("a", { tags: ["a,b"] })));
});

test("compareWithBackup() counts what comes back, and names what is missing or different", () => {
  const backup = [account("a"), account("b", { note: "old" }), account("gone")];
  expect(compareWithBackup(accounts, backup)).toEqual({ same: 1, missing: ["c"], different: ["b"] });
});

test("compareWithBackup() knows an account by its secret where it has another id", () => {
  const moved = accounts.map((each) => ({ ...each, id: `new-${each.id}` }));
  expect(compareWithBackup(moved, accounts)).toEqual({ same: 3, missing: [], different: [] });
});
