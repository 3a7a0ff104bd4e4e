import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bytes, concat, fromText, u64 } from "../../../../src/base/bytes.ts";
import { openKeyedArchive, openPlist } from "../../../../src/transfer/archive/binary-plist.ts";

/** A list of these objects, each as its bytes; numbers of objects take one byte. */
function plist(objects: readonly (readonly number[])[], top = 0): Bytes {
  let at = 8;
  const offsets = objects.map((object) => {
    const place = at;
    at += object.length;
    return [place >> 8, place & 255];
  });
  return concat(
    fromText("bplist00"),
    Uint8Array.from(objects.flat()),
    Uint8Array.from(offsets.flat()),
    Uint8Array.from([0, 0, 0, 0, 0, 0, 2, 1]),
    u64(objects.length),
    u64(top),
    u64(at),
  );
}

const text = (value: string): readonly number[] => [0x50 | value.length, ...fromText(value)];
const long = (value: string): readonly number[] => [0x5f, 0x10, value.length, ...fromText(value)];

test("openPlist() reads each kind of object", () => {
  const { read } = openPlist(
    plist([
      [0x00],
      [0x08],
      [0x09],
      [0x10, 200],
      [0x11, 1, 0],
      [0x13, 255, 255, 255, 255, 255, 255, 255, 254],
      [0x23, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0],
      [0x42, 1, 2],
      text("abc"),
      long("a text of sixteen"),
      [0x61, 0x00, 0xe4],
      [0x80, 7],
      [0xa2, 1, 2],
      [0xd1, 8, 3],
    ]),
  );
  expect(Array.from({ length: 14 }, (_, index) => read(index))).toEqual([
    null,
    false,
    true,
    200,
    256,
    -2,
    1.5,
    Uint8Array.of(1, 2),
    "abc",
    "a text of sixteen",
    "ä",
    { uid: 7 },
    { items: [1, 2] },
    { keyRefs: [8], valueRefs: [3] },
  ]);
  for (const index of [-1, 14]) expect(() => read(index)).toThrow(RangeError);
});

/** $top names object 1: a dictionary of one bytes value under `secret`. */
const ARCHIVE = plist(
  [
    [0xd2, 1, 2, 3, 4],
    text("$top"),
    text("$objects"),
    [0xd1, 5, 6],
    [0xa4, 7, 8, 9, 10],
    text("root"),
    [0x80, 1],
    text("$null"),
    [0xd2, 11, 12, 13, 14],
    text("secret"),
    [0x42, 1, 2],
    text("NS.keys"),
    long("NS.objects"),
    [0xa1, 15],
    [0xa1, 16],
    [0x80, 2],
    [0x80, 3],
  ],
  0,
);

test("openKeyedArchive() follows places", () => {
  const root = openKeyedArchive(ARCHIVE);
  expect(root.plain).toBeUndefined();
  expect([...root.fields()].map(([name, { plain }]) => [name, plain])).toEqual([["secret", Uint8Array.of(1, 2)]]);
});

test("damage, cycles and odd numbers throw a RangeError or give nothing, and end", () => {
  // A place that names itself; a dictionary that holds itself.
  expect(() => openKeyedArchive(ARCHIVE.with(ARCHIVE.indexOf(0x80) + 1, 99)).fields()).toThrow(RangeError);
  fc.assert(
    fc.property(fc.nat(ARCHIVE.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
      const bytes = isCut ? ARCHIVE.slice(0, at) : ARCHIVE.with(at, byte);
      try {
        for (const value of openKeyedArchive(bytes as Bytes)
          .fields()
          .values())
          [value.plain, value.items(), value.fields()];
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }),
    { numRuns: 5000 },
  );
});
