/**
 * The page of the tests with several windows: the product's vault in a page or in a worker, told what to do by the test.
 *
 * @module
 */
import { type OtpAccount, UNTOUCHED } from "../../src/accounts/account.ts";
import { fromText } from "../../src/base/bytes.ts";
import { openVault, type Vault, type VaultDocument, type VaultStatus } from "../../src/vault/index.ts";

const CREDENTIAL = fromText("credential-of-the-window-test");
const INPUT = new Uint8Array(32).fill(1);
/** Stands for the passkey's PRF output; the test is about storage, not about keys. */
const OUTPUT = new Uint8Array(32).fill(2);

const account = (counter: number): OtpAccount => ({
  ...UNTOUCHED,
  id: "the-counter",
  type: "hotp",
  issuer: "Windows",
  name: "counter",
  secret: fromText("12345678901234567890"),
  algorithm: "SHA1",
  digits: 6,
  period: 30,
  counter,
  createdAtMs: 0,
});

const first: VaultDocument = {
  accounts: [account(0)],
  trash: [],
  settings: { autoLockSeconds: 300, hideCodes: false, clipboardSeconds: 30 },
};

export type Locks = "on" | "missing";

export interface VaultTab {
  /** Makes the vault or opens it. */
  open(locks: Locks): Promise<VaultStatus["kind"]>;
  /** Raises the counter so many times, one after another. @returns How many of them were called stored. */
  edit(times: number): Promise<number>;
  /** As `edit`, by a vault in a worker of this page. */
  editInWorker(times: number, locks: Locks): Promise<number>;
  /** One more change, and what it came to. */
  change(): Promise<string>;
  /** The counter of the open vault, −1 when it is not open. */
  counter(): number;
  status(): VaultStatus["kind"];
  load(): Promise<VaultStatus["kind"]>;
}

function createTab(): VaultTab {
  let vault: Vault | undefined;
  const opened = (): Vault => {
    if (vault === undefined) throw new Error("the vault is not open");
    return vault;
  };
  const raise = (document: VaultDocument): VaultDocument => ({
    ...document,
    accounts: document.accounts.map((one) => ({ ...one, counter: one.counter + 1 })),
  });
  const change = async (): Promise<string> => (await opened().change(raise)).kind;
  return {
    async open(locks) {
      if (locks === "missing") Object.defineProperty(navigator, "locks", { value: undefined });
      vault ??= openVault({
        stretch: () => Promise.reject(new Error("no passcode here")),
        isRecoveryKept: () => true,
      });
      if ((await vault.load()).kind === "none")
        await vault.create(
          [
            { kind: "prf", credentialId: CREDENTIAL, input: INPUT, output: OUTPUT, backedUp: false },
            { kind: "recovery" },
          ],
          first,
        );
      else await vault.unlock({ kind: "prf", credentialId: CREDENTIAL, output: OUTPUT.slice() });
      return vault.status().kind;
    },
    async edit(times) {
      let stored = 0;
      for (let index = 0; index < times; index += 1) if ((await change()) === "stored") stored += 1;
      return stored;
    },
    editInWorker: (times, locks) =>
      new Promise((done, fail) => {
        const worker = new Worker("/page.js", { type: "module" });
        worker.addEventListener("error", () => fail(new Error("the worker failed")));
        worker.addEventListener("message", ({ data }: MessageEvent<number>) => {
          worker.terminate();
          done(data);
        });
        worker.postMessage({ times, locks });
      }),
    change,
    counter: () => {
      const status = opened().status();
      return status.kind === "unlocked" ? (status.document.accounts[0]?.counter ?? -1) : -1;
    },
    status: () => opened().status().kind,
    load: async () => (await opened().load()).kind,
  };
}

declare global {
  var vaultTab: VaultTab;
}

globalThis.vaultTab = createTab();
if (typeof document === "undefined") {
  globalThis.addEventListener("message", (event) => {
    const { times, locks } = (event as MessageEvent<{ readonly times: number; readonly locks: Locks }>).data;
    void vaultTab
      .open(locks)
      .then(() => vaultTab.edit(times))
      .then((stored) => globalThis.postMessage(stored));
  });
}
