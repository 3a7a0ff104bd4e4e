import { expect, test } from "vitest";
import { fromText, toText } from "../../../../src/base/bytes.ts";
import { read } from "../../../../src/transfer/importers/proton.ts";
import { read as readPass, readVaults } from "../../../../src/transfer/importers/proton-pass.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { openFile } from "../../../../src/transfer/opened-file.ts";
import { ownBytes, testCuts, testFlips } from "../../../support/hostile-files.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";

testOwnSamples("proton-encrypted.json");
testForeignSamples(["proton"]);
testForeignSamples(["proton-pass"]);

const PASSWORD = "correct horse";
const SECRET = "GEZDGNBVGY3TQOJQ";
const file = (value: unknown) => ({ name: "proton.json", bytes: fromText(JSON.stringify(value)) });
const entry = (uri: unknown, more: object = {}) => ({
  id: "1",
  content: { uri, entry_type: "Totp", name: "zoe" },
  ...more,
});

testCuts("proton-encrypted.json", ownBytes("proton-encrypted.json"), PASSWORD);
testFlips("proton-encrypted.json", ownBytes("proton-encrypted.json"), PASSWORD, 61);
const LINKS = ["a", "b"].map((name) => entry(`otpauth://totp/Shop:${name}?secret=${SECRET}&issuer=Shop`));
testCuts("proton.json", fromText(JSON.stringify({ version: 1, entries: LINKS }, undefined, 1)));

test("the entry's name and note come along; one bad entry never loses the rest", async () => {
  const entries = [
    entry("steam://STEAMKEY", { note: "a note" }),
    entry(`otpauth://totp/?secret=${SECRET}`),
    entry("https://example.org"),
    entry("otpauth://totp/Shop:b?secret=10!"),
    entry(`otpauth://ocra/Shop:c?secret=${SECRET}`),
    null,
  ];
  expect(await importFile(file({ version: 1, entries }))).toMatchObject({
    kind: "accounts",
    format: "proton-json",
    accounts: [
      { type: "steam", issuer: "Steam", name: "zoe", note: "a note" },
      { type: "totp", issuer: "", name: "zoe" },
    ],
    skipped: [
      { label: "zoe", why: "not-an-entry" },
      { label: "Shop · b", why: "bad-secret" },
      { label: "Shop c", why: "bad-type" },
      { label: "", why: "not-an-entry" },
    ],
  });
});

test("a newer version is refused, what cannot be a seal is damaged, and a changed seal opens for nobody", async () => {
  const whole = JSON.parse(toText(ownBytes("proton-encrypted.json"))) as Record<string, string>;
  const readIt = (value: unknown) => read(openFile(file(value)), { password: PASSWORD });
  expect(await readIt({ ...whole, version: 2 })).toMatchObject({ kind: "unsupported", why: "newer-version" });
  expect(await readIt({ ...whole, salt: "AAAA" })).toMatchObject({ kind: "damaged", why: "malformed" });
  expect(await readIt({ ...whole, content: "AAAA" })).toMatchObject({ kind: "damaged", why: "malformed" });
  expect(await readIt({ ...whole, content: `B${String(whole["content"]).slice(1)}` })).toMatchObject({
    kind: "wrong-password",
  });
});

test("Proton Pass: links and bare secrets, further codes by the names of their fields", () => {
  const extra = (fieldName: string, totpUri: unknown, type = "totp") => ({ fieldName, type, data: { totpUri } });
  const item = {
    pinned: true,
    data: {
      metadata: { name: "Shop", note: "a note" },
      content: { itemEmail: "zoe@example.org", itemUsername: "", totpUri: SECRET },
      extraFields: [extra("second", SECRET), extra("text", SECRET, "text"), extra("bad", "otpauth://totp/bad"), null],
    },
  };
  expect(readVaults({ vaults: { A: { name: "Work", items: [item, null] }, B: null } })).toMatchObject({
    kind: "accounts",
    format: "proton-pass",
    accounts: [
      { issuer: "Shop", name: "zoe@example.org", note: "a note", tags: ["Work"], favorite: true },
      { issuer: "Shop", name: "second" },
    ],
    skipped: [
      { label: "Shop · bad", why: "not-an-entry" },
      { label: "", why: "not-an-entry" },
    ],
  });
  expect(readVaults({})).toMatchObject({ kind: "damaged", why: "malformed" });
});

test("Proton Pass: an archive for PGP, which has no data in the clear, is told as such", async () => {
  expect(await readPass({ ...openFile(file({})), members: [] }, {})).toEqual({
    kind: "unsupported",
    format: "proton-pass",
    why: "pgp",
  });
});
