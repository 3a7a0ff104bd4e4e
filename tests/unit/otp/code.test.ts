import { expect, test } from "vitest";
import { fromText } from "../../../src/base/bytes.ts";
import { hotpCode, secondsLeft, totpCode } from "../../../src/otp/code.ts";
import { OTP_LIMITS } from "../../../src/otp/parameters.ts";
import { independentTotp } from "../../support/independent-codes.ts";

/** RFC 4226 Appendix D. */
const HOTP = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"];

test("hotpCode() gives the ten codes of RFC 4226 Appendix D", () => {
  const secret = fromText("12345678901234567890");
  const codes = HOTP.map((_, counter) => hotpCode({ secret, algorithm: "SHA1", digits: 6 }, counter));
  expect(codes).toEqual(HOTP);
});

/** RFC 6238 Appendix B: [seconds, SHA-1, SHA-256, SHA-512]. */
const TOTP = [
  [59, "94287082", "46119246", "90693936"],
  [1111111109, "07081804", "68084774", "25091201"],
  [1111111111, "14050471", "67062674", "99943326"],
  [1234567890, "89005924", "91819424", "93441116"],
  [2000000000, "69279037", "90698825", "38618901"],
  [20000000000, "65353130", "77737706", "47863826"],
] as const;
const SEED = "1234567890123456789012345678901234567890123456789012345678901234";

for (const [seconds, sha1, sha256, sha512] of TOTP) {
  test(`totpCode() at ${seconds} s (RFC 6238 Appendix B)`, () => {
    const at = (algorithm: "SHA1" | "SHA256" | "SHA512", length: number) =>
      totpCode({ secret: fromText(SEED.slice(0, length)), algorithm, digits: 8, period: 30 }, seconds * 1000);
    expect([at("SHA1", 20), at("SHA256", 32), at("SHA512", 64)]).toEqual([sha1, sha256, sha512]);
  });
}

test("codes of 5 to 10 digits and of any period are those that another implementation makes", () => {
  const [secret, text] = [fromText("12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"];
  let compared = 0;
  for (let digits = OTP_LIMITS.minDigits; digits <= OTP_LIMITS.maxDigits; digits += 1)
    for (const period of [OTP_LIMITS.minPeriod, 7, 30, 45, 60, 90, 900, OTP_LIMITS.maxPeriod])
      for (const seconds of [0, 59, 1_111_111_109, 20_000_000_000]) {
        const code = totpCode({ secret, algorithm: "SHA1", digits, period }, seconds * 1000 + 999);
        expect(code).toMatch(new RegExp(`^\\d{${digits}}$`));
        expect(code).toBe(independentTotp({ secret: text, digits, periodSeconds: period }, seconds * 1000));
        compared += 1;
      }
  expect(compared).toBe(6 * 8 * 4);
});

test("secondsLeft() runs from the period down to one", () => {
  expect([secondsLeft(30, 0), secondsLeft(30, 29_999), secondsLeft(30, 30_000), secondsLeft(60, 59_000)]).toEqual([
    30, 1, 30, 1,
  ]);
});
