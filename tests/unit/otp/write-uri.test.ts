import fc from "fast-check";
import { expect, test } from "vitest";
import { parseOtpauthUri } from "../../../src/otp/otpauth-uri.ts";
import type { OtpDraft } from "../../../src/otp/parameters.ts";
import { MOTP, STEAM, YANDEX } from "../../../src/otp/special-kinds.ts";
import { writeOtpauthUri } from "../../../src/otp/write-uri.ts";

const draft: OtpDraft = {
  type: "totp",
  issuer: "Bücher & Söhne",
  name: "zoe+1@example.com",
  secret: Uint8Array.of(1, 2, 3, 4, 5),
  algorithm: "SHA1",
  digits: 6,
  period: 30,
  counter: 0,
};

test("writeOtpauthUri() writes everything out, or only what differs from the usual", () => {
  const label = "B%C3%BCcher%20%26%20S%C3%B6hne:zoe%2B1%40example.com";
  const start = `otpauth://totp/${label}?secret=AEBAGBAF&issuer=B%C3%BCcher%20%26%20S%C3%B6hne`;
  expect(writeOtpauthUri(draft)).toBe(`${start}&algorithm=SHA1&digits=6&period=30`);
  expect(writeOtpauthUri(draft, { brief: true })).toBe(start);
  expect(writeOtpauthUri({ ...draft, digits: 8 }, { brief: true })).toBe(`${start}&digits=8`);
});

test("what was written is read back as the same account", () => {
  const name = fc.stringMatching(/^[A-Za-z0-9@.é中&+/%?#]{1,30}$/);
  const kinds = fc.constantFrom(
    { type: "totp" as const, algorithm: "SHA256" as const, digits: 8, period: 60, counter: 0 },
    { type: "hotp" as const, algorithm: "SHA512" as const, digits: 6, period: 30, counter: 77 },
    { type: "steam" as const, ...STEAM, counter: 0 },
    { type: "motp" as const, ...MOTP, counter: 0 },
    { type: "yandex" as const, ...YANDEX, counter: 0 },
  );
  fc.assert(
    fc.property(
      kinds,
      name,
      name,
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.boolean(),
      (kind, a, b, key, brief) => {
        const account: OtpDraft = { ...kind, issuer: a, name: b, secret: new Uint8Array(key) };
        expect(parseOtpauthUri(writeOtpauthUri(account, { brief }))).toEqual({
          kind: "account",
          draft: account,
          cleaned: [],
        });
      },
    ),
    { numRuns: 300 },
  );
});

test("a PIN is never written", () => {
  expect(writeOtpauthUri({ ...draft, type: "motp", pin: "4711" })).not.toContain("4711");
});
