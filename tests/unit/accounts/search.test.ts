import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../src/accounts/fold.ts";
import { isNearPrefix } from "../../../src/accounts/near.ts";
import { createSearchIndex } from "../../../src/accounts/search.ts";
import { account } from "../../support/accounts.ts";

const ACCOUNTS = [
  account("1", { issuer: "GitHub", name: "zoe@example.com", tags: ["work"] }),
  account("2", { issuer: "Crédit Agricole", name: "Zoé", note: "backup codes in the safe" }),
  account("3", { issuer: "Amazon Web Services", name: "root" }),
  account("4", { issuer: "ＧｉｔＬａｂ", name: "ÅSA", tags: ["Bücher"] }),
  account("5", { issuer: "アマゾン", name: "みどり" }),
];
const index = createSearchIndex(ACCOUNTS);
const find = (query: string): string => [...index.find(query)].join("");

test.each([
  ["", "12345"],
  ["git", "14"],
  ["GITHUB", "1"],
  ["credit", "2"],
  ["zoe", "12"],
  ["zoe work", "1"],
  ["safe", "2"],
  ["bucher", "4"],
  ["asa", "4"],
  ["あまぞん", "5"],
  ["example.com", "1"],
  ["nothing of the kind", ""],
])("search for «%s» finds %s", (query, ids) => expect(find(query)).toBe(ids));

test.each([
  ["gihtub", "1"],
  ["gitub", "1"],
  ["githhub", "1"],
  ["amzon", "3"],
  ["agricloe", "2"],
  ["servcies", "3"],
  ["exampel.com", "1"],
])("a small typo is forgiven: «%s» finds %s", (query, ids) => expect(find(query)).toContain(ids));

test("where something says it as typed, nothing near it comes along", () => {
  const near = createSearchIndex([account("1", { issuer: "Gist" }), account("2", { issuer: "Gift" })]);
  expect([...near.find("gist")]).toEqual(["1"]);
  expect([...near.find("gi")]).toEqual(["1", "2"]);
});

test("three letters are taken as they are", () => expect(find("gtt")).toBe(""));

test("every account is found by any part of its own words, however it is written", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((value) => /\p{L}/u.test(value));
  fc.assert(
    fc.property(text, (issuer) => {
      const own = createSearchIndex([account("x", { issuer })]);
      for (const written of [issuer, issuer.toLowerCase(), issuer.normalize("NFD"), fold(issuer)]) {
        expect(own.find(written).has("x")).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("fold() leaves nothing that folding again would change", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = fold(text);
      expect(fold(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test("isNearPrefix() counts slips against the beginning of a word", () => {
  expect(isNearPrefix("gihtub", "github", 1)).toBe(true);
  expect(isNearPrefix("amazn", "amazonwebservices", 1)).toBe(true);
  expect(isNearPrefix("amzon", "amazon", 1)).toBe(true);
  expect(isNearPrefix("xithub", "github", 1)).toBe(false);
  expect(isNearPrefix("gixxub", "github", 1)).toBe(false);
});
