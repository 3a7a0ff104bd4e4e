import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UNTOUCHED } from "../../../src/accounts/account.ts";
import { encodeBase64url } from "../../../src/base/base64url.ts";
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
/** One of each format; those of 2 and 3 hold the same. */
const SAMPLES = { 1: "vault.json", 2: "vault-format-2.json", 3: "vault-format-3.json" } as const;
const FORMATS = [1, 2, 3] as const;
const sampleOf = (format: keyof typeof SAMPLES) => join(VECTORS, SAMPLES[format]);
const WAYS = ["passcode", "prf", "recovery"] as const;

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

function read(format: keyof typeof SAMPLES): Secrets & { readonly text: string } {
  const text = readFileSync(sampleOf(format), "utf8");
  return { ...(JSON.parse(text) as Secrets), text };
}

/** Bytes as base64url, members that nobody filled as they are when untouched. */
function asPlain(document: unknown): { readonly accounts: readonly object[]; readonly trash: readonly object[] } {
  const plain = JSON.parse(
    JSON.stringify(document, (_, value: unknown) => (value instanceof Uint8Array ? encodeBase64url(value) : value)),
  ) as { readonly accounts: readonly object[]; readonly trash?: readonly object[]; readonly settings: object };
  return {
    ...plain,
    accounts: plain.accounts.map((one) => ({ ...UNTOUCHED, ...one })),
    trash: plain.trash ?? [],
    settings: { clipboardSeconds: 30, ...plain.settings },
  } as { readonly accounts: readonly object[]; readonly trash: readonly object[] };
}

test.each(FORMATS)("the frozen vault of format %i opens with each of its secrets", async (format) => {
  const { text, recoveryKey, document: expected } = read(format);
  const world = createWorld();
  for (const secret of [byPasscode(), byPasskey(), { kind: "recovery", key: recoveryKey } as const]) {
    const vault = world.tab({ storage: frozenStorage(world, readDump(text)), stretch: realStretch });
    expect(await vault.unlock(secret)).toEqual({ kind: "unlocked" });
    const status = vault.status();
    if (status.kind !== "unlocked") throw new Error("not open");
    const { others: _others, furtherSecrets: _further, ...document } = status.document;
    expect(asPlain(document)).toEqual(asPlain(expected));
    vault.close();
  }
});

test.each([1, 2] as const)(
  "a vault of format %i becomes format 3 with its first change, and keeps everything",
  async (format) => {
    const { text, document: expected } = read(format);
    const world = createWorld();
    const { header, images } = readDump(text) as { readonly header: Header; readonly images: readonly SealedImage[] };
    expect(header).toMatchObject({ fmt: format, minReader: format });
    const newest = images.find(({ generation }) => generation === header.generation);
    if (newest === undefined) throw new Error("no image of the header's generation");
    await world.storage().write(undefined, header, newest, { dropOlder: true });
    const vault = world.tab({ stretch: realStretch });
    await vault.unlock(byPasscode());
    expect(await vault.change((open) => ({ ...open, settings: { ...open.settings, clipboardSeconds: 99 } }))).toEqual({
      kind: "stored",
    });
    const after = await storedVault(world);
    expect(after.header).toMatchObject({ fmt: 3, minReader: 3 });
    const again = world.tab({ stretch: realStretch });
    await again.unlock(byPasscode());
    const status = again.status();
    const { accounts, trash } = asPlain(expected);
    expect(status.kind === "unlocked" && asPlain(status.document)).toMatchObject({
      accounts,
      trash,
      settings: { clipboardSeconds: 99 },
    });
  },
);

test.each(FORMATS)("the frozen vault of format %i opens by its specification alone", (format) => {
  const { recoveryKey, document: expected } = read(format);
  for (const kind of WAYS) {
    const secret = { passcode: PASSCODE, prf: encodeBase64url(PRF.output), recovery: recoveryKey }[kind];
    expect(JSON.parse(decrypt(sampleOf(format), kind, secret))).toEqual(expected);
  }
  expect(() => decrypt(sampleOf(format), "passcode", `${PASSCODE}!`)).toThrow("cannot open the vault");
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
      const { slotDates, ...opened } = JSON.parse(decrypt(file, kind, secret)) as Readonly<Record<string, unknown>>;
      expect(Object.values(slotDates ?? {})).toEqual([world.nowMs, world.nowMs, world.nowMs]);
      expect(opened).toEqual(asPlain(document(account("a"), account("zoë", { type: "hotp", counter: 7 }))));
    }
    vault.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
