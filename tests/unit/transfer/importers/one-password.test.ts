import { expect, test } from "vitest";
import { importFile } from "../../../../src/transfer/index.ts";
import { wrongWhenCut } from "../../../support/hostile-samples.ts";
import { writeZip } from "../../../support/zip-writer.ts";

const totp = (value: unknown) => ({ title: "one-time password", value: { totp: value } });
const item = (title: string, ...fields: readonly unknown[]) => ({
  favIndex: 1,
  overview: { title, tags: ["Work"] },
  details: {
    loginFields: [
      { designation: "password", value: "not read" },
      { designation: "username", value: "zoe" },
    ],
    sections: [{ title: "", fields: [{ value: { string: "x" } }, ...fields] }],
  },
});
const pux = (...items: readonly unknown[]) =>
  writeZip(
    { name: "export.attributes", content: '{"version":3}' },
    { name: "export.data", content: JSON.stringify({ accounts: [{ vaults: [{ items }] }] }) },
  );
const read = (bytes: Uint8Array) => importFile({ name: "1PasswordExport.1pux", bytes });

test("links and bare secrets, several of an item, named by the item", async () => {
  const link = "otpauth://totp/Bank:me?secret=GEZDGNBVGY3TQOJQ&issuer=Bank&digits=8";
  const bytes = pux(
    item("Example", totp("GEZD GNBV GY3T QOJQ"), totp(link)),
    item("Bad", totp("18")),
    item("None"),
    null,
  );
  expect(await read(bytes)).toMatchObject({
    format: "1password-1pux",
    accounts: [
      { type: "totp", issuer: "Example", name: "zoe", tags: ["Work"], favorite: true, digits: 6 },
      { issuer: "Bank", name: "me", digits: 8 },
    ],
    skipped: [{ label: "Bad · zoe", why: "bad-secret" }],
  });
  expect(await wrongWhenCut(bytes)).toEqual([]);
});

test("no codes at all, and data that is none", async () => {
  expect(await read(pux(item("None")))).toMatchObject({ kind: "damaged", why: "no-entries" });
  for (const content of ["", "[]", "{}", '{"accounts":{}}'])
    expect(await read(writeZip({ name: "export.data", content }))).toMatchObject({ why: "malformed" });
});
