/** The page of the unlock bench: the product's vault on the browser's own IndexedDB, and the bare operations. @module */
import { UNTOUCHED } from "../../../src/accounts/account.ts";
import { randomBytes } from "../../../src/crypto/random.ts";
import { createVaultChannel } from "../../../src/vault/channel.ts";
import { DEFAULT_SETTINGS, type NewSlot, openVault, type UnlockSecret, type Vault } from "../../../src/vault/index.ts";
import { createWithLock } from "../../../src/vault/locks.ts";
import { createSession } from "../../../src/vault/session.ts";
import { createMarkers } from "../../../src/vault/storage/markers.ts";
import { createVaultStorage } from "../../../src/vault/storage/vault-storage.ts";
import { inTurns } from "./measure.ts";
import { checkReplay, documentText, recordCalls, replayAndParse, replayCalls } from "./replay.ts";

/** Milliseconds, medians of works that took turns. */
export interface PageFigures {
  /** With the records from IndexedDB. */
  readonly stored: number;
  /** With the records from memory: cryptography and parsing. */
  readonly memory: number;
  /** The same calls of WebCrypto alone. */
  readonly webCrypto: number;
  /** The same, and their document decoded and parsed. */
  readonly parsed: number;
  /** `JSON.parse` of what they gave, alone. */
  readonly json: number;
  /** Reading header and newest image from IndexedDB, nothing else. */
  readonly read: number;
  /** How many calls those of WebCrypto are. */
  readonly calls: number;
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

function inMemory(records: Records): Vault {
  const tries = { wrong: 0, lastMs: 0, waitMs: 0 };
  const newest = records.images.find(({ generation }) => generation === records.header.generation);
  const storage = {
    ...createVaultStorage(DATABASE),
    read: () => Promise.resolve(records),
    readNewest: () => Promise.resolve({ header: records.header, image: Promise.resolve(newest) }),
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
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    random: randomBytes,
    stretch: () => Promise.reject(new Error("no passcode here")),
    isRecoveryKept: () => true,
    // Only a passcode's cost is raised.
    rest: () => Promise.resolve(),
    loadTuning: () => Promise.reject(new Error("no passcode here")),
  });
}

async function unlock(which: Vault): Promise<void> {
  if ((await which.unlock(SECRET)).kind !== "unlocked") throw new Error("the vault did not open");
}

window.measureUnlock = async (rounds) => {
  const records = await readAll();
  const memory = inMemory(records);
  const calls = await recordCalls(() => unlock(memory));
  await checkReplay(calls);
  const text = documentText(calls);
  // Until `unlocked` is published: what a person waits for.
  const unlocking = (which: Vault) => ({
    before: () => {
      which.lock();
    },
    run: () => unlock(which),
  });
  const figures = await inTurns(
    rounds,
    {
      memory: unlocking(memory),
      webCrypto: { run: () => replayCalls(calls) },
      parsed: { run: () => replayAndParse(calls) },
      stored: unlocking(vault),
      read: { run: readNewest },
      json: { run: () => JSON.parse(text) as unknown },
    },
    { restMs: REST_MS },
  );
  return { ...figures, calls: calls.length };
};

let opened: IDBDatabase | undefined;

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error("IndexedDB failed"));
  });
}

async function stores(): Promise<Readonly<Record<"head" | "image", IDBObjectStore>>> {
  opened ??= await answered(indexedDB.open(DATABASE));
  const transaction = opened.transaction(["head", "image"], "readonly");
  return { head: transaction.objectStore("head"), image: transaction.objectStore("image") };
}

interface Records {
  readonly header: { readonly generation: number };
  readonly images: readonly { readonly generation: number }[];
}

async function readAll(): Promise<Records> {
  const { head, image } = await stores();
  const [header, images] = await Promise.all([answered(head.get("head")), answered(image.getAll())]);
  return { header: header as Records["header"], images: images as Records["images"] };
}

async function readNewest(): Promise<void> {
  const { head, image } = await stores();
  const { generation } = (await answered(head.get("head"))) as Records["header"];
  await answered(image.get(generation % 3));
}
