import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromText } from "../../../src/base/bytes.ts";
import { importFile } from "../../../src/transfer/index.ts";
import { IMPORT_LIMITS } from "../../../src/transfer/limits.ts";
import { openFile } from "../../../src/transfer/opened-file.ts";
import { IMPORTERS } from "../../../src/transfer/registry.ts";

const OWN = join(import.meta.dirname, "../../samples/own-exports");
const SAMPLES = readdirSync(OWN)
  .filter((name) => name !== "README.md" && name !== "manifest.json")
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(OWN, name))) }));

const KINDS = ["accounts", "needs-password", "wrong-password", "damaged", "unsupported", "partial", "unknown"];
const kindOf = async (bytes: Uint8Array): Promise<string> => (await importFile({ name: "file", bytes })).kind;
const runs = { numRuns: 300 };

test("no bytes at all make importFile() throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => KINDS.includes(await kindOf(bytes))),
    runs,
  );
});

test("no JSON makes importFile() throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 4 }), async (text) => KINDS.includes(await kindOf(fromText(text)))),
    runs,
  );
});

/** The words of every format, at random places with values of any kind. */
const WORDS = [
  ...new Set(SAMPLES.flatMap(({ bytes }) => openFile({ name: "", bytes }).text?.match(/[a-zA-Z_]{2,20}/g) ?? [])),
];
const words = fc.constantFrom(...WORDS.slice(0, 400));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    words,
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(words, tie("tree"), { maxKeys: 5 }),
  ),
}));

test("no JSON of the formats' own words makes importFile() throw", async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (value) => KINDS.includes(await kindOf(fromText(JSON.stringify(value))))),
    runs,
  );
});

test("no change of a true file makes importFile() throw", async () => {
  const change = fc.record({
    sample: fc.constantFrom(...SAMPLES),
    at: fc.nat(),
    byte: fc.integer({ min: 0, max: 255 }),
    cut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ sample, at, byte, cut }) => {
      const place = at % sample.bytes.length;
      const bytes = cut ? sample.bytes.slice(0, place) : sample.bytes.with(place, byte);
      return KINDS.includes(await kindOf(bytes));
    }),
    runs,
  );
});

test("a file too large is not looked at; a cancelled one throws what was asked", async () => {
  expect(await importFile({ name: "a", bytes: new Uint8Array(IMPORT_LIMITS.fileBytes + 1) })).toMatchObject({
    why: "too-large",
  });
  await expect(
    importFile({ name: "a", bytes: fromText("otpauth://totp/a?secret=AA") }, { signal: AbortSignal.abort() }),
  ).rejects.toThrow(DOMException);
});

test("every format has one line and a reader", async () => {
  const formats = IMPORTERS.map(({ format }) => format);
  expect(new Set(formats).size).toBe(formats.length);
  for (const { load } of IMPORTERS) expect(typeof (await load()).read).toBe("function");
});
