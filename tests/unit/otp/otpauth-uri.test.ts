import fc from "fast-check";
import { expect, test } from "vitest";
import { refusalText } from "../../../src/app/text/en/refusal.ts";
import { encodeBase32 } from "../../../src/base/base32.ts";
import { decodeHex } from "../../../src/base/hex.ts";
import { parseOtpauthUri } from "../../../src/otp/otpauth-uri.ts";
import type { OtpUriReason } from "../../../src/otp/refusal.ts";
import { checkNames, readInteger } from "../../../src/otp/uri-parts.ts";

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
  [`otpauth://push/a?secret=${S}`, "unsupported-type"],
  ["motp://a:b?secret=xyz", "bad-hex-secret"],
  ["otpauth://yaotp/a?secret=JBSWY3DP", "bad-yandex-secret"],
  ["steam://", "not-otpauth"],
  ["otpauth-migration://offline?data=CjEK", "migration"],
  ["https://example.com/", "not-otpauth"],
  ["", "not-otpauth"],
];

for (const [text, reason] of REFUSED) {
  test(`parseOtpauthUri() refuses ${text.slice(0, 70)}: ${reason}`, () => {
    expect(parseOtpauthUri(text)).toEqual({ kind: "refused", reason });
    expect(refusalText[reason].length).toBeGreaterThan(30);
  });
}

test("parseOtpauthUri() reads all that a code may say, and ignores an image without asking for it", () => {
  const text =
    "OTPAUTH://hotp/Bank:zoe%40example.com?secret=jbsw%20y3dp&issuer=Bank&algorithm=sha-256&digits=8&counter=5&image=https://evil.example/x";
  expect(parseOtpauthUri(text)).toEqual({
    kind: "account",
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
    cleaned: ["spaces", "small-letters"],
  });
});

test("parseOtpauthUri() keeps markup as text and says when two issuers differ", () => {
  const outcome = parseOtpauthUri(`otpauth://totp/One:%3Cimg%20onerror%3D1%3E?secret=${S}&issuer=Two`);
  expect(outcome).toMatchObject({ kind: "account", draft: { issuer: "Two", name: "<img onerror=1>" } });
  expect(outcome.kind === "account" && [outcome.draft.issuer, outcome.otherIssuer]).toEqual(["Two", "One"]);
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

const HEX = "e3152afee62599c8";

test.each([
  ["otpauth://steam/Steam:zoe?secret=STEAMKEY&issuer=Steam", "steam", "Steam", "zoe"],
  ["otpauth://totp/Steam:zoe?secret=STEAMKEY", "steam", "Steam", "zoe"],
  ["otpauth://totp/zoe?secret=STEAMKEY&encoder=steam", "steam", "", "zoe"],
  ["steam://STEAMKEY", "steam", "Steam", ""],
  [`motp://Shop:zoe?secret=${HEX}`, "motp", "Shop", "zoe"],
  [`otpauth://motp/Shop:zoe?secret=${encodeBase32(new TextEncoder().encode(HEX))}`, "motp", "Shop", "zoe"],
  ["otpauth://yaotp/zoe?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin_length=4", "yandex", "", "zoe"],
  [`web+otpauth://totp/A:zoe?secret=${S}`, "totp", "A", "zoe"],
  [`apple-otpauth://totp/A:zoe?secret=${S}`, "totp", "A", "zoe"],
])("parseOtpauthUri() knows %s", (text, type, issuer, name) => {
  const outcome = parseOtpauthUri(text);
  expect(outcome).toMatchObject({ kind: "account", draft: { type, issuer, name } });
  if (type === "motp") expect(outcome).toMatchObject({ draft: { secret: decodeHex(HEX), period: 10 } });
});

test("parseOtpauthUri() takes a Steam secret in Base64, its plus signs as they were", () => {
  const base64 = "+/+/AAECAwQFBgcICQoLDA0ODxA=";
  const outcome = parseOtpauthUri(`otpauth://steam/zoe?secret=${base64}`);
  expect(outcome.kind === "account" && outcome.draft.secret.subarray(0, 4)).toEqual(
    Uint8Array.of(0xfb, 0xff, 0xbf, 0x00),
  );
});

test("the pieces of a link: numbers are digits only, names hold nothing hidden", () => {
  expect([
    readInteger("07", 1),
    readInteger(undefined, 1),
    readInteger("1e3", 1),
    readInteger("9".repeat(16), 1),
  ]).toEqual([7, 1, undefined, undefined]);
  expect(checkNames("a", "b\u200b")).toEqual({ kind: "refused", reason: "hidden-characters" });
});
