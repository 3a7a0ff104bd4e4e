import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { read } from "../../../../src/transfer/importers/lastpass.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { openFile } from "../../../../src/transfer/opened-file.ts";
import { testCuts } from "../../../support/hostile-files.ts";
import { testForeignSamples } from "../../../support/import-samples.ts";

testForeignSamples(["lastpass"]);

const file = (...accounts: readonly unknown[]) => ({
  name: "lastpass.json",
  bytes: fromText(
    JSON.stringify({
      version: 3,
      accounts,
      folders: [
        { id: 0, name: "Other accounts" },
        { id: 2, name: "Work" },
      ],
    }),
  ),
});
const account = (more: object = {}) => ({
  issuerName: "Example",
  originalIssuerName: "Old",
  userName: "",
  originalUserName: "zoe",
  secret: "GEZDGNBVGY3TQOJQ",
  timeStep: 60,
  digits: 8,
  algorithm: "SHA256",
  isFavorite: true,
  folderData: { folderId: 2, position: 0 },
  ...more,
});

testCuts("lastpass.json", file(account(), account({ userName: "second" })).bytes);

test("the edited name comes first; folder and favourite come along", async () => {
  expect(await importFile(file(account(), account({ folderData: { folderId: 0 }, isFavorite: false })))).toEqual({
    kind: "accounts",
    format: "lastpass-json",
    accounts: [
      expect.objectContaining({
        issuer: "Example",
        name: "zoe",
        period: 60,
        digits: 8,
        tags: ["Work"],
        favorite: true,
      }),
      expect.not.objectContaining({ tags: expect.anything() as unknown }),
    ],
    skipped: [],
  });
});

test("one bad account never loses the rest", async () => {
  const bad = [
    7,
    account({ secret: "10!" }),
    account({ secret: "", pushNotification: true }),
    account({ secret: null }),
  ];
  expect(await importFile(file(...bad, account()))).toMatchObject({
    accounts: [{ name: "zoe" }],
    skipped: [{ why: "not-an-entry" }, { why: "bad-secret" }, { why: "push-only" }, { why: "no-secret" }],
  });
  expect(await read(openFile(file()))).toMatchObject({ kind: "damaged", why: "no-entries" });
});
