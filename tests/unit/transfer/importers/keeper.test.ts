import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples } from "../../../support/import-samples.ts";

testForeignSamples(["keeper"]);

const SECRET = "GEZDGNBVGY3TQOJQ";
const link = (label: string): string => `otpauth://totp/${label}?secret=${SECRET}`;
const file = (...records: readonly unknown[]) => ({
  name: "keeper.json",
  bytes: fromText(JSON.stringify({ records })),
});
const record = (fields: object) => ({ title: "T", login: "l", password: "p", custom_fields: fields });

test("one code or several, a link or a bare secret; other fields and records hold none", async () => {
  const outcome = await importFile(
    file(
      record({ $oneTimeCode: [link("A:a"), link("")], "$text:x": link("no") }),
      record({ "$oneTimeCode::1": SECRET, $oneTimeCodes: link("no") }),
      record({ $oneTimeCode: "?" }),
      record({ $oneTimeCode: { toString: 1 } }),
      { title: "no fields" },
      null,
    ),
  );
  expect(outcome).toMatchObject({
    kind: "accounts",
    accounts: [
      { issuer: "A", name: "a" },
      { issuer: "T", name: "l" },
      { issuer: "T", name: "l" },
    ],
    skipped: [
      { label: "T · l", why: "bad-secret" },
      { label: "T · l", why: "no-secret" },
    ],
  });
});

test("an export without codes says so, and one cut off gives no other account", async () => {
  expect(await importFile(file(record({})))).toMatchObject({ kind: "damaged", why: "no-entries" });
  expect(await wrongWhenCut(file(record({ $oneTimeCode: link("a") })).bytes)).toEqual([]);
});
