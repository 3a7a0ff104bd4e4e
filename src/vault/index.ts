/** The door of the vault (src/vault/README.md). Page only. @module */
import { type Random, randomBytes } from "../crypto/random.ts";
import { createVaultChannel } from "./channel.ts";
import { createWithLock } from "./locks.ts";
import { createSession } from "./session.ts";
import { createMarkers } from "./storage/markers.ts";
import { createVaultStorage } from "./storage/vault-storage.ts";
import type { Stretch, Vault } from "./types.ts";

export { advanceCounter } from "./advance-counter.ts";
export { AUTO_LOCK_RANGE, DEFAULT_SETTINGS } from "./format/document.ts";
export { createStretch } from "./stretch.ts";
export * from "./types.ts";

/** After an unlock, until work begins that nobody waits for. */
const REST_MS = 2_000;

export interface VaultOptions {
  readonly databaseName?: string;
  readonly nowMs?: () => number;
  readonly random?: Random;
  /** Argon2id, in a worker: `createStretch`. */
  readonly stretch: Stretch;
  /** Without it nobody is shut out of the passcode for good: the waits of 15 minutes stay (DESIGN §4). */
  readonly isRecoveryKept: () => boolean;
}

export function openVault(options: VaultOptions): Vault {
  const name = options.databaseName ?? "vault";
  const { locks } = navigator as { readonly locks?: LockManager };
  return createSession({
    storage: createVaultStorage(name),
    markers: createMarkers(),
    channel: createVaultChannel(name),
    withLock: createWithLock(locks),
    lockName: name,
    nowMs: options.nowMs ?? Date.now,
    steadyMs: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    random: options.random ?? randomBytes,
    stretch: options.stretch,
    isRecoveryKept: options.isRecoveryKept,
    rest: () => new Promise((resolve) => setTimeout(resolve, REST_MS)),
    loadTuning: () => import("./tuning.ts"),
  });
}
