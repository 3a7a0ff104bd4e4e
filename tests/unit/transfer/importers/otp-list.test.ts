import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { wrongWhenCut } from "../../../support/hostile-samples.ts";

const file = (list: unknown) => ({ name: "a.json", bytes: fromText(JSON.stringify({ otp_list: list })) });
const KEY = "gezd gnbv gy3t qojq";

test("names and keys; one bad entry never loses the rest", async () => {
  const list = [
    { name: "Example:zoe", key: KEY },
    { name: "plain", key: KEY },
    { name: "x", key: "1" },
    { name: "y" },
    3,
  ];
  expect(await importFile(file(list))).toMatchObject({
    kind: "accounts",
    format: "firefox-json",
    accounts: [
      { issuer: "Example", name: "zoe", secret: fromText("1234567890") },
      { issuer: "", name: "plain" },
    ],
    skipped: [{ label: "x", why: "bad-secret" }, { label: "y", why: "no-secret" }, { why: "not-an-entry" }],
  });
  expect(await importFile(file([]))).toMatchObject({ why: "no-entries" });
  expect(await wrongWhenCut(file(list).bytes)).toEqual([]);
});
