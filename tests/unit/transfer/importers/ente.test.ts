import { expect, test } from "vitest";
import { fromText, toText } from "../../../../src/base/bytes.ts";
import { read } from "../../../../src/transfer/importers/ente.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { openFile } from "../../../../src/transfer/opened-file.ts";
import { ownBytes, testCuts, testFlips } from "../../../support/hostile-files.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";

const SAMPLE = "ente-encrypted.json";
const PASSWORD = "correct horse";

testOwnSamples(SAMPLE);
testForeignSamples(["ente"]);
testCuts(SAMPLE, ownBytes(SAMPLE), PASSWORD);
testFlips(SAMPLE, ownBytes(SAMPLE), PASSWORD, 37);

interface EnteFile {
  readonly kdfParams: object;
  readonly encryptedData: string;
}
const whole = JSON.parse(toText(ownBytes(SAMPLE))) as EnteFile;
const file = (value: unknown) => ({ name: SAMPLE, bytes: fromText(JSON.stringify(value)) });
const withCost = (more: object) => ({ ...whole, kdfParams: { ...whole.kdfParams, ...more } });

const REFUSED: readonly (readonly [string, object, string, string])[] = [
  ["more than 1 GiB", withCost({ memLimit: 2 ** 30 + 1024 }), "unsupported", "too-costly"],
  ["more than 32 passes", withCost({ opsLimit: 33 }), "unsupported", "too-costly"],
  ["no memory", withCost({ memLimit: 1024 }), "damaged", "malformed"],
  ["no salt", withCost({ salt: "" }), "damaged", "malformed"],
  ["a short header", { ...whole, encryptionNonce: "AAAA" }, "damaged", "malformed"],
  ["no data", { ...whole, encryptedData: "AAAA" }, "damaged", "malformed"],
  ["a newer version", { ...whole, version: 2 }, "unsupported", "newer-version"],
];

for (const [name, value, kind, why] of REFUSED)
  test(`${name}: ${why}, before anything is derived`, async () => {
    expect(await read(openFile(file(value)), { password: PASSWORD })).toEqual({ kind, format: "ente-encrypted", why });
  });

test("a changed seal opens for nobody", async () => {
  const data = `${whole.encryptedData.startsWith("A") ? "B" : "A"}${whole.encryptedData.slice(1)}`;
  expect(await importFile(file({ ...whole, encryptedData: data }), { password: PASSWORD })).toEqual({
    kind: "wrong-password",
    format: "ente-encrypted",
  });
});

test("the old list in the clear: links, without what was thrown away", async () => {
  const link = (name: string) => `otpauth://totp/A:${name}?secret=GEZDGNBVGY3TQOJQ`;
  const items = [
    { rawData: link("one"), display: { pinned: true } },
    { rawData: link("gone"), display: { trashed: true } },
    { rawData: 3 },
    null,
  ];
  expect(await importFile({ name: "a.json", bytes: fromText(JSON.stringify({ items })) })).toMatchObject({
    kind: "accounts",
    format: "ente-json",
    accounts: [{ issuer: "A", name: "one" }],
    skipped: [{ why: "not-an-entry" }],
  });
});

test("what takes much memory or time says so, before and after a wrong try", async () => {
  const heavy = withCost({ memLimit: 2 ** 30, opsLimit: 4 });
  expect(await importFile(file(heavy))).toEqual({
    kind: "needs-password",
    format: "ente-encrypted",
    cost: { memoryMib: 1024, seconds: 29 },
  });
  expect(await importFile(file(whole))).toEqual({ kind: "needs-password", format: "ente-encrypted" });
});
