/** Byte arrays and text. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { concat, copyBytes, equalBytes, fromText, stillBytes, toText, u32, u64 } from "../../../src/base/bytes.ts";

test("fromText() and toText() give back any well-formed text, a byte order mark too", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => toText(fromText(text)) === text));
  expect(toText(fromText("\ufeffa"))).toBe("\ufeffa");
});

test("toText() refuses bytes that are not UTF-8", () => {
  for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]]) {
    expect(() => toText(Uint8Array.from(bytes))).toThrow(TypeError);
  }
});

test("u32() and u64() are big-endian and refuse what does not fit", () => {
  expect([...u32(0x0102_0304)]).toEqual([1, 2, 3, 4]);
  expect([...u64(2 ** 53 - 1)]).toEqual([0, 0x1f, 255, 255, 255, 255, 255, 255]);
  for (const value of [-1, 0.5, Number.NaN, 2 ** 32]) expect(() => u32(value)).toThrow(RangeError);
  for (const value of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => u64(value)).toThrow(RangeError);
});

test("concat() joins in order, and equalBytes() sees every single difference", () => {
  expect([...concat(Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3))]).toEqual([1, 2, 3]);
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, place) => {
      const other = copyBytes(bytes);
      const index = place % bytes.length;
      other[index] = (bytes[index] ?? 0) ^ 1;
      return equalBytes(bytes, copyBytes(bytes)) && !equalBytes(bytes, other) && !equalBytes(bytes, bytes.subarray(1));
    }),
  );
});

test("stillBytes() gives zeros with a buffer of their own", () => {
  expect([...stillBytes(3)]).toEqual([0, 0, 0]);
  expect(stillBytes(3).buffer.byteLength).toBe(3);
});

test("copyBytes() owns its buffer: later changes of the source do not show", () => {
  const whole = Uint8Array.of(9, 1, 2, 9);
  const copy = copyBytes(whole.subarray(1, 3));
  whole.fill(0);
  expect([...copy]).toEqual([1, 2]);
  expect(copy.buffer.byteLength).toBe(2);
});
