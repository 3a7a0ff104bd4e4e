import fc from "fast-check";
import { expect, test } from "vitest";
import { moveAccount, sortAccounts } from "../../../src/accounts/order.ts";
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

test("moveAccount() inside a filter leaves those that are not shown where they are", () => {
  const accounts = ["a", "x", "b", "y", "c"].map((id) => account(id));
  const shown = ["a", "b", "c"];
  expect(ids(moveAccount(accounts, "c", "a", shown))).toBe("caxby");
  expect(ids(moveAccount(accounts, "a", undefined, shown))).toBe("xbyca");
  expect(ids(moveAccount(accounts, "a", "c", shown))).toBe("xbyac");
  expect(moveAccount(accounts, "a", "a", shown)).toBe(accounts);
  expect(moveAccount(accounts, "nobody", "a", shown)).toBe(accounts);
});

test("moveAccount() loses nobody, and what is shown comes out as asked", () => {
  const list = fc.uniqueArray(fc.stringMatching(/^[a-z]$/), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(list, fc.nat(), fc.nat(), fc.nat(), (all, mask, from, to) => {
      const shown = all.filter((_, at) => ((mask >> at) & 1) === 1);
      const moved = shown[from % Math.max(1, shown.length)];
      if (moved === undefined) return;
      const rest = shown.filter((id) => id !== moved);
      const at = to % (rest.length + 1);
      const after = moveAccount(
        all.map((id) => account(id)),
        moved,
        rest[at],
        shown,
      ).map(({ id }) => id);
      expect([...after].sort()).toEqual([...all].sort());
      expect(after.filter((id) => shown.includes(id))).toEqual([...rest.slice(0, at), moved, ...rest.slice(at)]);
      expect(after.filter((id) => !shown.includes(id))).toEqual(all.filter((id) => !shown.includes(id)));
    }),
    { numRuns: 300 },
  );
});
