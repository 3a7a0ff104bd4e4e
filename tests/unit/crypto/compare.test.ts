/** Comparison of secrets. */
import { timingSafeEqual } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { equalSecret } from "../../../src/crypto/compare.ts";

test("equalSecret() says what node:crypto says, for equal and for nearly equal bytes", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      (a, place, flip) => {
        const b = Uint8Array.from(a);
        b[place % a.length] = (a[place % a.length] ?? 0) ^ flip;
        return equalSecret(a, b) === timingSafeEqual(a, b);
      },
    ),
  );
});

test("equalSecret() is false for different lengths, true for two empty ones", () => {
  expect(equalSecret(Uint8Array.of(1), Uint8Array.of(1, 0))).toBe(false);
  expect(equalSecret(new Uint8Array(), new Uint8Array())).toBe(true);
});
