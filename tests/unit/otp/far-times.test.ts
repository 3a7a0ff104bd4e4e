/** Codes of times and counters that no longer fit into 32 bits (C-06), against node:crypto. @module */
import { expect, test } from "vitest";
import { decodeBase32 } from "../../../src/base/base32.ts";
import { hotpCode, totpCode } from "../../../src/otp/code.ts";
import { matchingStep } from "../../../src/server/domain/totp-step.ts";
import { independentHotp, independentTotp } from "../../support/independent-codes.ts";

const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const secret = decodeBase32(SECRET);
const ALGORITHMS = { SHA1: "sha1", SHA256: "sha256", SHA512: "sha512" } as const;

/** Seconds since the epoch: on both sides of 2^31 and 2^32, and where the number of the step passes 2^31 and 2^32. */
const SECONDS = [2 ** 31, 2 ** 32, 30 * 2 ** 31, 30 * 2 ** 32].flatMap((edge) => [edge - 1, edge, edge + 30]);

test("totpCode() after 2038, after 2106, and when steps pass 2^31 and 2^32 (C-06)", () => {
  for (const seconds of SECONDS) {
    for (const algorithm of ["SHA1", "SHA256", "SHA512"] as const) {
      const wanted = independentTotp({ secret: SECRET, algorithm: ALGORITHMS[algorithm] }, seconds * 1000);
      const code = totpCode({ secret, algorithm, digits: 6, period: 30 }, seconds * 1000);
      expect(code, `${algorithm} at ${String(seconds)} s`).toBe(wanted);
    }
  }
});

test("matchingStep() takes the codes of those times, and of no other step (C-06)", () => {
  for (const seconds of SECONDS) {
    const step = Math.floor(seconds / 30);
    for (const offset of [-2, -1, 0, 1, 2]) {
      const code = independentHotp({ secret: SECRET }, step + offset);
      const wanted = Math.abs(offset) <= 1 ? step + offset : undefined;
      expect(matchingStep(secret, code, seconds * 1000), `${String(seconds)} s, ${String(offset)}`).toBe(wanted);
    }
  }
});

test("hotpCode() for counters up to 2^53 − 1 (C-06)", () => {
  for (const counter of [2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 40, 2 ** 53 - 1]) {
    const code = hotpCode({ secret, algorithm: "SHA1", digits: 6 }, counter);
    expect(code, String(counter)).toBe(independentHotp({ secret: SECRET }, counter));
  }
});
