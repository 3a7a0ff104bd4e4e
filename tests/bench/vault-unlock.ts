/**
 * Unlocking a vault of 500 accounts by its passcode, beside what the same passcode costs an attacker: one Argon2id with
 * the stored parameters. The closer the ratio is to 1, the less of the person's waiting is not paid by the attacker too.
 *
 * @module
 */
import { argon2id } from "hash-wasm";
import type { Stretch } from "../../src/vault/index.ts";
import { account, createWorld, document, PASSCODE } from "../support/vault.ts";

const ACCOUNTS = 500;
const REPETITIONS = 5;

/** CPU milliseconds of this process that `work` took. */
async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

export async function measureVaultUnlock(): Promise<void> {
  const spent: number[] = [];
  let parameters = "";
  const stretch: Stretch = async (passcode, salt, memoryKib, iterations) => {
    parameters = `${memoryKib / 1024} MiB, t ${iterations}`;
    let key = new Uint8Array(32);
    spent.push(
      await cpuMs(async () => {
        key = new Uint8Array(
          await argon2id({
            password: passcode.normalize("NFC"),
            salt: salt.slice(0, 16),
            memorySize: memoryKib,
            iterations,
            parallelism: 1,
            hashLength: 32,
            outputType: "binary",
          }),
        );
      }),
    );
    return key;
  };

  const vault = createWorld().tab({ stretch });
  await vault.load();
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => account(`account-${index}`));
  const created = await vault.create([{ kind: "passcode", passcode: PASSCODE }], document(...accounts));
  if (created.kind !== "created") throw new Error("the vault was not made");

  const whole: number[] = [];
  spent.length = 0;
  for (let round = 0; round < REPETITIONS; round += 1) {
    vault.lock();
    whole.push(await cpuMs(() => vault.unlock({ kind: "passcode", passcode: PASSCODE })));
    if (vault.status().kind !== "unlocked") throw new Error("the vault did not open");
  }
  const [unlock, argon] = [median(whole), median(spent)];
  const ratio = (unlock / argon).toFixed(3);
  console.info(
    `figure: unlock with ${ACCOUNTS} accounts ${unlock.toFixed(0)} ms CPU, Argon2id (${parameters}) alone ${argon.toFixed(0)} ms, ratio ${ratio} (N = ${REPETITIONS})`,
  );
  vault.close();
}
