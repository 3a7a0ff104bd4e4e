import { expect, test } from "vitest";
import {
  daysLeft,
  dropExpired,
  dropFromTrash,
  hasExpired,
  moveToTrash,
  TRASH_LIFE_MS,
  takeFromTrash,
  type WithTrash,
} from "../../../src/accounts/trash.ts";
import { account } from "../../support/accounts.ts";

const DAY_MS = 86_400_000;
const before: WithTrash = { accounts: ["a", "b", "c", "d"].map((id) => account(id)), trash: [] };
const ids = (accounts: readonly { readonly id: string }[]): string => accounts.map(({ id }) => id).join("");

test("what was deleted lies in the trash, newest on top, and can come back to its place", () => {
  const deleted = moveToTrash(moveToTrash(before, new Set(["c"]), 1), new Set(["b", "d"]), 2);
  expect(ids(deleted.accounts)).toBe("a");
  expect(ids(deleted.trash.map((one) => one.account))).toBe("bdc");
  const places = new Map([
    ["d", 3],
    ["b", 1],
    ["c", 2],
  ]);
  expect(ids(takeFromTrash(deleted, new Set(["b", "c", "d"]), places).accounts)).toBe("abcd");
  expect(ids(takeFromTrash(deleted, new Set(["c"])).accounts)).toBe("ac");
  expect(ids(dropFromTrash(deleted, new Set(["b", "d"])).trash.map((one) => one.account))).toBe("c");
});

test("after thirty days it is gone", () => {
  const deleted = moveToTrash(before, new Set(["a"]), 0);
  expect(hasExpired(deleted, TRASH_LIFE_MS - 1)).toBe(false);
  expect(dropExpired(deleted, TRASH_LIFE_MS - 1).trash).toHaveLength(1);
  expect(hasExpired(deleted, TRASH_LIFE_MS)).toBe(true);
  expect(dropExpired(deleted, TRASH_LIFE_MS).trash).toHaveLength(0);
});

test("daysLeft() counts begun days, and never says none", () => {
  expect(daysLeft({ deletedAtMs: 0 }, 0)).toBe(30);
  expect(daysLeft({ deletedAtMs: 0 }, DAY_MS + 1)).toBe(29);
  expect(daysLeft({ deletedAtMs: 0 }, 30 * DAY_MS - 1)).toBe(1);
});
