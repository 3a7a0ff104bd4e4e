import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples } from "../../../support/import-samples.ts";

testForeignSamples(["2fauth"]);

const entry = (more: object = {}) => ({
  otp_type: "totp",
  account: "zoe",
  service: "Example",
  secret: "GEZDGNBVGY3TQOJQ",
  digits: 8,
  algorithm: "sha256",
  period: 60,
  counter: null,
  legacy_uri: "otpauth://totp/Example:zoe?secret=GEZDGNBVGY3TQOJQ",
  ...more,
});
const bytesOf = (value: unknown) => fromText(JSON.stringify(value));
const file = (data: unknown, more: object = {}) => ({
  name: "2fauth.json",
  bytes: bytesOf({ app: "2fauth_v5.4.3", schema: 1, data, ...more }),
});

test("values and links, HOTP and Steam; one bad entry never loses the rest", async () => {
  const data = [
    entry(),
    entry({ otp_type: "hotp", counter: 7, period: null }),
    entry({ otp_type: "steamtotp", service: "Steam", secret: "STEAMKEY" }),
    { uri: "otpauth://totp/Other:bob?secret=GEZDGNBVGY3TQOJQ&issuer=Other" },
    entry({ otp_type: "Xotp" }),
    entry({ otp_type: "constructor" }),
    entry({ secret: "10" }),
    { uri: "https://example.org" },
    3,
  ];
  expect(await importFile(file(data))).toMatchObject({
    kind: "accounts",
    format: "2fauth-json",
    accounts: [
      { type: "totp", issuer: "Example", name: "zoe", algorithm: "SHA256", digits: 8, period: 60 },
      { type: "hotp", counter: 7 },
      { type: "steam", issuer: "Steam" },
      { type: "totp", issuer: "Other", name: "bob" },
    ],
    skipped: [
      { label: "Example · zoe", why: "bad-type" },
      { why: "bad-type" },
      { why: "bad-secret" },
      { why: "not-an-entry" },
      { why: "not-an-entry" },
    ],
  });
});

test("newer schemas, lists that are none, files that end early", async () => {
  expect(await importFile(file([], { schema: 2 }))).toMatchObject({ kind: "unsupported", why: "newer-version" });
  expect(await importFile(file({}))).toMatchObject({ kind: "damaged", why: "malformed" });
  expect(await wrongWhenCut(file([entry(), entry({ otp_type: "hotp", counter: 7 })]).bytes)).toEqual([]);
});
