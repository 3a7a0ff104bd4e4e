import { argon2Sync, createCipheriv, createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { read } from "../../../../src/transfer/importers/bitwarden.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { openFile } from "../../../../src/transfer/opened-file.ts";
import { testCuts, testFlips } from "../../../support/hostile-files.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";

testOwnSamples("bitwarden-encrypted.json");
testForeignSamples(["bitwarden"]);

const SECRET = "GEZDGNBVGY3TQOJQ";
const PASSWORD = "correct horse";
const file = (value: unknown) => ({ name: "bitwarden.json", bytes: fromText(JSON.stringify(value)) });
const item = (totp: unknown, more: object = {}) => ({
  type: 1,
  name: "Shop",
  login: { username: "zoe", totp },
  ...more,
});
const vault = (...items: readonly unknown[]) => ({ encrypted: false, folders: [{ id: "f", name: "Work" }], items });

/** `2.IV|CT|MAC` by Node's own cipher and HMAC. */
function sealed(text: string, key: Buffer): string {
  const part = (info: string) => createHmac("sha256", key).update(`${info}\u0001`).digest();
  const iv = Buffer.alloc(16, 7);
  const cipher = createCipheriv("aes-256-cbc", part("enc"), iv);
  const bytes = Buffer.concat([cipher.update(text), cipher.final()]);
  const mac = createHmac("sha256", part("mac")).update(iv).update(bytes).digest();
  return `2.${[iv, bytes, mac].map((each) => each.toString("base64")).join("|")}`;
}

const SALT = "AAECAwQFBgcICQoLDA0ODw==";
const INNER = JSON.stringify(vault(item(SECRET), item(`otpauth://totp/A:b?secret=${SECRET}&issuer=A`)));

function locked(costs: object, key: Buffer) {
  const head = { encrypted: true, passwordProtected: true, salt: SALT, ...costs };
  return { ...head, encKeyValidation_DO_NOT_EDIT: sealed("proof", key), data: sealed(INNER, key) };
}

const byPbkdf2 = locked({ kdfType: 0, kdfIterations: 1000 }, pbkdf2Sync(PASSWORD, SALT, 1000, 32, "sha256"));
const byArgon2 = locked(
  { kdfType: 1, kdfIterations: 2, kdfMemory: 1, kdfParallelism: 4 },
  argon2Sync("argon2id", {
    message: PASSWORD,
    nonce: createHash("sha256").update(SALT).digest(),
    parallelism: 4,
    tagLength: 32,
    memory: 1024,
    passes: 2,
  }),
);

testCuts("bitwarden.json", fromText(JSON.stringify(JSON.parse(INNER), undefined, 1)));
testCuts("bitwarden-locked.json", fromText(JSON.stringify(byPbkdf2)), PASSWORD);
testFlips("bitwarden-pbkdf2.json", fromText(JSON.stringify(byPbkdf2)), PASSWORD, 11);
testFlips("bitwarden-argon2id.json", fromText(JSON.stringify(byArgon2)), PASSWORD, 23);

test("folder, note and favourite come along; passwords without a code are passed over", async () => {
  const more = { folderId: "f", notes: "a\nnote", favorite: true };
  const items = [item("gezd gnbv gy3t qojq", more), item(null), { type: 2, name: "Note" }, item("10!"), null, item({})];
  expect(await importFile(file(vault(...items)))).toMatchObject({
    kind: "accounts",
    format: "bitwarden-json",
    accounts: [{ issuer: "Shop", name: "zoe", note: "a\nnote", tags: ["Work"], favorite: true }],
    skipped: [
      { label: "Shop · zoe", why: "bad-secret" },
      { label: "", why: "not-an-entry" },
      { label: "Shop · zoe", why: "bad-secret" },
    ],
  });
});

describe("a protected file", () => {
  for (const [name, value] of Object.entries({ byPbkdf2, byArgon2 })) {
    test(`${name}: right, wrong and no password, and damage`, async () => {
      const right = await importFile(file(value), { password: PASSWORD });
      expect(right).toMatchObject({ accounts: [{ issuer: "Shop" }, { issuer: "A", name: "b" }] });
      expect((await importFile(file(value))).kind).toBe("needs-password");
      expect((await importFile(file(value), { password: "wrong" })).kind).toBe("wrong-password");
      const bad = file({ ...value, data: value.data.replace(/.(?==*$)/, (last) => (last === "A" ? "Q" : "A")) });
      expect(await importFile(bad, { password: PASSWORD })).toMatchObject({ kind: "damaged", why: "tampered" });
    });
  }

  const absurd: readonly (readonly [string, object, string])[] = [
    ["iterations", { ...byPbkdf2, kdfIterations: 10_000_001 }, "too-costly"],
    ["memory", { ...byArgon2, kdfMemory: 1025 }, "too-costly"],
    ["passes", { ...byArgon2, kdfIterations: 33 }, "too-costly"],
    ["lanes", { ...byArgon2, kdfParallelism: 1000 }, "malformed"],
    ["no iterations", { ...byPbkdf2, kdfIterations: 0 }, "malformed"],
    ["a derivation nobody knows", { ...byPbkdf2, kdfType: 2 }, "newer-version"],
    [
      "the account's own keys",
      { encrypted: true, encKeyValidation_DO_NOT_EDIT: "2.a|b|c", items: [] },
      "account-restricted",
    ],
  ];
  for (const [name, value, why] of absurd)
    test(`${name}: ${why}, before anything is derived`, async () => {
      expect(await read(openFile(file(value)), { password: "x" })).toMatchObject({ format: "bitwarden-json", why });
    });
});
