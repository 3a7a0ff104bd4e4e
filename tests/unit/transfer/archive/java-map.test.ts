import { expect, test } from "vitest";
import { concat, fromText } from "../../../../src/base/bytes.ts";
import { modifiedUtf8, readJavaMap } from "../../../../src/transfer/archive/java-map.ts";
import { ownSample } from "../../../support/hostile-samples.ts";

const SAMPLE = ownSample("freeotp2-externalBackup.xml");
/** Up to and with the block of capacity and count. */
const HEAD = SAMPLE.slice(0, SAMPLE.indexOf(0x77) + 10);
const text = (value: string) => concat(Uint8Array.of(0x74, 0, value.length), fromText(value));
const END = Uint8Array.of(0x78);

function map(count: number, ...parts: readonly Uint8Array[]) {
  const head = HEAD.slice();
  new DataView(head.buffer).setUint32(head.length - 4, count);
  return readJavaMap(concat(head, ...parts));
}

test("texts, long texts, and texts that were there before", () => {
  const long = concat(Uint8Array.of(0x7c, 0, 0, 0, 0, 0, 0, 0, 2), fromText("vv"));
  const again = Uint8Array.of(0x71, 0, 0x7e, 0, 3);
  expect(map(2, text("a"), long, text("b"), again, END)).toEqual(
    new Map([
      ["a", "vv"],
      ["b", "vv"],
    ]),
  );
  expect(map(0, END)).toEqual(new Map());
});

test("references to nothing, other objects, absurd counts and sizes are refused", () => {
  expect(map(1, text("a"), Uint8Array.of(0x71, 0, 0x7e, 0, 9), END)).toBeUndefined();
  expect(map(1, text("a"), Uint8Array.of(0x71, 0, 0, 0, 0), END)).toBeUndefined();
  expect(map(1, text("a"), Uint8Array.of(0x73, 0x72), END)).toBeUndefined();
  expect(map(1, text("a"), Uint8Array.of(0x7c, ...new Uint8Array(8).fill(255)), END)).toBeUndefined();
  expect(map(0xffff_ffff, END)).toBeUndefined();
  expect(map(1, text("a"), text("b"))).toBeUndefined();
});

test("cut off anywhere it is no map", () => {
  expect(readJavaMap(SAMPLE)?.size).toBe(8);
  for (let size = 0; size < SAMPLE.length; size += 1) expect(readJavaMap(SAMPLE.subarray(0, size))).toBeUndefined();
});

test("modified UTF-8", () => {
  expect(modifiedUtf8(Uint8Array.of(0xc0, 0x80, 0x41, 0xc3, 0xbc))).toBe("\u0000Aü");
  expect(modifiedUtf8(Uint8Array.of(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80))).toBe("😀");
  for (const bytes of [[0x80], [0xc3], [0xc3, 0x41], [0xf0, 0x9f, 0x98, 0x80]])
    expect(modifiedUtf8(Uint8Array.from(bytes))).toBeUndefined();
});
