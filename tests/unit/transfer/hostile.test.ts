/**
 * Every reader against files made to do harm: wrong passwords, cuts, changed bytes, absurd costs, depth, size. Nothing is thrown, nothing
 * takes long, no account comes out that is not in the file, and one bad entry never loses the rest (TESTS ).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { concat, fromText, toText } from "../../../src/base/bytes.ts";
import { type ImportOutcome, importBeside, importFile } from "../../../src/transfer/index.ts";
import { isRecord } from "../../../src/transfer/opened-file.ts";
import { accountsOf } from "../../support/hostile-samples.ts";
import { everySample, type SampleFile } from "../../support/import-samples.ts";
import { repetitions } from "../../support/repetitions.ts";
import { writeZip } from "../../support/zip-writer.ts";

const SAMPLES = everySample().filter(({ isSlow }) => !isSlow);
const KINDS = ["accounts", "needs-password", "wrong-password", "damaged", "unsupported", "partial", "unknown"];

function read(sample: SampleFile, bytes: Uint8Array, password = sample.password): Promise<ImportOutcome> {
  return importBeside(sample.beside, { name: sample.name, bytes }, password === undefined ? {} : { password });
}
const signs = (outcome: ImportOutcome): readonly string[] =>
  accountsOf(outcome).map(({ type, secret, digits }) => `${type} ${secret.join(" ")} ${String(digits)}`);

test("a wrong password opens nothing that is sealed, and is told", async () => {
  for (const sample of SAMPLES.filter(({ password }) => password !== undefined)) {
    const outcome = await read(sample, sample.bytes, "another horse");
    const whole = await read(sample, sample.bytes);
    // Some formats cannot tell it from damage; a list of an invalid archive is refused before.
    expect([sample.label, signs(outcome)]).toEqual([sample.label, outcome.kind === "accounts" ? signs(whole) : []]);
    expect(outcome.kind, sample.label).toMatch(/^(?:wrong-password|damaged|unsupported|accounts)$/);
  }
}, 120_000);

test("cut at every byte, without the password that seals it, no file gives what is not in it", async () => {
  for (const sample of SAMPLES) {
    const whole = new Set(signs(await read(sample, sample.bytes)));
    const step = Math.max(1, Math.floor(sample.bytes.length / 400));
    for (let size = 0; size < sample.bytes.length; size += step) {
      const { password: _, ...open } = { ...sample, password: undefined };
      const outcome = await read({ ...open, password: undefined }, sample.bytes.subarray(0, size));
      expect(KINDS).toContain(outcome.kind);
      // A link that lost its last digit is another link; lists of them cannot tell.
      if (/\.(?:txt|csv|html|xml)$/.test(sample.name)) continue;
      for (const sign of signs(outcome)) expect(whole, `${sample.label} cut at ${String(size)}`).toContain(sign);
    }
  }
}, 240_000);

/** Each derives its key once more. */
const CUTS = repetitions(4, 40);

test("cut with its password in several places, no sealed file gives what is not in it", async () => {
  for (const sample of SAMPLES.filter(({ password }) => password !== undefined)) {
    const whole = new Set(signs(await read(sample, sample.bytes)));
    for (let part = 0; part < CUTS; part += 1) {
      const outcome = await read(sample, sample.bytes.subarray(0, Math.floor((sample.bytes.length * part) / CUTS)));
      for (const sign of signs(outcome)) expect(whole, sample.label).toContain(sign);
    }
  }
}, 240_000);

/** The longest list of records in it: where the entries are. */
function longestList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value) && value.length > 1 && value.every(isRecord)) return value as unknown[];
  if (typeof value !== "object" || value === null) return undefined;
  return Object.values(value)
    .map(longestList)
    .filter((list) => list !== undefined)
    .toSorted((a, b) => b.length - a.length)[0];
}

const GARBAGE = [null, 3, "x", [], {}, [[]], true, { secret: 1, info: [], login: 7, otp: "", type: {}, content: 0 }];

test("one bad entry, whatever it is, never loses the rest", async () => {
  let count = 0;
  for (const sample of SAMPLES.filter(
    ({ name, password }) => /\.(?:json|2fas)$/.test(name) && password === undefined,
  )) {
    const whole = signs(await read(sample, sample.bytes));
    const list = whole.length > 1 ? longestList(JSON.parse(toText(sample.bytes).replace(/^\ufeff/, ""))) : undefined;
    if (list === undefined || list.length < whole.length) continue;
    count += 1;
    for (const bad of GARBAGE) {
      const root = JSON.parse(toText(sample.bytes).replace(/^\ufeff/, "")) as unknown;
      longestList(root)?.splice(1, 0, bad);
      const outcome = await read(sample, fromText(JSON.stringify(root)));
      expect([sample.label, JSON.stringify(bad), signs(outcome)]).toEqual([sample.label, JSON.stringify(bad), whole]);
    }
  }
  expect(count).toBeGreaterThan(0);
}, 120_000);

const own = (name: string): string =>
  readFileSync(join(import.meta.dirname, "../../samples/own-exports", name), "utf8");
const changed = (name: string, from: RegExp, to: string) => ({ name, bytes: fromText(own(name).replace(from, to)) });

/** Files that ask for more than a device has. */
const COSTLY = [
  changed("aegis-encrypted.json", /"n":\s*\d+/, `"n": ${String(2 ** 30)}`),
  changed("aegis-encrypted.json", /"r":\s*\d+/, '"r": 100000000'),
  changed("aegis-encrypted.json", /"p":\s*\d+/, '"p": 1000000'),
  changed("ente-encrypted.json", /"memLimit":\s*\d+/, `"memLimit": ${String(4 * 2 ** 30)}`),
  changed("ente-encrypted.json", /"opsLimit":\s*\d+/, '"opsLimit": 100000000'),
  changed("bitwarden-encrypted.json", /"kdfIterations":\s*\d+/, '"kdfIterations": 4000000000'),
];

test.each(COSTLY)("$name with absurd costs is refused at once", async (file) => {
  const startMs = performance.now();
  const outcome = await importFile(file, { password: "correct horse" });
  expect(outcome).toMatchObject({ kind: "unsupported", why: "too-costly" });
  expect(performance.now() - startMs).toBeLessThan(500);
});

const deep = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);

test.each([
  ["arrays", deep("[", "]", 100_000)],
  ["objects", `${'{"db":'.repeat(100_000)}1${"}".repeat(100_000)}`],
  ["inside a known format", `{"db":{"entries":${deep("[", "]", 100_000)}},"version":1}`],
  ["unclosed", "[".repeat(1_000_000)],
])("JSON of great depth, %s, ends at once", async (_, text) => {
  const startMs = performance.now();
  expect((await importFile({ name: "a.json", bytes: fromText(text) })).kind).toMatch(/^(?:unknown|damaged)$/);
  expect(performance.now() - startMs).toBeLessThan(1000);
});

test("bombs: an archive, a compressed database head, a picture; a file of 100 MB", async () => {
  const zeros = new Uint8Array(80 * 1024 * 1024);
  const bomb = writeZip({ name: "raivo-otp-export.json", content: zeros, lies: { unpackedBytes: 9 } });
  expect((await importFile({ name: "a.zip", bytes: bomb })).kind).toMatch(/^(?:unsupported|damaged)$/);
  expect((await importFile({ name: "a.gz", bytes: new Uint8Array(gzipSync(zeros)) })).kind).toBe("unknown");
  const huge = { name: "a.json", bytes: new Uint8Array(100 * 1024 * 1024).fill(0x5b) };
  expect(await importFile(huge)).toEqual({ kind: "unsupported", format: "", why: "too-large" });
}, 60_000);

test("protobuf lengths that lead out of the transfer, fields of every wire type", async () => {
  for (const bytes of [[0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f], [0x0a, 0x80], [0xfb, 1], [0x0a, 2, 0x0a, 0x7f], [0x08]]) {
    const data = encodeURIComponent(Buffer.from(bytes).toString("base64"));
    const outcome = await importFile({ name: "a.txt", bytes: fromText(`otpauth-migration://offline?data=${data}`) });
    expect(accountsOf(outcome)).toEqual([]);
  }
});

/** One of the changes that damage, versions and malice make. */
const mutation = fc.record({
  sample: fc.constantFrom(...SAMPLES.filter(({ password, bytes }) => password === undefined && bytes.length < 200_000)),
  at: fc.nat(),
  length: fc.nat({ max: 40 }),
  insert: fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.string({ maxLength: 12 }).map(fromText)),
});

test("mutations of every file in the clear: nothing is thrown, nothing hangs", async () => {
  await fc.assert(
    fc.asyncProperty(mutation, async ({ sample, at, length, insert }) => {
      const place = at % sample.bytes.length;
      const bytes = concat(sample.bytes.subarray(0, place), insert, sample.bytes.subarray(place + length));
      const startMs = performance.now();
      const outcome = await read(sample, bytes);
      return KINDS.includes(outcome.kind) && performance.now() - startMs < 5000;
    }),
    { numRuns: repetitions(400, 10_000) },
  );
}, 240_000);

test("arbitrary bytes behind the sign of every format: nothing is thrown, nothing hangs", async () => {
  const signsOfFormats = SAMPLES.map(({ name, bytes }) => ({ name, head: bytes.subarray(0, 64) }));
  const file = fc.record({
    sample: fc.constantFrom(...signsOfFormats),
    keep: fc.nat({ max: 64 }),
    rest: fc.uint8Array({ maxLength: 300 }),
  });
  await fc.assert(
    fc.asyncProperty(file, async ({ sample, keep, rest }) => {
      const bytes = concat(sample.head.subarray(0, keep), rest);
      return KINDS.includes((await importFile({ name: sample.name, bytes }, { password: "x" })).kind);
    }),
    { numRuns: repetitions(400, 10_000) },
  );
}, 240_000);
