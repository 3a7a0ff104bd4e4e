import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { accountsOf, ownSample, wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testOwnSamples } from "../../../support/import-samples.ts";

const PASSWORD = "correct horse";
const sealed = [1, 2, 3].map((version) => `authenticator-extension-v${String(version)}-encrypted.json`);
testOwnSamples("authenticator-extension-plain.json", ...sealed);

const SECRET = "GEZDGNBVGY3TQOJQ";
const file = (value: unknown) => ({ name: "authenticator.json", bytes: fromText(JSON.stringify(value)) });

for (const name of sealed) {
  test(`${name}: a wrong password is told as such`, async () => {
    for (const password of ["wrong", "Correct horse"])
      expect(await importFile({ name, bytes: ownSample(name) }, { password })).toMatchObject({
        kind: "wrong-password",
      });
  });

  test(`${name}: one damaged entry never loses the rest`, async () => {
    const value = JSON.parse(new TextDecoder().decode(ownSample(name))) as Record<string, Record<string, unknown>>;
    const entry = value["00000000-0000-4000-8000-000000000002"] ?? {};
    const field = "data" in entry ? "data" : "secret";
    const text = String(entry[field]);
    // A letter of the salt: this entry has another key.
    entry[field] = `${text.slice(0, 14)}${text[14] === "A" ? "B" : "A"}${text.slice(15)}`;
    const outcome = await importFile(file(value), { password: PASSWORD });
    expect(outcome).toMatchObject({ kind: "accounts", skipped: [{ why: "wrong-password" }] });
    expect(accountsOf(outcome)).toHaveLength(5);
  });
}

test("an empty password is none", async () => {
  for (const name of sealed)
    expect(await importFile({ name, bytes: ownSample(name) }, { password: "" })).toMatchObject({
      kind: "needs-password",
    });
});

test("the second version's key at the root is found too", async () => {
  const { key, ...entries } = JSON.parse(new TextDecoder().decode(ownSample(sealed[1] ?? ""))) as Record<
    string,
    object
  >;
  expect(accountsOf(await importFile(file({ ...entries, ...key }), { password: PASSWORD }))).toHaveLength(6);
});

test("old spellings, the person's order, and what is left out", async () => {
  const entry = (index: number, more: object) => ({
    account: "x",
    issuer: "A::a.example",
    type: "totp",
    index,
    ...more,
  });
  const outcome = await importFile(
    file({
      UserSettings: { theme: "dark" },
      b: entry(2, { secret: "stm-STEAMKEY" }),
      a: entry(1, { secret: `blz-${SECRET}` }),
      c: entry(3, { secret: "3132333435363738", type: "hhex", counter: 7 }),
      d: entry(4, { secret: "31 32 89", pinned: true }),
      e: entry(5, { secret: SECRET, algorithm: "GOST3411_2012_256" }),
      f: entry(6, { secret: SECRET, type: "constructor" }),
      g: entry(7, { secret: "" }),
      h: 7,
    }),
  );
  expect(outcome).toMatchObject({
    accounts: [
      { issuer: "A", digits: 8 },
      { type: "steam" },
      { type: "hotp", counter: 7, secret: fromText("12345678") },
      { favorite: true, secret: Uint8Array.of(0x31, 0x32, 0x89) },
    ],
    skipped: [
      { label: "", why: "not-an-entry" },
      { label: "A · x", why: "bad-algorithm" },
      { label: "A · x", why: "bad-type" },
      { label: "A · x", why: "no-secret" },
    ],
  });
});

test("many keys are refused before a derivation; cut off, a file gives no other account", async () => {
  const entry = { dataType: "EncOTPStorage", keyId: "0", data: "AAAA" };
  const keys = Array.from({ length: 17 }, (_, id) => ({
    dataType: "Key",
    id: String(id),
    salt: "f00dcafe1234567890ab",
  }));
  expect(await importFile(file({ entry, ...keys }), { password: "x" })).toMatchObject({ why: "too-costly" });
  expect(await wrongWhenCut(ownSample("authenticator-extension-plain.json"))).toEqual([]);
});
