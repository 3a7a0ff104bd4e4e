import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldsOf } from "../../../src/otp/protobuf.ts";

test("fieldsOf() reads integers and bytes, and skips what has a fixed size", () => {
  // field 1 = 150; field 2 = "hi"; field 3 fixed64; field 4 fixed32; field 5 = 1
  const bytes = Uint8Array.of(8, 150, 1, 18, 2, 104, 105, 25, 1, 2, 3, 4, 5, 6, 7, 8, 37, 1, 2, 3, 4, 40, 1);
  expect(fieldsOf(bytes)).toEqual([
    { number: 1, kind: "integer", value: 150n },
    { number: 2, kind: "bytes", bytes: Uint8Array.of(104, 105) },
    { number: 5, kind: "integer", value: 1n },
  ]);
});

test.each([[[8]], [[8, 128]], [[18, 5, 1]], [[25, 1]], [[11]], [[8, ...Array<number>(11).fill(255)]]])(
  "fieldsOf() refuses %o",
  (bytes) => expect(fieldsOf(Uint8Array.from(bytes))).toBeUndefined(),
);

test("fieldsOf() never throws, whatever it is given", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const fields = fieldsOf(bytes);
      expect(fields === undefined || Array.isArray(fields)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
