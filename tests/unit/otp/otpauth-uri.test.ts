import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeBase32 } from "../../../src/base/base32.ts";
import { draftFromForm, parseOtpauthUri, parseTypedSecret } from "../../../src/otp/otpauth-uri.ts";
import type { OtpUriReason } from "../../../src/otp/refusal-text.ts";
import { refusalText } from "../../../src/otp/refusal-text.ts";

const S = "JBSWY3DPEHPK3PXP";

const REFUSED: readonly (readonly [string, OtpUriReason])[] = [
  ["otpauth://totp/a", "malformed"],
  ["otpauth://totp/a?issuer=b", "no-secret"],
  ["otpauth://totp/a?secret=", "no-secret"],
  [`otpauth://totp/a?secret=${S}&digits=0`, "bad-digits"],
  [`otpauth://totp/a?secret=${S}&digits=-6`, "bad-digits"],
  [`otpauth://totp/a?secret=${S}&digits=30`, "bad-digits"],
  [`otpauth://totp/a?secret=${S}&digits=1000000000`, "bad-digits"],
  [`otpauth://totp/a?secret=${S}&digits=6.0`, "bad-digits"],
  [`otpauth://totp/a?secret=${S}&period=0`, "bad-period"],
  [`otpauth://totp/a?secret=${S}&period=1e20`, "bad-period"],
  [`otpauth://totp/a?secret=${S}&period=4`, "bad-period"],
  [`otpauth://totp/a?secret=${S}&period=3601`, "bad-period"],
  [`otpauth://totp/a?secret=${S}&algorithm=MD5`, "bad-algorithm"],
  [`otpauth://totp/%E0%A4%A?secret=${S}`, "malformed"],
  [`otpauth://totp/a?secret=${S}&issuer=%ZZ`, "malformed"],
  [`otpauth://totp/a?secret=${S}&secret=${S}`, "repeated-parameter"],
  [`otpauth://totp/a?secret=${S}&SECRET=${S}`, "repeated-parameter"],
  ["otpauth://totp/a?secret=JBSWY3DP0", "bad-secret"],
  ["otpauth://totp/a?secret=J", "bad-secret"],
  [`otpauth://totp/a?secret=${"A".repeat(208)}`, "secret-too-long"],
  [`otpauth://totp/evil%E2%80%AEmoc?secret=${S}`, "hidden-characters"],
  [`otpauth://totp/a%00b?secret=${S}`, "hidden-characters"],
  [`otpauth://hotp/a?secret=${S}`, "no-counter"],
  [`otpauth://hotp/a?secret=${S}&counter=9007199254740993`, "bad-counter"],
  [`otpauth://hotp/a?secret=${S}&counter=-1`, "bad-counter"],
  [`otpauth://totp/${"a".repeat(1_000_000)}?secret=${S}`, "too-long"],
  [`otpauth://totp/a?secret=${S}${"&x=1".repeat(20_000)}`, "too-long"],
  [`otpauth://totp/${"a".repeat(257)}?secret=${S}`, "name-too-long"],
  [`otpauth://steam/a?secret=${S}`, "unsupported-type"],
  ["otpauth-migration://offline?data=CjEK", "migration"],
  ["https://example.com/", "not-otpauth"],
  ["", "not-otpauth"],
];

for (const [text, reason] of REFUSED) {
  test(`parseOtpauthUri() refuses ${text.slice(0, 70)}: ${reason}`, () => {
    expect(parseOtpauthUri(text)).toEqual({ kind: "refused", reason });
    expect(refusalText(reason).length).toBeGreaterThan(30);
  });
}

test("parseOtpauthUri() reads all that a code may say, and ignores an image without asking for it", () => {
  const text =
    "OTPAUTH://hotp/Bank:zoe%40example.com?secret=jbsw%20y3dp&issuer=Bank&algorithm=sha-256&digits=8&counter=5&image=https://evil.example/x";
  expect(parseOtpauthUri(text)).toEqual({
    kind: "account",
    notes: [],
    draft: {
      type: "hotp",
      issuer: "Bank",
      name: "zoe@example.com",
      secret: Uint8Array.of(0x48, 0x65, 0x6c, 0x6c, 0x6f),
      algorithm: "SHA256",
      digits: 8,
      period: 30,
      counter: 5,
    },
  });
});

test("parseOtpauthUri() keeps markup as text and says when two issuers differ", () => {
  const outcome = parseOtpauthUri(`otpauth://totp/One:%3Cimg%20onerror%3D1%3E?secret=${S}&issuer=Two`);
  expect(outcome).toMatchObject({ kind: "account", draft: { issuer: "Two", name: "<img onerror=1>" } });
  expect(outcome.kind === "account" && outcome.notes[0]).toContain("«Two» and «One»");
});

test("parseOtpauthUri() round trips names and secrets, and pollutes no prototype", () => {
  const name = fc
    .stringMatching(/^[A-Za-z0-9 @.é中]{1,40}$/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(name, name, fc.uint8Array({ minLength: 1, maxLength: 128 }), (issuer, account, secret) => {
      const uri = `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}?secret=${encodeBase32(secret)}&issuer=${encodeURIComponent(issuer)}&__proto__=x`;
      expect(parseOtpauthUri(uri)).toMatchObject({ kind: "account", draft: { issuer, name: account, secret } });
      expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("parseTypedSecret() takes spaces, hyphens and lower case", () => {
  expect(parseTypedSecret("jbsw y3dp-ehpk 3pxp")).toEqual({
    bytes: Uint8Array.from([72, 101, 108, 108, 111, 33, 222, 173, 190, 239]),
  });
  expect(parseTypedSecret("not a secret!")).toEqual({ kind: "refused", reason: "bad-secret" });
});

test("draftFromForm() makes an account of thirty seconds and six digits", () => {
  expect(draftFromForm({ issuer: " GitHub ", name: "zoe", secret: S })).toMatchObject({
    kind: "account",
    draft: { type: "totp", issuer: "GitHub", name: "zoe", digits: 6, period: 30, algorithm: "SHA1" },
  });
  expect(draftFromForm({ issuer: "", name: "", secret: "" })).toEqual({ kind: "refused", reason: "no-secret" });
});
