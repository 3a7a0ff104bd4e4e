/** base64url against Node's own. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64url } from "../../../src/base/base64url.ts";
import { encodeBase64url } from "../../../src/base/encode-base64url.ts";

test("encodeBase64url() agrees with Node's for any bytes, and decodes back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = encodeBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64url"));
      expect([...decodeBase64url(text)]).toEqual([...bytes]);
    }),
  );
});

test("decodeBase64url() takes one spelling only", () => {
  for (const text of ["A", "AA==", "AB", "A+A", "A/A", "A A", "AA\n", "ÄA", "AAA=", "AAB"]) {
    expect(() => decodeBase64url(text), JSON.stringify(text)).toThrow(RangeError);
  }
});
