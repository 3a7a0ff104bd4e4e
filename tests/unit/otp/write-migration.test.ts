import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMigration } from "../../../src/otp/migration.ts";
import { addPart, draftsOf, type MigrationSet, missingParts } from "../../../src/otp/migration-set.ts";
import type { OtpDraft } from "../../../src/otp/parameters.ts";
import { MOTP, STEAM, YANDEX } from "../../../src/otp/special-kinds.ts";
import { migrationLack, writeMigration } from "../../../src/otp/write-migration.ts";
import { bytesField, integerField } from "../../../src/otp/write-protobuf.ts";

/** Two parts of one transfer, written by another implementation (tests/unit/otp/migration.test.ts reads them too). */
const FIRST =
  "otpauth-migration://offline?data=CjgKFDEyMzQ1Njc4OTAxMjM0NTY3ODkwEhFhbGljZUBleGFtcGxlLm9yZxoHRXhhbXBsZSABKAEwAgosChQxMjM0NTY3ODkwMTIzNDU2Nzg5MBIDYm9iGgdDb3VudGVyIAEoATABOCoQARgCIAAowLv4%2F%2F%2F%2F%2F%2F%2F%2FAQ%3D%3D";

const draft: OtpDraft = {
  type: "totp",
  issuer: "Example",
  name: "alice@example.org",
  secret: new TextEncoder().encode("12345678901234567890"),
  algorithm: "SHA1",
  digits: 6,
  period: 30,
  counter: 0,
};
const counted: OtpDraft = { ...draft, type: "hotp", issuer: "Counter", name: "bob", counter: 42 };

function readAll(links: readonly string[]): readonly OtpDraft[] {
  let set: MigrationSet | undefined;
  for (const link of links) {
    const outcome = parseMigration(link);
    if (outcome.kind !== "part") throw new Error(outcome.kind);
    expect(outcome.part.skipped).toEqual([]);
    expect(outcome.part.drafts.length).toBeLessThanOrEqual(10);
    set = addPart(set, outcome.part).set;
  }
  if (set === undefined) return [];
  expect(missingParts(set)).toEqual([]);
  return draftsOf(set);
}

test("the same bytes as another implementation writes", () => {
  // That one had a second part; this is its first, so the two numbers of the parts differ.
  const [own] = writeMigration([draft, counted], -123_456);
  const bytes = (link: string) => atob(decodeURIComponent(link.slice(link.indexOf("=") + 1)));
  const payload = (link: string) => [...bytes(link)].map((byte) => byte.charCodeAt(0));
  const theirs = payload(FIRST);
  const ours = payload(own?.text ?? "");
  expect(ours).toHaveLength(theirs.length);
  expect(own).toMatchObject({ from: 0, count: 2 });
  const differing = ours.map((byte, at) => [at, byte, theirs[at]]).filter(([, a, b]) => a !== b);
  expect(differing).toEqual([[theirs.length - 14, 1, 2]]);
});

test("protobuf: examples of its documentation", () => {
  expect([...integerField(1, 150)]).toEqual([0x08, 0x96, 0x01]);
  expect([...bytesField(2, new TextEncoder().encode("testing"))]).toEqual([
    0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67,
  ]);
  expect([...integerField(1, -2)]).toEqual([0x08, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]);
});

const sum = (parts: readonly { readonly count: number }[]): number => parts.reduce((all, { count }) => all + count, 0);

test("what was written is read back, in as many parts as it takes", () => {
  const text = fc.stringMatching(/^[A-Za-z0-9@.é中 ]{0,40}[A-Za-z]$/);
  const one = fc.record({
    type: fc.constantFrom("totp" as const, "hotp" as const),
    issuer: fc.oneof(fc.constant(""), text),
    name: text,
    secret: fc.uint8Array({ minLength: 1, maxLength: 128 }).map((bytes) => Uint8Array.from(bytes)),
    algorithm: fc.constantFrom("SHA1" as const, "SHA256" as const, "SHA512" as const),
    digits: fc.constantFrom(6, 8),
    period: fc.constant(30),
    counter: fc.nat({ max: 2 ** 31 }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 45 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (all, batchId) => {
      const drafts = all.map((each) => ({
        ...each,
        issuer: each.issuer.trim(),
        name: each.name.trim(),
        counter: each.type === "hotp" ? each.counter : 0,
      }));
      expect(drafts.map(migrationLack)).toEqual(drafts.map(() => undefined));
      const parts = writeMigration(drafts, batchId);
      const links = parts.map(({ text }) => text);
      expect(readAll(links)).toEqual(drafts);
      expect(parts.map(({ from }) => from)).toEqual(parts.map((_, at) => sum(parts.slice(0, at))));
      // Each fits on a code that a camera reads (2,331 bytes at most), and alone only where one account needs it.
      for (const link of links) expect(link.length).toBeLessThan(1300);
    }),
    { numRuns: 100 },
  );
});

test.each([
  [{ ...draft, type: "steam" as const, ...STEAM }, "type"],
  [{ ...draft, type: "motp" as const, ...MOTP }, "type"],
  [{ ...draft, type: "yandex" as const, ...YANDEX }, "type"],
  [{ ...draft, digits: 7 }, "digits"],
  [{ ...draft, period: 60 }, "period"],
  [{ ...counted, period: 60 }, undefined],
  [{ ...draft, algorithm: "SHA384" as const }, "algorithm"],
  [{ ...draft, name: "名".repeat(256), issuer: "名".repeat(256) }, "too-long"],
] as const)("%o: %s", (one, lack) => {
  expect(migrationLack(one)).toBe(lack);
  if (lack !== undefined && lack !== "period" && lack !== "too-long")
    expect(() => writeMigration([one], 1)).toThrow(RangeError);
});
