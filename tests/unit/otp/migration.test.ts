import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMigration } from "../../../src/otp/migration.ts";
import { addPart, draftsOf, missingParts } from "../../../src/otp/migration-set.ts";
import type { OtpDraft } from "../../../src/otp/parameters.ts";
import { entry, part } from "../../support/migration-code.ts";

/** Two parts of one transfer, written by another implementation. */
const FIRST =
  "otpauth-migration://offline?data=CjgKFDEyMzQ1Njc4OTAxMjM0NTY3ODkwEhFhbGljZUBleGFtcGxlLm9yZxoHRXhhbXBsZSABKAEwAgosChQxMjM0NTY3ODkwMTIzNDU2Nzg5MBIDYm9iGgdDb3VudGVyIAEoATABOCoQARgCIAAowLv4%2F%2F%2F%2F%2F%2F%2F%2FAQ%3D%3D";
const SECOND =
  "otpauth-migration://offline?data=Ch0KCkhlbGxvId6tvu8SCW5vIGlzc3VlciABKAEwAhABGAIgASjAu%2Fj%2F%2F%2F%2F%2F%2F%2F8B";

function partOf(text: string) {
  const outcome = parseMigration(text);
  if (outcome.kind !== "part") throw new Error(outcome.kind);
  return outcome.part;
}

test("two parts come together in any order; the accounts keep theirs", () => {
  const later = partOf(SECOND);
  expect(later).toMatchObject({ index: 1, count: 2 });
  const begun = addPart(undefined, later).set;
  expect(missingParts(begun)).toEqual([1]);
  expect(addPart(begun, later).kind).toBe("again");
  const whole = addPart(begun, partOf(FIRST));
  expect(whole.kind).toBe("added");
  expect(missingParts(whole.set)).toEqual([]);
  expect(draftsOf(whole.set)).toMatchObject([
    { type: "totp", issuer: "Example", name: "alice@example.org", digits: 6, algorithm: "SHA1", period: 30 },
    { type: "hotp", issuer: "Counter", name: "bob", counter: 42 },
    { type: "totp", issuer: "", name: "no issuer" },
  ]);
});

test("another transfer begins a new set: by its size, or by its id where both have one", () => {
  const begun = addPart(undefined, partOf(part([entry({})], { index: 0, count: 2, batchId: 7 }))).set;
  const other = (options: { index: number; count: number; batchId: number }) =>
    addPart(begun, partOf(part([entry({})], options))).kind;
  expect(other({ index: 1, count: 3, batchId: 7 })).toBe("other-transfer");
  expect(other({ index: 1, count: 2, batchId: -8 })).toBe("other-transfer");
  expect(other({ index: 1, count: 2, batchId: 0 })).toBe("added");
});

test("a bad entry is named and never loses the rest", () => {
  const { drafts, skipped } = partOf(
    part([
      entry({ name: "Bank:zoe" }),
      entry({ name: "none", secret: new Uint8Array() }),
      entry({ name: "five", algorithm: 4 }),
      entry({ name: "third", type: 3 }),
    ]),
  );
  expect(drafts).toMatchObject([{ issuer: "Bank", name: "zoe" }]);
  expect(skipped.map(({ label }) => label)).toEqual(["none", "five", "third"]);
  expect(skipped.map(({ why }) => why)).toEqual(["no-secret", "bad-algorithm", "unsupported-type"]);
});

test("the ways in which the text arrives changed: spaces for plus signs, no padding, a slash, other parameters", () => {
  const text = part([entry({ secret: Uint8Array.of(251, 239, 190, 251, 239, 190, 251, 239, 190) })]);
  const data = decodeURIComponent(text.slice(text.indexOf("data=") + 5));
  const expected = partOf(text);
  for (const changed of [
    `otpauth-migration://offline?data=${data.replaceAll("+", " ")}`,
    `otpauth-migration://offline?data=${data.replace(/=+$/, "")}`,
    `otpauth-migration://offline/?data=${encodeURIComponent(data)}`,
    `OTPAUTH-MIGRATION://offline?x=1&data=${encodeURIComponent(data)}`,
  ]) {
    expect(partOf(changed)).toEqual(expected);
  }
});

test("anything else is not a transfer, or damaged, and never throws", () => {
  expect(parseMigration("otpauth://totp/a?secret=AA")).toEqual({ kind: "not-migration" });
  for (const text of ["", "data=", "data=%", "data=AAAA", "data=!!!!"]) {
    expect(parseMigration(`otpauth-migration://offline?${text}`)).toEqual({ kind: "damaged" });
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const data = encodeURIComponent(btoa(String.fromCharCode(...bytes)));
      const outcome = parseMigration(`otpauth-migration://offline?data=${data}`);
      expect(["part", "damaged"]).toContain(outcome.kind);
    }),
    { numRuns: 500 },
  );
});

test("round trip of whatever the format carries", () => {
  const draft = fc.record({
    secret: fc.uint8Array({ minLength: 1, maxLength: 128 }),
    name: fc.stringMatching(/^[a-z0-9@.]{0,200}$/),
    issuer: fc.stringMatching(/^[A-Za-z0-9é]{1,100}$/),
    counter: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(draft, { minLength: 1, maxLength: 10 }), (drafts) => {
      const read = partOf(part(drafts.map((one) => entry({ ...one, type: 1 })))).drafts;
      expect(read.map(({ secret, name, issuer, counter }: OtpDraft) => ({ secret, name, issuer, counter }))).toEqual(
        drafts.map((one) => ({ ...one, secret: new Uint8Array(one.secret) })),
      );
    }),
    { numRuns: 100 },
  );
});

const SAMPLES = new URL("../../../../shared/samples/imports/google/", import.meta.url);

// Sample texts of other projects, where they are at hand; a checkout alone has none.
if (existsSync(SAMPLES)) {
  test("every transfer code in other projects' samples is read", () => {
    const lines = [
      "gnome_inline.txt",
      "pi_inline.txt",
      "scito_example_export.txt",
      "scito_test_plus_problem_export.txt",
    ]
      .flatMap((name) => readFileSync(new URL(name, SAMPLES), "utf8").split("\n"))
      .filter((line) => line.startsWith("otpauth-migration:"));
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(partOf(line).drafts.length).toBeGreaterThan(0);
  });
}
