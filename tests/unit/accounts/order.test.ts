import { expect, test } from "vitest";
import { sortAccounts } from "../../../src/accounts/order.ts";
import { account } from "../../support/accounts.ts";

const ids = (accounts: readonly { readonly id: string }[]): string => accounts.map(({ id }) => id).join("");

test("sortAccounts() sorts as people do, pinned ones first", () => {
  const accounts = [
    account("a", { issuer: "b 10", uses: 2, lastUsedAtMs: 50 }),
    account("b", { issuer: "B 2", uses: 5 }),
    account("c", { issuer: "", name: "a", lastUsedAtMs: 90 }),
    account("d", { issuer: "z", isPinned: true }),
  ];
  expect(ids(sortAccounts(accounts, "name"))).toBe("dcba");
  expect(ids(sortAccounts(accounts, "own"))).toBe("dabc");
  expect(ids(sortAccounts(accounts, "use"))).toBe("dbac");
  expect(ids(sortAccounts(accounts, "last-use"))).toBe("dcab");
});

test("sortAccounts() takes another word for what is pinned", () => {
  const accounts = [account("a", { issuer: "x" }), account("b", { issuer: "y" }), account("c", { isPinned: true })];
  expect(ids(sortAccounts(accounts, "name", ({ id, isPinned }) => isPinned || id === "b"))).toBe("cba");
});
