import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase32, encodeBase32 } from "../../../src/base/base32.ts";
import { fromText } from "../../../src/base/bytes.ts";

/** RFC 4648 §10, without padding. */
const VECTORS = [
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
] as const;

for (const [plain, coded] of VECTORS) {
  test(`base32 of «${plain}» (RFC 4648 §10)`, () => {
    expect(encodeBase32(fromText(plain))).toBe(coded);
    expect(decodeBase32(`${coded.toLowerCase()}====`)).toEqual(fromText(plain));
  });
}

test("decodeBase32() undoes encodeBase32() and refuses foreign characters", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(decodeBase32(encodeBase32(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
  for (const text of ["A1", "A0", "A8", "Ä", "A B"]) expect(() => decodeBase32(text)).toThrow(RangeError);
});
