import { expect, test } from "vitest";
import {
  addTag,
  cleanTag,
  hasTag,
  isPinnedIn,
  pinIn,
  removeTag,
  tagsInUse,
  withAnyTag,
  withoutStrayPins,
} from "../../../src/accounts/tags.ts";
import { account } from "../../support/accounts.ts";

test("tagsInUse() counts spellings together and sorts by name", () => {
  const accounts = [
    account("a", { tags: ["Work", "bücher"] }),
    account("b", { tags: ["work"] }),
    account("c", { tags: ["Bank"] }),
  ];
  expect(tagsInUse(accounts)).toEqual([
    { tag: "Bank", count: 1 },
    { tag: "bücher", count: 1 },
    { tag: "Work", count: 2 },
  ]);
});

test("withAnyTag() keeps the order, and everything where nothing is chosen", () => {
  const accounts = [account("a", { tags: ["x"] }), account("b", { tags: ["y"] }), account("c")];
  expect(withAnyTag(accounts, ["Y", "x"]).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(withAnyTag(accounts, [])).toBe(accounts);
});

test("a tag is given once, taken whole, and a list is never longer than allowed", () => {
  const tagged = addTag(addTag(account("a"), "Work"), "work");
  expect(tagged.tags).toEqual(["Work"]);
  expect(hasTag(tagged, "WORK")).toBe(true);
  expect(removeTag(tagged, "work").tags).toEqual([]);
  const full = Array.from({ length: 30 }, (_, at) => `t${at}`).reduce(addTag, account("a"));
  expect(full.tags).toHaveLength(20);
});

test("cleanTag() makes one line of it", () => {
  expect([cleanTag("  at \n home "), cleanTag(" \t"), cleanTag("x".repeat(41))]).toEqual([
    "at home",
    undefined,
    undefined,
  ]);
});

test("pinIn() pins in one tag only, whatever its spelling, and takes the pin off again", () => {
  const pinned = pinIn(account("a", { tags: ["Work", "home"] }), "work", true);
  expect(pinned).toMatchObject({ pinnedIn: ["work"], isPinned: false });
  expect([isPinnedIn(pinned, "WORK"), isPinnedIn(pinned, "home")]).toEqual([true, false]);
  expect(pinIn(pinned, "Work", true).pinnedIn).toEqual(["Work"]);
  expect(pinIn(pinned, "Work", false)).not.toHaveProperty("pinnedIn");
});

test("a pin is never in a tag that the account does not have, and goes with the tag", () => {
  expect(pinIn(account("a"), "work", true)).not.toHaveProperty("pinnedIn");
  const both = pinIn(pinIn(account("a", { tags: ["work", "home"] }), "work", true), "home", true);
  expect(removeTag(both, "Work")).toMatchObject({ tags: ["home"], pinnedIn: ["home"] });
  expect(withoutStrayPins({ ...both, tags: [] })).not.toHaveProperty("pinnedIn");
});
