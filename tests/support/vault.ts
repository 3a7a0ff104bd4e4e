/** A vault for tests: IndexedDB in memory, a clock that is set, neighbours that hear each other, a quick stretch. @module */
import { createHash } from "node:crypto";
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import type { OtpAccount } from "../../src/accounts/account.ts";
import { randomBytes } from "../../src/crypto/random.ts";
import type { Neighbours, Powers, VaultMessage } from "../../src/vault/powers.ts";
import { openVault } from "../../src/vault/session.ts";
import type { Marker, Markers } from "../../src/vault/storage/markers.ts";
import { createVaultStorage, type VaultStorage } from "../../src/vault/storage/vault-storage.ts";
import type { NewSlot, Vault, VaultDocument } from "../../src/vault/types.ts";

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
  return { id, type: "totp", issuer: `Issuer ${id}`, name: "zoe", secret, algorithm: "SHA1", digits: 6, period: 30, counter: 0, createdAtMs: 1, ...more };
}

export function document(...accounts: readonly OtpAccount[]): VaultDocument {
  return { accounts, settings: { autoLockSeconds: 120, hideCodes: false } };
}

/** One browser: what its tabs share. */
export interface World {
  nowMs: number;
  marker: Marker | undefined;
  readonly storage: () => VaultStorage;
  readonly tab: (powers?: Partial<Powers>) => Vault;
  readonly powers: () => Powers;
}

export function createWorld(): World {
  globalThis.indexedDB = new IDBFactory();
  const tabs = new Set<(message: VaultMessage) => void>();
  const queues = new Map<string, Promise<unknown>>();
  const storage = () => createVaultStorage("vault-test");
  const world: World = { nowMs: 1_000_000, marker: undefined, storage, tab, powers };

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

  function neighbours(): Neighbours {
    let own: ((message: VaultMessage) => void) | undefined;
    return {
      tell: (message) => {
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

  function exclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
    const result = (queues.get(name) ?? Promise.resolve()).then(work, work);
    queues.set(name, result.catch(() => undefined));
    return result;
  }

  function powers(): Powers {
    const stretch: Powers["stretch"] = (passcode, salt, memoryKib, iterations) =>
      Promise.resolve(new Uint8Array(createHash("sha256").update(JSON.stringify([passcode, [...salt], memoryKib, iterations])).digest()));
    return { storage: storage(), markers, neighbours: neighbours(), exclusive, nowMs: () => world.nowMs, random: randomBytes, stretch };
  }

  function tab(more: Partial<Powers> = {}): Vault {
    return openVault({ ...powers(), ...more });
  }

  return world;
}
