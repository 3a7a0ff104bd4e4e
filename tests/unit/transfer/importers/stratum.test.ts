import { expect, test } from "vitest";
import { concat, fromText } from "../../../../src/base/bytes.ts";
import { pbkdf2 } from "../../../../src/crypto/password-kdf.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { ownSample, wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";

testOwnSamples("stratum.stratum");
testForeignSamples(["stratum"]);

const BACKUP = {
  Authenticators: [
    { Type: 2, Issuer: "Example", Username: "zoe", Secret: "GEZDGNBVGY3TQOJQ", Algorithm: 1, Digits: 8, Period: 60 },
    { Type: 3, Issuer: "Old", Username: null, Secret: "e3152afee62599c8", Pin: "1234" },
    { Type: 5, Issuer: "Y", Secret: "6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY", Pin: "5239" },
    { Type: 9, Issuer: "New", Secret: "GEZDGNBVGY3TQOJQ" },
    { Type: 2, Issuer: "New", Secret: "GEZDGNBVGY3TQOJQ", Algorithm: 7 },
    null,
  ],
  Categories: [{ Id: "c1", Name: "Work" }],
  AuthenticatorCategories: [{ CategoryId: "c1", AuthenticatorSecret: "e3152afee62599c8" }],
};
const EXPECTED = {
  kind: "accounts",
  format: "stratum",
  accounts: [
    { type: "totp", issuer: "Example", name: "zoe", algorithm: "SHA256", digits: 8, period: 60 },
    { type: "motp", issuer: "Old", name: "", pin: "1234", tags: ["Work"] },
    { type: "yandex", pin: "5239" },
  ],
  skipped: [{ label: "New", why: "bad-type" }, { label: "New", why: "bad-algorithm" }, { why: "not-an-entry" }],
};

test("in the clear: every kind, categories as tags, bad entries with their reason", async () => {
  const outcome = await importFile({ name: "x", bytes: fromText(JSON.stringify(BACKUP)) });
  expect(outcome).toMatchObject(EXPECTED);
  expect(outcome.kind === "accounts" && outcome.accounts.map(({ secret }) => secret.length)).toEqual([10, 8, 16]);
});

/** The old container, made by the description of it. */
async function seal(text: string, saltBytes: number, iterations: number) {
  const salt = new Uint8Array(saltBytes).fill(3);
  const iv = new Uint8Array(16).fill(4);
  const raw = await pbkdf2("SHA-1", "correct horse", { salt, iterations, length: 32 });
  const key = await crypto.subtle.importKey("raw", raw, "AES-CBC", false, ["encrypt"]);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv }, key, fromText(text)));
  return concat(fromText("AuthenticatorPro"), salt, iv, sealed);
}

test.each([
  [20, 64_000],
  [8, 100_000],
])("the old container with %i bytes of salt", async (saltBytes, iterations) => {
  const bytes = await seal(JSON.stringify(BACKUP), saltBytes, iterations);
  expect(await importFile({ name: "x", bytes }, { password: "correct horse" })).toMatchObject(EXPECTED);
  expect((await importFile({ name: "x", bytes }, { password: "wrong" })).kind).toBe("wrong-password");
  expect((await importFile({ name: "x", bytes })).kind).toBe("needs-password");
  // Whole blocks alone fit, and only one of the two forms can have this length.
  const cut = await importFile({ name: "x", bytes: bytes.slice(0, -1) }, { password: "correct horse" });
  expect(cut).toEqual({ kind: "damaged", format: "stratum", why: "cut-off" });
});

test("sealed: a changed byte anywhere opens nothing, a short file is cut off", async () => {
  const whole = ownSample("stratum.stratum");
  for (const place of [16, 32, 44, 700, whole.length - 1]) {
    const bytes = whole.slice();
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    expect((await importFile({ name: "x", bytes }, { password: "correct horse" })).kind).toBe("wrong-password");
  }
  expect(await importFile({ name: "x", bytes: whole.slice(0, 50) })).toMatchObject({ why: "cut-off" });
});

test("in the clear, cut off anywhere, it gives no wrong account", async () => {
  expect(await wrongWhenCut(fromText(JSON.stringify(BACKUP)))).toEqual([]);
});

test("a web page with nothing but other code is not ours; its links are read with their entities", async () => {
  const page = (code: string) => fromText(`<!doctype html><html><body><code>${code}</code></body></html>`);
  expect(await importFile({ name: "x", bytes: page("let x") })).toEqual({ kind: "unknown" });
  const link = "otpauth://totp/A:b?secret=GEZDGNBVGY3TQOJQ&amp;issuer=A&amp;digits=8";
  expect(await importFile({ name: "x", bytes: page(link) })).toMatchObject({
    format: "stratum-html",
    accounts: [{ issuer: "A", name: "b", digits: 8 }],
  });
  expect(await importFile({ name: "x", bytes: page(link).slice(0, -3) })).toMatchObject({ why: "cut-off" });
});
