import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newerChanges } from "../../../../src/app/state/changes.ts";
import { LANGUAGES } from "../../../../src/base/language.ts";

const root = join(import.meta.dirname, "../../../..");
const FILE = [
  { version: "0.9.0", en: ["old"] },
  { version: "1.2.0", en: ["two"], de: ["zwei"] },
  { version: "1.10.0", en: ["ten", "and more"] },
];

test("the lines of newer versions, newest first, in the language or in English", () => {
  expect(newerChanges(FILE, "1.2.0", "en")).toEqual(["ten", "and more"]);
  expect(newerChanges(FILE, "1.1.9+4f2a", "de")).toEqual(["ten", "and more", "zwei"]);
  expect(newerChanges(FILE, "1.10.0", "en")).toEqual([]);
  expect(newerChanges(FILE, "2.0.0", "en")).toEqual([]);
});

test("whatever else the file is gives nothing, and one odd entry does not lose the rest", () => {
  for (const odd of [
    undefined,
    null,
    5,
    "x",
    {},
    [null],
    [{}],
    [{ version: "x", en: ["a"] }],
    [{ version: 3, en: ["a"] }],
  ])
    expect(newerChanges(odd, "1.0.0", "en")).toEqual([]);
  const mixed = [null, { version: "2.0.0", en: ["a", 5] }, { version: "3.0.0", en: ["x".repeat(301)] }, ...FILE];
  expect(newerChanges(mixed, "1.9.0", "en")).toEqual(["ten", "and more"]);
  expect(newerChanges(FILE, "unknown", "en")).toEqual([]);
  const many = [{ version: "2.0.0", en: Array.from({ length: 40 }, (_, index) => String(index)) }];
  expect(newerChanges(many, "1.0.0", "en")).toHaveLength(12);
});

test("the file of this version says what this version brings, in every language", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  const file: unknown = JSON.parse(readFileSync(join(root, "public/changes.json"), "utf8"));
  const english = newerChanges(file, "0.0.0", "en");
  expect(english).not.toHaveLength(0);
  const [newest] = file as readonly [Readonly<Record<string, unknown>>];
  expect(newest["version"]).toBe(version);
  for (const language of LANGUAGES) expect(newest[language], language).toHaveLength((newest["en"] as string[]).length);
});
