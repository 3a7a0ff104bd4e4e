import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { ownSample, wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";

testOwnSamples("sda.maFile", "sda-encrypted.maFile");
testForeignSamples(["steam"]);

const file = (value: unknown) => ({ name: "Steamguard-1", bytes: fromText(JSON.stringify(value)) });

// By itself neither can be opened.
for (const name of ["sda-encrypted.maFile", "sda-manifest.json"])
  test(`${name}: one half of an encrypted pair says so`, async () => {
    expect(await importFile({ name, bytes: ownSample(name) }, { password: "correct horse" })).toEqual({
      kind: "unsupported",
      format: "steam",
      why: "needs-manifest",
    });
  });

test("a bad account never loses the rest", async () => {
  const accounts = {
    1: { shared_secret: "THIl8+Jl6ugxr8x0X6eRMg==", account_name: "a" },
    2: { shared_secret: "?", account_name: "b" },
    3: { shared_secret: "", account_name: "c" },
    4: null,
    5: { shared_secret: "AAAA" },
  };
  expect(await importFile(file({ accounts }))).toMatchObject({
    accounts: [
      { type: "steam", issuer: "Steam", name: "a", digits: 5 },
      { issuer: "Steam", name: "" },
    ],
    skipped: [
      { label: "Steam · b", why: "bad-secret" },
      { label: "Steam · c", why: "no-secret" },
      { label: "", why: "not-an-entry" },
    ],
  });
});

test("a file that is cut off gives no other account", async () => {
  expect(await wrongWhenCut(ownSample("sda.maFile"))).toEqual([]);
});
