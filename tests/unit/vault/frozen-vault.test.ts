import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UNTOUCHED } from "../../../src/accounts/account.ts";
import { encodeBase64url } from "../../../src/base/base64url.ts";
import { readDocument, writeDocument } from "../../../src/vault/format/document.ts";
import type { Header, SealedImage } from "../../../src/vault/format/model.ts";
import type { UnlockSecret } from "../../../src/vault/types.ts";
import {
  account,
  byPasscode,
  byPasskey,
  createWorld,
  document,
  frozenStorage,
  PASSCODE,
  PRF,
  storedVault,
} from "../../support/vault.ts";
import { dumpVault, readDump, realStretch } from "../../support/vault-dump.ts";

const VECTORS = join(import.meta.dirname, "../../vectors");
const SAMPLE = join(VECTORS, "vault.json");

interface Secrets {
  readonly recoveryKey: string;
  readonly document: unknown;
}

/** Opens by a program that shares no code with the product. */
function decrypt(file: string, kind: UnlockSecret["kind"], secret: string): string {
  return execFileSync(process.execPath, [join(VECTORS, "vault-decrypter.mjs"), file, kind, secret], {
    encoding: "utf8",
    stdio: "pipe",
  }).trim();
}

test("the frozen vault of format 1 opens with each of its secrets", async () => {
  const text = readFileSync(SAMPLE, "utf8");
  const { recoveryKey, document: expected } = JSON.parse(text) as Secrets;
  const world = createWorld();
  for (const secret of [byPasscode(), byPasskey(), { kind: "recovery", key: recoveryKey } as const]) {
    const vault = world.tab({ storage: frozenStorage(world, readDump(text)), stretch: realStretch });
    expect(await vault.unlock(secret)).toEqual({ kind: "unlocked" });
    const status = vault.status();
    expect(status.kind === "unlocked" && JSON.parse(writeDocument(status.document))).toEqual(asFormat2(expected));
    vault.close();
  }
});

test("a vault of format 1 becomes format 2 with its first change, and keeps everything", async () => {
  const text = readFileSync(SAMPLE, "utf8");
  const { document: expected } = JSON.parse(text) as Secrets;
  const world = createWorld();
  const { header, images } = readDump(text) as { readonly header: Header; readonly images: readonly SealedImage[] };
  expect(header).toMatchObject({ fmt: 1, minReader: 1 });
  const newest = images.find(({ generation }) => generation === header.generation);
  if (newest === undefined) throw new Error("no image of the header's generation");
  await world.storage().write(undefined, header, newest, { dropOlder: true });
  const vault = world.tab({ stretch: realStretch });
  await vault.unlock(byPasscode());
  expect(await vault.change((open) => ({ ...open, settings: { ...open.settings, hideCodes: true } }))).toEqual({
    kind: "stored",
  });
  const after = await storedVault(world);
  expect(after.header).toMatchObject({ fmt: 2, minReader: 2 });
  const again = world.tab({ stretch: realStretch });
  await again.unlock(byPasscode());
  const status = again.status();
  const { accounts } = asFormat2(expected);
  expect(status.kind === "unlocked" && JSON.parse(writeDocument(status.document))).toMatchObject({
    accounts,
    settings: { hideCodes: true },
  });
});

/** What format 2 adds to a document of format 1. */
function asFormat2(document: unknown): { readonly accounts: readonly object[] } {
  const { accounts, settings } = document as { accounts: readonly object[]; settings: object };
  return {
    accounts: accounts.map((one) => ({ ...one, ...UNTOUCHED })),
    trash: [],
    settings: { ...settings, clipboardSeconds: 30 },
  } as { readonly accounts: readonly object[] };
}

test("the frozen vault opens by its specification alone", () => {
  const { recoveryKey, document: expected } = JSON.parse(readFileSync(SAMPLE, "utf8")) as Secrets;
  for (const [kind, secret] of [
    ["passcode", PASSCODE],
    ["prf", encodeBase64url(PRF.output)],
    ["recovery", recoveryKey],
  ] as const) {
    expect(JSON.parse(decrypt(SAMPLE, kind, secret))).toEqual(expected);
  }
  expect(() => decrypt(SAMPLE, "passcode", `${PASSCODE}!`)).toThrow("cannot open the vault");
});

test("a vault made now, changed and with a new key, opens by the specification alone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "protect-vault-"));
  try {
    const world = createWorld();
    const vault = world.tab({ stretch: realStretch, steadyMs: () => performance.now() });
    await vault.create([PRF, { kind: "passcode", passcode: PASSCODE }], document(account("a")));
    const added = await vault.addSlot({ kind: "recovery" });
    await vault.change((current) => ({
      ...current,
      accounts: [...current.accounts, account("zoë", { type: "hotp", counter: 7 })],
    }));
    const file = join(folder, "vault.json");
    writeFileSync(file, dumpVault(await storedVault(world)));
    const recoveryKey = added.kind === "added" ? (added.recoveryKey ?? "") : "";
    for (const [kind, secret] of [
      ["passcode", PASSCODE],
      ["prf", encodeBase64url(PRF.output)],
      ["recovery", recoveryKey.toLowerCase()],
    ] as const) {
      expect(readDocument(decrypt(file, kind, secret))?.accounts).toEqual([
        account("a"),
        account("zoë", { type: "hotp", counter: 7 }),
      ]);
    }
    vault.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
