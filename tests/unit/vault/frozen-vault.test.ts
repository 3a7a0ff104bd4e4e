import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { encodeBase64url } from "../../../src/base/base64url.ts";
import { readDocument, writeDocument } from "../../../src/vault/format/document.ts";
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
    expect(status.kind === "unlocked" && JSON.parse(writeDocument(status.document))).toEqual(expected);
    vault.close();
  }
});

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
