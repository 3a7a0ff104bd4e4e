import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { read } from "../../../../src/transfer/importers/password-csv.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { openFile } from "../../../../src/transfer/opened-file.ts";
import { ownBytes } from "../../../support/hostile-files.ts";
import { testOwnSamples } from "../../../support/import-samples.ts";

const OWN = ["apple-passwords.csv", "1password.csv", "keepassxc.csv", "lastpass.csv", "dashlane-credentials.csv"];
testOwnSamples(...OWN);

const SECRET = "GEZDGNBVGY3TQOJQ";
const LINK = `otpauth://totp/Shop:zoe?secret=${SECRET}&issuer=Shop`;
const file = (text: string) => ({ name: "a.csv", bytes: fromText(text) });

for (const name of OWN)
  test(`${name}, cut at every byte, gives at most what is in it, but for the very cell that is cut`, async () => {
    const bytes = ownBytes(name);
    for (let size = 0; size < bytes.length; size += 1) {
      const outcome = await importFile({ name, bytes: bytes.subarray(0, size) });
      if (outcome.kind !== "accounts") continue;
      expect(outcome.accounts.length).toBeLessThanOrEqual(1);
      const last = size === 0 ? 0 : bytes[size - 1];
      // After a whole line everything is told right.
      if (last === 10 && outcome.accounts.length > 0) expect(outcome.accounts[0]?.secret).toHaveLength(20);
    }
  });

test("KeePassXC's quotes tell that the cell of the code was cut", async () => {
  const text = `"Title","Username","TOTP"\n"Shop","zoe","${LINK}`;
  expect(await importFile(file(text))).toMatchObject({ accounts: [], skipped: [{ why: "not-an-entry" }] });
  expect(await importFile(file(`${text}"`))).toMatchObject({ accounts: [{ issuer: "Shop" }] });
});

test("separators, marks, case and empty codes", async () => {
  for (const separator of [",", ";", "\t"]) {
    const rows = [
      ["Name", "TOTP", "Notes", "Fav"],
      ["Shop", SECRET, '"a ""b""\r\nc"', "1"],
      ["No code", "", "", ""],
      ["Bad", "10!", "", ""],
    ];
    const text = `\ufeff${rows.map((row) => row.join(separator)).join("\r\n")}`;
    expect(await importFile(file(text))).toMatchObject({
      format: "password-csv",
      accounts: [{ issuer: "Shop", name: "", note: 'a "b"\nc', favorite: true }],
      skipped: [{ label: "Bad", why: "bad-secret" }],
    });
  }
});

test("Bitwarden Authenticator's odd rows: three fields more, and a comma in a name", async () => {
  const text = `folder,favorite,type,name,login_uri,login_totp\n,,1,Shop,,${LINK},Shop,30,6\n,,1,Steam, Inc.,,steam://STEAMKEY,Steam,30,6\n,,1,a,b,c,d,e,f\n`;
  expect(await importFile(file(text))).toMatchObject({
    format: "bitwarden-csv",
    accounts: [
      { type: "totp", issuer: "Shop", name: "zoe" },
      { type: "steam", issuer: "Steam, Inc." },
    ],
    skipped: [{ why: "not-an-entry" }],
  });
});

test("a row that ends before its code is told; a table without codes is damaged", async () => {
  expect(await read(openFile(file(`name,totp,url\nShop,${SECRET}\nZoo,${SECRET},x`)))).toMatchObject({
    accounts: [{ issuer: "Zoo" }],
    skipped: [{ why: "not-an-entry" }],
  });
  expect(await importFile(file("name,totp\nShop,\n"))).toMatchObject({ kind: "damaged", why: "no-entries" });
  expect(await importFile(file("name,price\nShop,3\n"))).toEqual({ kind: "unknown" });
});
