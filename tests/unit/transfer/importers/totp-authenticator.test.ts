import { createCipheriv, createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples } from "../../../support/import-samples.ts";

testForeignSamples(["totp-authenticator"]);

const ENTRY = { issuer: "A", name: "x", key: "31323334353637383930", base: 16, digits: "6", period: "30" };

/** A backup as the app writes it, by node:crypto. */
function backup(list: unknown, password = "TotpAuthenticator") {
  const cipher = createCipheriv("aes-256-cbc", createHash("sha256").update(password).digest(), new Uint8Array(16));
  const text = cipher.update(JSON.stringify({ [JSON.stringify(list)]: "" }), "utf8", "base64") + cipher.final("base64");
  return { name: "backup.encrypt", bytes: fromText(text) };
}

test("a backup without a password of the person's own opens at once", async () => {
  expect(await importFile(backup([ENTRY]))).toMatchObject({
    accounts: [{ issuer: "A", name: "x", secret: fromText("1234567890"), digits: 6, period: 30 }],
  });
});

test("with one it is asked for, and a wrong one is told", async () => {
  const file = backup([ENTRY], "own");
  expect(await importFile(file)).toMatchObject({ kind: "needs-password" });
  expect(await importFile(file, { password: "other" })).toMatchObject({ kind: "wrong-password" });
  expect(await importFile(file, { password: "own" })).toMatchObject({ kind: "accounts" });
});

test("each base of a secret; a bad entry never loses the rest", async () => {
  const list = [
    { ...ENTRY, base: 32, key: "GEZDGNBVGY3TQOJQ" },
    { ...ENTRY, base: "64", key: "MTIzNDU2Nzg5MA==" },
    { ...ENTRY, base: 10 },
    { ...ENTRY, key: "" },
    null,
    ENTRY,
  ];
  const secret = fromText("1234567890");
  expect(await importFile(backup(list))).toMatchObject({
    accounts: [{ secret }, { secret }, { secret }],
    skipped: [{ why: "bad-secret" }, { why: "no-secret" }, { why: "not-an-entry" }],
  });
});

test("cut off or changed, a file gives no other account", async () => {
  const file = backup([ENTRY, { ...ENTRY, name: "y" }]);
  expect(await wrongWhenCut(file.bytes)).toEqual([]);
  const preferences = `<map><string name="STATIC_TOTP_CODES_LIST">${JSON.stringify([ENTRY])}</string></map>`;
  expect(await wrongWhenCut(fromText(preferences))).toEqual([]);
  expect(await importFile({ ...file, bytes: file.bytes.slice(0, 121) })).toMatchObject({ why: "cut-off" });
});

test("a secret that somebody kept by itself is no backup", async () => {
  for (const text of ["GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "0123456789abcdef".repeat(4)])
    expect(await importFile({ name: "a.txt", bytes: fromText(text) })).toEqual({ kind: "unknown" });
});
