/** SHA-256 against node:crypto. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../../src/crypto/digest.ts";

test("sha256() agrees with node:crypto, for views into larger buffers too", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 2, maxLength: 200 }), async (bytes) => {
      const view = bytes.subarray(1);
      expect(Buffer.from(await sha256(view)).toString("hex")).toBe(createHash("sha256").update(view).digest("hex"));
    }),
  );
});
