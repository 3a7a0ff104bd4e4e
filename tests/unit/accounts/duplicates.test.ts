/** Accounts that make the same codes: found, reduced to one, and nothing of them lost. */
import { expect, test } from "vitest";
import type { OtpAccount } from "../../../src/accounts/account.ts";
import { findDuplicates, removeDuplicates } from "../../../src/accounts/duplicates.ts";
import { account } from "../../support/accounts.ts";

const secret = new TextEncoder().encode("the same secret");
const twin = (id: string, rest: Partial<OtpAccount> = {}) => account(id, { secret, ...rest });
const groupsOf = (...accounts: readonly OtpAccount[]) =>
  findDuplicates(accounts).map(({ stays, others }) => [stays.id, ...others.map(({ id }) => id)]);

test("findDuplicates() finds those that make the same codes, whatever they are called", () => {
  expect(groupsOf(account("a"), twin("b"), twin("c", { issuer: "Other" }), account("d"), twin("e"))).toEqual([
    ["b", "c", "e"],
  ]);
});

test("findDuplicates() leaves alone what shares a secret or a name alone", () => {
  expect(
    groupsOf(twin("a"), twin("b", { digits: 8 }), twin("c", { period: 60 }), twin("d", { type: "steam" })),
  ).toEqual([]);
  expect(groupsOf(account("a", { issuer: "X" }), account("b", { issuer: "X" }))).toEqual([]);
});

test("findDuplicates() keeps the pinned one, else the most used, else the oldest", () => {
  expect(groupsOf(twin("a", { uses: 9 }), twin("b", { isPinned: true }))).toEqual([["b", "a"]]);
  expect(groupsOf(twin("a"), twin("b", { uses: 2 }))).toEqual([["b", "a"]]);
  expect(groupsOf(twin("a", { createdAtMs: 5 }), twin("b", { createdAtMs: 4 }))).toEqual([["b", "a"]]);
});

test("removeDuplicates() puts the chosen into the trash, and what they had goes over", () => {
  const accounts = [
    twin("a", { uses: 3, note: "mine", tags: ["Work"] }),
    twin("b", { note: "codes", tags: ["work", "Bank"], picture: "data:image/png;base64,AAAA", uses: 1, counter: 7 }),
    twin("c"),
    account("d"),
  ];
  const next = removeDuplicates({ accounts, trash: [] }, new Set(["b", "d", "a"]), 50);
  expect(next.accounts.map(({ id }) => id)).toEqual(["a", "c", "d"]);
  expect(next.trash).toEqual([{ account: accounts[1], deletedAtMs: 50 }]);
  expect(next.accounts[0]).toMatchObject({
    ...{ note: "mine\n\ncodes", tags: ["Work", "Bank"], picture: "data:image/png;base64,AAAA", uses: 4, counter: 7 },
  });
});

test("removeDuplicates() keeps a note that has no room for the other, and changes nothing without a choice", () => {
  const accounts = [twin("a", { uses: 1, note: "x".repeat(3000) }), twin("b", { note: "y".repeat(3000) })];
  expect(removeDuplicates({ accounts, trash: [] }, new Set(["b"]), 1).accounts[0]?.note).toBe("x".repeat(3000));
  expect(removeDuplicates({ accounts, trash: [] }, new Set(), 1)).toEqual({ accounts, trash: [] });
});
