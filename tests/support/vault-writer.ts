/**
 * The page of the kill test: opens the vault by each of its passkeys, tells what it found, then writes without end, now and
 * then a way in with a new vault key, telling each change that the vault called stored. It never ends by itself: the test
 * kills its browser.
 *
 * @module
 */
import { type OtpAccount, UNTOUCHED } from "../../src/accounts/account.ts";
import { fromText } from "../../src/base/bytes.ts";
import { openVault, type Vault } from "../../src/vault/index.ts";

const CREDENTIAL = fromText("credential-of-the-kill-test");
const INPUT = new Uint8Array(32).fill(1);
/** Stands for the passkey's PRF output; the test is about storage, not about keys. */
const OUTPUT = new Uint8Array(32).fill(2);

/** A passkey that is made anew again and again. */
const SPARE = { credentialId: fromText("spare-of-the-kill-test"), output: new Uint8Array(32).fill(3) };
const WRITES_PER_KEY = 3;

const account = (counter: number): OtpAccount => ({
  ...UNTOUCHED,
  id: "the-counter",
  type: "hotp",
  issuer: "Kill test",
  name: "counter",
  secret: fromText("12345678901234567890"),
  algorithm: "SHA1",
  digits: 6,
  period: 30,
  counter,
  createdAtMs: 0,
});

async function tell(what: string, counter: number): Promise<void> {
  await fetch(`/${what}`, { method: "POST", body: String(counter) });
}

/** The counter that the storage holds; −1 for anything but a vault that opens. */
async function openOrCreate(vault: Vault): Promise<number> {
  const found = await vault.load();
  if (found.kind === "none") {
    const created = await vault.create(
      [{ kind: "prf", credentialId: CREDENTIAL, input: INPUT, output: OUTPUT, backedUp: false }, { kind: "recovery" }],
      {
        accounts: [account(0)],
        trash: [],
        settings: { autoLockSeconds: 300, hideCodes: false, clipboardSeconds: 30 },
      },
    );
    return created.kind === "created" ? 0 : -1;
  }
  const unlocked = await vault.unlock({ kind: "prf", credentialId: CREDENTIAL, output: OUTPUT.slice() });
  const status = vault.status();
  if (unlocked.kind !== "unlocked" || status.kind !== "unlocked") return -1;
  const hasSpare = vault.facts().slots.filter(({ type }) => type === "prf").length > 1;
  if (hasSpare && (await vault.unlock({ kind: "prf", ...SPARE })).kind !== "unlocked") return -1;
  return status.document.accounts[0]?.counter ?? -1;
}

async function writeForEver(): Promise<void> {
  const vault = openVault({
    stretch: () => Promise.reject(new Error("no passcode here")),
    isRecoveryKept: () => true,
  });
  let counter = await openOrCreate(vault);
  await tell("found", counter);
  for (;;) {
    counter += 1;
    const next = counter;
    const outcome = await vault.change((document) => ({ ...document, accounts: [account(next)] }));
    await tell(outcome.kind, next);
    if (counter % WRITES_PER_KEY === 0) {
      const added = await vault.addSlot({ kind: "prf", ...SPARE, input: INPUT, backedUp: false });
      await tell(`slot-${added.kind}`, next);
    }
  }
}

void writeForEver();
