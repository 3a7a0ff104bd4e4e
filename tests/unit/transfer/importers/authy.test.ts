import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { ownSample, wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";

testOwnSamples("authy-authenticator_tokens.json", "authy-gdpr.csv");
testForeignSamples(["authy"]);

const SECRET = "GEZDGNBVGY3TQOJQ";
const file = (content: unknown) => ({
  name: "authy",
  bytes: fromText(typeof content === "string" ? content : JSON.stringify(content)),
});
const preferences = (key: string, value: unknown) =>
  file(
    `<map><string name="com.authy.storage.tokens.${key}.key">${JSON.stringify(value).replaceAll('"', "&quot;")}</string></map>`,
  );

test("plain preferences; the issuer by each of its sources", async () => {
  const token = (more: object) => ({ accountType: "authenticator", digits: 6, decryptedSecret: SECRET, ...more });
  const outcome = await importFile(
    preferences("authenticator", [
      token({ originalIssuer: "A", originalName: "A:x", name: "shown" }),
      token({ originalName: "B:x", name: "shown" }),
      token({ name: "C - x" }),
      token({ accountType: "dropbox", name: "x", digits: 7 }),
      token({ name: "x", decryptedSecret: "1!" }),
      7,
    ]),
  );
  expect(outcome).toMatchObject({
    kind: "accounts",
    accounts: [
      { issuer: "A", name: "x" },
      { issuer: "B", name: "x" },
      { issuer: "C", name: "x" },
      { issuer: "Dropbox", name: "x", digits: 7 },
    ],
    skipped: [
      { label: "x", why: "bad-secret" },
      { label: "", why: "not-an-entry" },
    ],
  });
});

test("Authy's own accounts have seven digits and ten seconds, in all shapes", async () => {
  const own = { name: "Twilio", accountType: "authy", digits: 7 };
  const seed = "31323334353637383930";
  for (const shape of [
    preferences("authy", [{ ...own, secretSeed: seed }]),
    file({
      tokens: { authenticator_tokens: [] },
      apps: { apps: [{ name: "Twilio", secret_seed: seed, account_type: "authy" }] },
    }),
  ])
    expect(await importFile(shape)).toMatchObject({
      accounts: [{ name: "Twilio", issuer: "Authy", digits: 7, period: 10, secret: fromText("1234567890") }],
    });
  expect(
    await importFile(
      file({ decrypted_authenticator_tokens: [{ name: "x", issuer: "A", digits: 8, decrypted_seed: SECRET }] }),
    ),
  ).toMatchObject({ accounts: [{ issuer: "A", name: "x", digits: 8 }] });
});

test("absurd costs are refused before a derivation; odd ones leave the entry out", async () => {
  const sealed = (rounds: unknown, salt = "s") => ({
    name: "x",
    encrypted_seed: "AAAAAAAAAAAAAAAAAAAAAA==",
    salt,
    key_derivation_iterations: rounds,
  });
  const read = (...tokens: readonly object[]) => importFile(file({ authenticator_tokens: tokens }), { password: "x" });
  expect(await read(sealed(10_000_001))).toMatchObject({ kind: "unsupported", why: "too-costly" });
  const many = Array.from({ length: 11 }, (_, salt) => sealed(10_000_000, String(salt)));
  expect(await read(...many)).toMatchObject({ kind: "unsupported", why: "too-costly" });
  for (const rounds of [-1, 0, "x", 1.5]) expect((await read(sealed(rounds))).kind).toBe("wrong-password");
  expect(await read({ name: "x", encrypted_seed: "?", salt: "s" })).toMatchObject({ skipped: [{ why: "bad-secret" }] });
});

test("a file that is cut off gives no other account", async () => {
  expect(await wrongWhenCut(ownSample("authy-gdpr.csv"), "correct horse", 3)).toEqual([]);
  const plain = preferences("authenticator", [{ name: "x", digits: 6, decryptedSecret: SECRET }]);
  expect(await wrongWhenCut(plain.bytes)).toEqual([]);
});

test("names with commas and quotes in the CSV", async () => {
  const csv = new TextDecoder().decode(ownSample("authy-gdpr.csv")).replace("no issuer", '"Foo, ""Bar"" - x"');
  expect(await importFile(file(csv), { password: "correct horse" })).toMatchObject({
    accounts: [{ issuer: 'Foo, "Bar"', name: "x" }],
  });
});
