import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { wrongWhenCut } from "../../../support/hostile-samples.ts";

const SECRET = "GEZDGNBVGY3TQOJQ";
const item = (title: string, fields: readonly object[], more: object = {}) => ({
  ...{ title, subtitle: "sub", note: "", favorite: 0, trashed: 0, archived: 0, folders: ["f"], uuid: "u" },
  fields,
  ...more,
});
const field = (type: string, value: unknown, more: object = {}) => ({ type, value, label: type, deleted: 0, ...more });
const file = (items: readonly unknown[]) => ({
  name: "vault.json",
  bytes: fromText(JSON.stringify({ folders: [{ title: "Work", uuid: "f", parent_uuid: "" }], items })),
});

test("codes of items, links and bare secrets, several in one; what was thrown away stays away", async () => {
  const outcome = await importFile(
    file([
      item("Mail", [field("username", "zoe"), field("password", "p"), field("totp", SECRET)], { favorite: 1 }),
      item("Two", [field("totp", `otpauth://totp/X:bob?secret=${SECRET}&digits=8`), field("totp", "steam://STEAMKEY")]),
      item("Gone", [field("totp", SECRET)], { trashed: 1 }),
      item("Old", [field("totp", SECRET, { deleted: 1 }), field("totp", "")]),
      item("Bad", [field("totp", "10")]),
      item("Mail only", [field("email", "a@example.org"), field("totp", SECRET)]),
      null,
    ]),
  );
  expect(outcome).toMatchObject({
    kind: "accounts",
    format: "enpass-json",
    accounts: [
      { issuer: "Mail", name: "zoe", tags: ["Work"], favorite: true },
      { issuer: "X", name: "bob", digits: 8 },
      { type: "steam", issuer: "Two" },
      { issuer: "Mail only", name: "a@example.org" },
    ],
    skipped: [{ label: "Bad · sub", why: "bad-secret" }, { why: "not-an-entry" }],
    notes: ["holds-passwords"],
  });
});

test("passwords without any code, and files that end early", async () => {
  expect(await importFile(file([item("a", [field("password", "p")])]))).toMatchObject({ why: "no-entries" });
  expect(await wrongWhenCut(file([item("a", [field("totp", SECRET)])]).bytes)).toEqual([]);
});
