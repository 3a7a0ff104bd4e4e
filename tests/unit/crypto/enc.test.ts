/** `enc` is injective and self-delimiting, and refuses what it cannot lay out. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { enc, MAX_FIELD_BYTES, MAX_FIELDS } from "../../../src/crypto/enc.ts";

/** Reads enc's output back, written from its description alone. */
function unenc(bytes: Uint8Array): { label: string; fields: number[][] } {
  const buffer = Buffer.from(bytes);
  let at = 0;
  const take = (length: number): Buffer => {
    const part = buffer.subarray(at, at + length);
    if (part.length !== length) throw new Error("too short");
    at += length;
    return part;
  };
  const label = take(take(1).readUInt8()).toString("latin1");
  const fields = Array.from({ length: take(1).readUInt8() }, () => [...take(take(4).readUInt32BE())]);
  if (at !== buffer.length) throw new Error("bytes left over");
  return { label, fields };
}

const label = fc.stringMatching(/^[a-z0-9./-]{1,64}$/);
const fields = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: MAX_FIELDS });

test("enc() can be read back without knowing anything else, so two inputs never give the same bytes (D-01)", () => {
  fc.assert(
    fc.property(label, fields, (name, parts) => {
      expect(unenc(enc(name, parts))).toEqual({ label: name, fields: parts.map((part) => [...part]) });
    }),
  );
});

test("enc() gives these bytes", () => {
  const bytes = enc("a/1", [Uint8Array.of(0xff), Uint8Array.of()]);
  expect(Buffer.from(bytes).toString("hex")).toBe("03612f3102" + "00000001ff" + "00000000");
});

test("enc() refuses foreign labels, too many fields and too long a field", () => {
  for (const name of ["", "A", "a b", "a\n", "ä", "a".repeat(65)]) expect(() => enc(name, [])).toThrow(RangeError);
  const empty = new Uint8Array();
  expect(() =>
    enc(
      "a",
      Array.from({ length: MAX_FIELDS + 1 }, () => empty),
    ),
  ).toThrow(RangeError);
  expect(() => enc("a", [new Uint8Array(MAX_FIELD_BYTES + 1)])).toThrow(RangeError);
  expect(enc("a", [new Uint8Array(MAX_FIELD_BYTES)]).length).toBe(3 + 4 + MAX_FIELD_BYTES);
});
