import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { linksIn, readLinks } from "../../../../src/transfer/importers/uri-list.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";

testOwnSamples("uris.txt", "google-migration.txt");
testForeignSamples(
  ["uri-list", "google"],
  [
    // Its manifest keeps the prefix that only repeats the issuer; links and transfers drop it (IMPORT-FORMATS §3).
    "google/scito_test_plus_problem_export.txt",
  ],
);

const SECRET = "GEZDGNBVGY3TQOJQ";
const link = (name: string) => `otpauth://totp/${name}?secret=${SECRET}`;

test("lines, comments, commas and a byte order mark", () => {
  const text = `\ufeff# my codes\r\n${link("a")}\n\n${link("b")},${link("c")}, motp://x:y?secret=00`;
  expect(linksIn(text)).toEqual([link("a"), link("b"), link("c"), "motp://x:y?secret=00"]);
});

test("a line that is no link is told without its text, which may be a secret", () => {
  expect(readLinks([link("a"), SECRET])).toMatchObject({
    kind: "accounts",
    accounts: [{ name: "a" }],
    skipped: [{ label: "", why: "not-an-entry" }],
  });
});

test("bytes that are nothing are nothing", async () => {
  for (const bytes of [new Uint8Array(0), fromText("hello"), Uint8Array.of(0, 1, 2, 255)])
    expect(await importFile({ name: "a.json", bytes })).toEqual({ kind: "unknown" });
});
