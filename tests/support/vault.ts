/** A vault for tests: IndexedDB in memory, a clock that is set, neighbours that hear each other, a quick stretch. @module */
import { createHash } from "node:crypto";
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { type OtpAccount, UNTOUCHED } from "../../src/accounts/account.ts";
import { randomBytes } from "../../src/crypto/random.ts";
import type { VaultChannel, VaultMessage } from "../../src/vault/channel.ts";
import { DEFAULT_SETTINGS } from "../../src/vault/format/document.ts";
import { GENERATIONS, type Header, type SealedImage } from "../../src/vault/format/model.ts";
import type { SessionParts } from "../../src/vault/held.ts";
import { createWithLock } from "../../src/vault/locks.ts";
import { createSession } from "../../src/vault/session.ts";
import type { Marker, Markers } from "../../src/vault/storage/markers.ts";
import { createVaultStorage, type StoredRecords, type VaultStorage } from "../../src/vault/storage/vault-storage.ts";
import type { NewSlot, UnlockSecret, Vault, VaultDocument } from "../../src/vault/types.ts";

export const PASSCODE = "copper lantern drifts north";
export const PRF: NewSlot & { readonly kind: "prf" } = {
  kind: "prf",
  credentialId: Uint8Array.from({ length: 20 }, (_, index) => index),
  input: new Uint8Array(32).fill(3),
  output: new Uint8Array(32).fill(7),
  backedUp: false,
};

export function account(id: string, more: Partial<OtpAccount> = {}): OtpAccount {
  const secret = Uint8Array.from({ length: 20 }, (_, index) => index + id.length);
  return {
    ...UNTOUCHED,
    id,
    type: "totp",
    issuer: `Issuer ${id}`,
    name: "zoe",
    secret,
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    counter: 0,
    createdAtMs: 1,
    ...more,
  };
}

export function document(...accounts: readonly OtpAccount[]): VaultDocument {
  return { accounts, trash: [], settings: DEFAULT_SETTINGS };
}

/** One browser: what its tabs share. */
export interface World {
  nowMs: number;
  /** The clock that nobody can set; a real reload begins it anew. */
  steadyMs: number;
  marker: Marker | undefined;
  readonly storage: () => VaultStorage;
  readonly tab: (parts?: Partial<SessionParts>) => Vault;
  readonly parts: () => SessionParts;
  /** Time passes, on both clocks. */
  readonly pass: (ms: number) => void;
}

export function createWorld(): World {
  globalThis.indexedDB = new IDBFactory();
  const tabs = new Set<(message: VaultMessage) => void>();
  const withLock = createWithLock(undefined);
  const storage = () => createVaultStorage("vault-test");
  const world: World = { nowMs: 1_000_000, steadyMs: 0, marker: undefined, storage, tab, parts, pass };

  const markers: Markers = {
    read: () => Promise.resolve(world.marker),
    write: (marker) => {
      world.marker = marker;
      return Promise.resolve();
    },
    clear: () => {
      world.marker = undefined;
      return Promise.resolve();
    },
  };

  function channel(): VaultChannel {
    let own: ((message: VaultMessage) => void) | undefined;
    return {
      post: (message) => {
        for (const listener of tabs) if (listener !== own) listener(message);
      },
      listen: (listener) => {
        own = listener;
        tabs.add(listener);
      },
      close: () => {
        if (own !== undefined) tabs.delete(own);
      },
    };
  }

  function pass(ms: number): void {
    world.nowMs += ms;
    world.steadyMs += ms;
  }

  function parts(): SessionParts {
    const stretch: SessionParts["stretch"] = (passcode, salt, memoryKib, iterations) =>
      Promise.resolve(
        new Uint8Array(
          createHash("sha256")
            .update(JSON.stringify([passcode, [...salt], memoryKib, iterations]))
            .digest(),
        ),
      );
    return {
      storage: storage(),
      markers,
      channel: channel(),
      withLock,
      lockName: "vault-test",
      nowMs: () => world.nowMs,
      steadyMs: () => world.steadyMs,
      pause: () => Promise.resolve(),
      random: randomBytes,
      stretch,
      isRecoveryKept: () => true,
      rest: () => Promise.resolve(),
      loadTuning: () => import("../../src/vault/tuning.ts"),
    };
  }

  function tab(more: Partial<SessionParts> = {}): Vault {
    return createSession({ ...parts(), ...more });
  }

  return world;
}

export const byPasscode = (text = PASSCODE): UnlockSecret => ({ kind: "passcode", passcode: text });
export const byPasskey = (output = PRF.output): UnlockSecret => ({
  kind: "prf",
  credentialId: PRF.credentialId,
  output,
});
export const WRONG_PASSCODE = "granite walrus hums twice";

/** A vault with a slot of every kind and one account «a», left open. */
export async function createVault(
  world: World,
  ...more: readonly OtpAccount[]
): Promise<{ readonly vault: Vault; readonly recoveryKey: string }> {
  const vault = world.tab();
  await vault.load();
  const made = await vault.create(
    [PRF, { kind: "passcode", passcode: PASSCODE }, { kind: "recovery" }],
    document(account("a"), ...more),
  );
  if (made.kind !== "created" || made.recoveryKey === undefined) throw new Error("the vault was not made");
  return { vault, recoveryKey: made.recoveryKey };
}

/** What the storage holds, as the vault wrote it. */
export async function storedVault(
  world: World,
): Promise<{ readonly header: Header; readonly images: readonly SealedImage[] }> {
  return (await world.storage().read()) as { readonly header: Header; readonly images: readonly SealedImage[] };
}

/** A storage that gives these records whatever was written, and counts what is written to it. */
export function frozenStorage(world: World, records: StoredRecords): VaultStorage & { readonly writes: () => number } {
  let writes = 0;
  const write = () => {
    writes += 1;
    return Promise.resolve("stored" as const);
  };
  const { header, images } = records as { readonly header?: Partial<Header>; readonly images: readonly SealedImage[] };
  const newest = images.find(({ generation }) => generation % GENERATIONS === Number(header?.generation) % GENERATIONS);
  return {
    ...world.storage(),
    read: () => Promise.resolve(records),
    readNewest: () => Promise.resolve({ header, image: Promise.resolve(newest) }),
    write,
    writes: () => writes,
  };
}

export function accountIds(vault: Vault): readonly string[] {
  const status = vault.status();
  return status.kind === "unlocked" ? status.document.accounts.map(({ id }) => id) : [];
}

export const addAccount =
  (id: string) =>
  (current: VaultDocument): VaultDocument => ({ ...current, accounts: [...current.accounts, account(id)] });
