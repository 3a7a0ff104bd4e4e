import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256Now } from "../../../src/crypto/digest-now.ts";
import { md5 } from "../../../src/crypto/legacy/md5.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

test("digests at once, as another implementation has them", () => {
  expect(hex(md5(new Uint8Array()))).toBe("d41d8cd98f00b204e9800998ecf8427e");
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(sha256Now(bytes))).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(hex(md5(bytes))).toBe(createHash("md5").update(bytes).digest("hex"));
    }),
    { numRuns: 200 },
  );
});
