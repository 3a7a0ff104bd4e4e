/** What the vault is handed: storage, locks, time, chance. The defaults are the page's own. @module */
import { type Random, randomBytes } from "../crypto/random.ts";
import { createMarkers, type Markers } from "./storage/markers.ts";
import { createVaultStorage, type VaultStorage } from "./storage/vault-storage.ts";
import type { Stretch } from "./types.ts";

export type VaultMessage = { readonly t: "changed"; readonly generation: number } | { readonly t: "lock" } | { readonly t: "erased" };

/** Other tabs of the same vault. */
export interface Neighbours {
  tell(message: VaultMessage): void;
  listen(listener: (message: VaultMessage) => void): void;
  close(): void;
}

export interface Powers {
  readonly storage: VaultStorage;
  readonly markers: Markers;
  readonly neighbours: Neighbours;
  /** Runs `work` while nobody else, in no tab, holds the lock of that name (Web Locks). */
  readonly exclusive: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly nowMs: () => number;
  readonly random: Random;
  readonly stretch: Stretch;
}

export interface VaultOptions extends Partial<Omit<Powers, "stretch">> {
  readonly databaseName?: string;
  readonly stretch: Stretch;
}

export function createPowers(options: VaultOptions): Powers {
  return {
    storage: options.storage ?? createVaultStorage(options.databaseName),
    markers: options.markers ?? createMarkers(),
    neighbours: options.neighbours ?? createNeighbours(),
    exclusive: options.exclusive ?? exclusiveByWebLock,
    nowMs: options.nowMs ?? Date.now,
    random: options.random ?? randomBytes,
    stretch: options.stretch,
  };
}

/** Compare-and-set in the database is what decides; without Web Locks it decides alone. */
async function exclusiveByWebLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (typeof navigator === "undefined" || !("locks" in navigator)) return work();
  return navigator.locks.request(name, { mode: "exclusive" }, work);
}

function createNeighbours(): Neighbours {
  const channel = new BroadcastChannel("vault");
  return {
    tell: (message) => {
      channel.postMessage(message);
    },
    listen: (listener) => {
      channel.addEventListener("message", (event: MessageEvent<VaultMessage>) => {
        listener(event.data);
      });
    },
    close: () => {
      channel.close();
    },
  };
}
