import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples } from "../../../support/import-samples.ts";

testForeignSamples(["duo"]);

const bytes = fromText(
  JSON.stringify([
    { name: "zoe", otpGenerator: { otpSecret: "GEZDGNBVGY3TQOJQ" } },
    { name: "bob", otpGenerator: { otpSecret: "GEZDGNBVGY3TQOJQ", counter: 3 } },
    { name: "work", accountType: "DuoAccount" },
    { name: "bad", otpGenerator: { otpSecret: 5 } },
    null,
  ]),
);

test("a counter makes it HOTP; pushes are told, bad entries have their reason", async () => {
  expect(await importFile({ name: "accounts.json", bytes })).toMatchObject({
    format: "duo-json",
    accounts: [
      { type: "totp", issuer: "", name: "zoe", digits: 6, period: 30 },
      { type: "hotp", name: "bob", counter: 3 },
    ],
    skipped: [
      { label: "work", why: "push-only" },
      { label: "bad", why: "bad-secret" },
      { label: "", why: "not-an-entry" },
    ],
  });
});

test("cut off anywhere it gives no wrong account", async () => {
  expect(await wrongWhenCut(bytes)).toEqual([]);
});
