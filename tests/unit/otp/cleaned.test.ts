import { expect, test } from "vitest";
import { cleanedParts, withoutIssuer } from "../../../src/otp/cleaned.ts";
import { parseOtpauthUri } from "../../../src/otp/otpauth-uri.ts";
import { asUsual, unusualParts } from "../../../src/otp/unusual.ts";

const S = "JBSWY3DPEHPK3PXP";
const cleaned = (text: string) => {
  const outcome = parseOtpauthUri(text);
  return outcome.kind === "account" ? [outcome.draft.name, outcome.cleaned] : outcome.reason;
};

test("what is put right is told, and a plain link says nothing", () => {
  expect(cleaned(`otpauth://totp/GitHub:zoe?secret=${S}&issuer=GitHub`)).toEqual(["zoe", []]);
  expect(cleaned("otpauth://totp/GitHub:zoe?secret=JBSW%20Y3DP%20EHPK%203PXP")).toEqual(["zoe", ["spaces"]]);
  expect(cleaned(`otpauth://totp/zoe?secret=${S.toLowerCase()}`)).toEqual(["zoe", ["small-letters"]]);
  expect(cleaned(`otpauth://totp/GitHub:%20zoe?secret=${S}`)).toEqual(["zoe", ["names-trimmed"]]);
  expect(cleaned(`otpauth://totp/zoe?secret=${S}&issuer=GitHub%20`)).toEqual(["zoe", ["names-trimmed"]]);
  expect(cleaned(`otpauth://totp/GitHub:github:zoe?secret=${S}`)).toEqual(["zoe", ["issuer-in-name"]]);
  expect(cleaned("motp://Shop:zoe?secret=e3152afee62599c8")).toEqual(["zoe", []]);
});

test("withoutIssuer() takes away nothing else", () => {
  for (const [name, issuer] of [
    ["GitHub", "GitHub"],
    ["GitHub:", "GitHub"],
    ["GitHubber:zoe", "GitHub"],
    ["zoe:x", ""],
    ["GitHub/zoe", "GitHub"],
  ] as const)
    expect(withoutIssuer(name, issuer)).toEqual({ name, cleaned: [] });
  expect(withoutIssuer("GitHub : zoe", "GitHub").name).toBe("zoe");
  expect(cleanedParts("ABCD", ["zoe", "Git Hub"])).toEqual([]);
});

test("unusualParts() names what many apps ignore, and asUsual() is the account without it", () => {
  const draft = { type: "totp", algorithm: "SHA256", digits: 8, period: 60 } as const;
  expect(unusualParts(draft)).toEqual(["algorithm", "digits", "period"]);
  expect(unusualParts({ ...draft, type: "hotp" })).toEqual(["algorithm", "digits"]);
  for (const type of ["steam", "motp", "yandex"] as const) expect(unusualParts({ ...draft, type })).toEqual([]);
  const secret = Uint8Array.of(1);
  const usual = asUsual({ ...draft, secret, issuer: "A", name: "b", counter: 0 });
  expect(unusualParts(usual)).toEqual([]);
  expect(usual.secret).toBe(secret);
  expect(usual).toMatchObject({ type: "totp", algorithm: "SHA1", digits: 6, period: 30, issuer: "A", name: "b" });
});
