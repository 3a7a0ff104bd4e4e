/** The page of the unlock bench: the product's vault on the browser's own IndexedDB, and the bare operations. @module */
import { UNTOUCHED } from "../../../src/accounts/account.ts";
import { DEFAULT_SETTINGS, type NewSlot, openVault, type UnlockSecret } from "../../../src/vault/index.ts";
import { type BareHeader, type BareImage, bareUnlock } from "./bare-unlock.ts";
import { inTurns } from "./measure.ts";

export interface PageFigures {
  readonly vaultMs: number;
  readonly bareMs: number;
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
};

window.measureUnlock = async (rounds) => {
  const { header, images } = await readRaw();
  const unlock = async (): Promise<void> => {
    vault.lock();
    if ((await vault.unlock(SECRET)).kind !== "unlocked") throw new Error("the vault did not open");
  };
  const { firstMs, secondMs } = await inTurns(rounds, unlock, () => bareUnlock(header, images, output));
  const reading = await inTurns(rounds, readRaw, () => Promise.resolve());
  return { vaultMs: firstMs, bareMs: secondMs, readMs: reading.firstMs };
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
