/**
 * Unlocking a vault of 500 accounts. By passkey, beside the calls of WebCrypto that it makes, made again alone; by
 * passcode, beside what the same passcode costs an attacker, one Argon2id with the stored parameters: the closer that
 * ratio is to 1, the less of the person's waiting is not paid by the attacker too.
 *
 * @module
 */
import { argon2id } from "hash-wasm";
import type { Stretch } from "../../src/vault/index.ts";
import {
  account,
  byPasskey,
  createWorld,
  document,
  frozenStorage,
  PASSCODE,
  PRF,
  storedVault,
} from "../support/vault.ts";
import { measureInBrowser } from "./unlock/in-browser.ts";
import { inTurns, median } from "./unlock/measure.ts";
import { checkReplay, documentText, recordCalls, replayAndParse, replayCalls } from "./unlock/replay.ts";

const ACCOUNTS = 500;
const REPETITIONS = 5;
/** Of the passkey, which takes milliseconds. */
const ROUNDS = 200;
const BROWSER_ROUNDS = 60;
/** Past what follows an unlock, marks and tries: else it would run inside the time of the next work. */
const REST_MS = 10;
const AIM = 1.5;

/** CPU milliseconds of this process that `work` took. */
async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export async function measureVaultUnlock(): Promise<void> {
  await measurePasskeyInNode();
  await measurePasskeyInBrowser();
  await measurePasscode();
}

const accounts = () => Array.from({ length: ACCOUNTS }, (_, index) => account(`account-${index}`));

/** The stored records are handed over from memory: a database written in JavaScript would be most of the time. */
async function measurePasskeyInNode(): Promise<void> {
  const world = createWorld();
  const maker = world.tab();
  await maker.load();
  const made = await maker.create([PRF, { kind: "recovery" }], document(...accounts()));
  if (made.kind !== "created") throw new Error("the vault was not made");
  const stored = await storedVault(world);
  const tries = { wrong: 0, lastMs: 0, waitMs: 0 };
  const storage = { ...frozenStorage(world, stored), readTries: async () => tries, writeTries: async () => undefined };
  const vault = world.tab({ storage });
  await vault.load();
  const unlock = async (): Promise<void> => {
    if ((await vault.unlock(byPasskey())).kind !== "unlocked") throw new Error("the vault did not open");
  };
  const calls = await recordCalls(unlock);
  await checkReplay(calls);
  const text = documentText(calls);
  const { memory, webCrypto, parsed, json } = await inTurns(
    ROUNDS,
    {
      memory: { before: () => vault.lock(), run: unlock },
      webCrypto: { run: () => replayCalls(calls) },
      parsed: { run: () => replayAndParse(calls) },
      json: { run: () => JSON.parse(text) as unknown },
    },
    { restMs: REST_MS },
  );
  printMemory("Node", { memory, webCrypto, parsed, json, calls: calls.length }, ROUNDS);
}

async function measurePasskeyInBrowser(): Promise<void> {
  for (const { throttle, ...figures } of await measureInBrowser(ACCOUNTS, BROWSER_ROUNDS)) {
    const where = `Chromium${throttle === 1 ? "" : `, processor slowed ${throttle} times`}`;
    printMemory(where, figures, BROWSER_ROUNDS);
    const { stored, webCrypto, read } = figures;
    const peer = `a bare read of the same records ${ms(read)}, with the bare WebCrypto calls ${ms(read + webCrypto)}`;
    print(`${where}, records from IndexedDB`, `${ms(stored)}, ${peer}`, stored / (read + webCrypto), BROWSER_ROUNDS);
  }
}

const ms = (value: number): string => `${value.toFixed(2)} ms`;

function printMemory(
  where: string,
  figures: Readonly<Record<"memory" | "webCrypto" | "parsed" | "json" | "calls", number>>,
  rounds: number,
): void {
  const { memory, webCrypto, parsed, json, calls } = figures;
  const alone = `its ${calls} calls of WebCrypto alone ${ms(webCrypto)}, JSON.parse alone ${ms(json)}`;
  const peer = `${alone}, calls and parsing ${ms(parsed)}, ratio ${(memory / webCrypto).toFixed(2)} to WebCrypto alone,`;
  print(`${where}, records from memory`, `${ms(memory)}, ${peer}`, memory / parsed, rounds, " to calls and parsing");
}

function print(where: string, times: string, ratio: number, rounds: number, to = ""): void {
  const judged = `ratio ${ratio.toFixed(2)}${to} (aim ${AIM}, N = ${rounds}, medians)`;
  console.info(`figure: unlock by passkey, ${ACCOUNTS} accounts, ${where}: ${times} ${judged}`);
}

async function measurePasscode(): Promise<void> {
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
  const created = await vault.create([{ kind: "passcode", passcode: PASSCODE }], document(...accounts()));
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
    `figure: unlock by passcode, ${ACCOUNTS} accounts, ${unlock.toFixed(0)} ms CPU, Argon2id (${parameters}) alone ${argon.toFixed(0)} ms, ratio ${ratio} (N = ${REPETITIONS})`,
  );
  vault.close();
}
