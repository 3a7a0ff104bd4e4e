/** The page of the unlock bench: the product's vault on the browser's own IndexedDB, and the bare operations. @module */
import { UNTOUCHED } from "../../../src/accounts/account.ts";
import { randomBytes } from "../../../src/crypto/random.ts";
import { createVaultChannel } from "../../../src/vault/channel.ts";
import { DEFAULT_SETTINGS, type NewSlot, openVault, type UnlockSecret, type Vault } from "../../../src/vault/index.ts";
import { createWithLock } from "../../../src/vault/locks.ts";
import { createSession } from "../../../src/vault/session.ts";
import { createMarkers } from "../../../src/vault/storage/markers.ts";
import { createVaultStorage } from "../../../src/vault/storage/vault-storage.ts";
import { type BareHeader, type BareImage, bareUnlock } from "./bare-unlock.ts";
import { inTurns } from "./measure.ts";

export interface PageFigures {
  /** With the records from IndexedDB. */
  readonly vaultMs: number;
  /** With the records from memory: cryptography and parsing. */
  readonly memoryMs: number;
  /** Each in turns with the one before it. */
  readonly bareMs: number;
  readonly bareBesideMemoryMs: number;
  /** Reading header and images from IndexedDB, nothing else. */
  readonly readMs: number;
}

declare global {
  interface Window {
    prepareVault(accounts: number): Promise<void>;
    measureUnlock(rounds: number): Promise<PageFigures>;
  }
}

const DATABASE = "bench";
const output = new Uint8Array(32).fill(7);
const credentialId = new Uint8Array(20).fill(9);
const SLOT: NewSlot = { kind: "prf", credentialId, input: new Uint8Array(32).fill(3), output, backedUp: false };
const SECRET: UnlockSecret = { kind: "prf", credentialId, output };
const vault = openVault({
  databaseName: DATABASE,
  stretch: () => Promise.reject(new Error("no passcode here")),
  isRecoveryKept: () => true,
});

window.prepareVault = async (accounts) => {
  const made = await vault.create([SLOT, { kind: "recovery" }], {
    accounts: Array.from({ length: accounts }, (_, index) => ({
      id: `account-${String(index)}`,
      type: "totp" as const,
      issuer: `Issuer ${String(index)}`,
      name: `zoe.${String(index)}@example.com`,
      secret: crypto.getRandomValues(new Uint8Array(20)),
      algorithm: "SHA1" as const,
      digits: 6,
      period: 30,
      counter: 0,
      createdAtMs: 1_790_000_000_000,
      ...UNTOUCHED,
    })),
    trash: [],
    settings: DEFAULT_SETTINGS,
  });
  if (made.kind !== "created") throw new Error("the vault was not made");
  // The newest three images lie there, as in a vault that was changed.
  for (let change = 0; change < 2; change += 1) await vault.change((document) => ({ ...document }));
};

/** Past what follows an unlock: marks and tries. */
const REST_MS = 40;

function inMemory(records: Awaited<ReturnType<typeof readRaw>>): Vault {
  const tries = { wrong: 0, lastMs: 0, waitMs: 0 };
  const storage = {
    ...createVaultStorage(DATABASE),
    read: () => Promise.resolve(records),
    readTries: () => Promise.resolve(tries),
    writeTries: () => Promise.resolve(),
  };
  return createSession({
    storage,
    markers: createMarkers(),
    channel: createVaultChannel(`${DATABASE}-memory`),
    withLock: createWithLock(navigator.locks),
    lockName: `${DATABASE}-memory`,
    nowMs: Date.now,
    steadyMs: () => performance.now(),
    random: randomBytes,
    stretch: () => Promise.reject(new Error("no passcode here")),
    isRecoveryKept: () => true,
    // Only a passcode's cost is raised.
    rest: () => Promise.resolve(),
    loadTuning: () => Promise.reject(new Error("no passcode here")),
  });
}

/** Until `unlocked` is published: what a person waits for. */
async function unlockAnew(which: Vault): Promise<void> {
  which.lock();
  if ((await which.unlock(SECRET)).kind !== "unlocked") throw new Error("the vault did not open");
}

window.measureUnlock = async (rounds) => {
  const records = await readRaw();
  const memory = inMemory(records);
  const bare = () => bareUnlock(records.header, records.images, output);
  const rest = { restMs: REST_MS };
  const stored = await inTurns(rounds, () => unlockAnew(vault), bare, rest);
  const pure = await inTurns(rounds, () => unlockAnew(memory), bare, rest);
  const reading = await inTurns(rounds, readRaw, () => Promise.resolve(), rest);
  return {
    vaultMs: stored.firstMs,
    bareMs: stored.secondMs,
    memoryMs: pure.firstMs,
    bareBesideMemoryMs: pure.secondMs,
    readMs: reading.firstMs,
  };
};

let opened: IDBDatabase | undefined;

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error("IndexedDB failed"));
  });
}

async function readRaw(): Promise<{ readonly header: BareHeader; readonly images: readonly BareImage[] }> {
  opened ??= await answered(indexedDB.open(DATABASE));
  const transaction = opened.transaction(["head", "image"], "readonly");
  const header = answered(transaction.objectStore("head").get("head"));
  const images = answered(transaction.objectStore("image").getAll());
  return { header: (await header) as BareHeader, images: (await images) as BareImage[] };
}
