import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { read } from "../../../../src/transfer/importers/aegis.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { openFile } from "../../../../src/transfer/opened-file.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";

testOwnSamples("aegis-encrypted.json");
testForeignSamples(["aegis"]);

const file = (value: unknown) => ({ name: "aegis.json", bytes: fromText(JSON.stringify(value)) });
const entry = (more: object = {}) => ({
  type: "totp",
  name: "zoe",
  issuer: "Example",
  note: "a note",
  favorite: true,
  groups: ["g1"],
  info: { secret: "GEZDGNBVGY3TQOJQ", algo: "SHA256", digits: 8, period: 60 },
  ...more,
});

test("note, groups and favourite come along; one bad entry never loses the rest", async () => {
  const db = {
    version: 3,
    groups: [{ uuid: "g1", name: "Work" }],
    entries: [entry(), null, entry({ type: "ocra" }), entry({ info: { secret: "10!" } }), entry({ name: "second" })],
  };
  expect(await importFile(file({ version: 1, header: { slots: null, params: null }, db }))).toMatchObject({
    kind: "accounts",
    format: "aegis-json",
    accounts: [
      { issuer: "Example", name: "zoe", note: "a note", tags: ["Work"], favorite: true, digits: 8, period: 60 },
      { name: "second" },
    ],
    skipped: [
      { label: "", why: "not-an-entry" },
      { label: "Example · zoe", why: "bad-type" },
      { label: "Example · zoe", why: "bad-secret" },
    ],
  });
});

test("costs beyond all reason and newer versions are refused before anything is derived", async () => {
  const slot = { type: 1, n: 2 ** 25, r: 8, p: 1, salt: "00", key: "00", key_params: { nonce: "00", tag: "00" } };
  const costly = file({ version: 1, header: { slots: [slot], params: {} }, db: "AAAA" });
  expect(await importFile(costly, { password: "x" })).toEqual({
    kind: "unsupported",
    format: "aegis-json",
    why: "too-costly",
  });
  expect(await read(openFile(file({ version: 2, db: { entries: [] } })), {})).toMatchObject({ why: "newer-version" });
});
