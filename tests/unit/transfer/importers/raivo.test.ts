import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { ownSample, wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testOwnSamples } from "../../../support/import-samples.ts";
import { writeZip } from "../../../support/zip-writer.ts";

testOwnSamples("raivo-otp-export.zip");

const entry = (more: object = {}) => ({
  issuer: "Example",
  account: "zoe",
  secret: "GEZDGNBVGY3TQOJQ",
  algorithm: "SHA256",
  digits: "8",
  kind: "TOTP",
  timer: "60",
  counter: "0",
  pinned: "true",
  ...more,
});

test("the bare list, as people unzip it; one bad entry never loses the rest", async () => {
  const list = [entry(), entry({ kind: "HOTP", counter: "7" }), 5, entry({ kind: "OCRA" }), entry({ secret: "18" })];
  expect(await importFile({ name: "a.json", bytes: fromText(JSON.stringify(list)) })).toMatchObject({
    format: "raivo-json",
    accounts: [
      { type: "totp", issuer: "Example", name: "zoe", digits: 8, period: 60, algorithm: "SHA256", favorite: true },
      { type: "hotp", counter: 7 },
    ],
    skipped: [{ why: "not-an-entry" }, { label: "Example · zoe", why: "bad-type" }, { why: "bad-secret" }],
  });
});

test("an archive whose list is none is damaged", async () => {
  const bytes = writeZip({ name: "raivo-otp-export.json", content: "{}" });
  expect(await importFile({ name: "a.zip", bytes })).toEqual({
    kind: "damaged",
    format: "raivo-zip",
    why: "malformed",
  });
});

test("cut off or changed anywhere it gives no wrong account", async () => {
  const zip = ownSample("raivo-otp-export.zip");
  const password = "correct horse";
  expect(await wrongWhenCut(zip, password)).toEqual([]);
  const whole = await importFile({ name: "a.zip", bytes: zip }, { password });
  for (let place = 0; place < zip.length; place += 1) {
    const bytes = zip.slice();
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    const outcome = await importFile({ name: "a.zip", bytes }, { password });
    if (outcome.kind === "accounts") expect(outcome).toEqual(whole);
  }
});
