/**
 * The CPU time of the service for one approval, from the question to the used approval, beside the sum of the pieces that it
 * cannot do without. The service is alone in its process, on SQLite; phone, application and push service are in this one; the
 * pieces are in a third. All take turns, so that a busy machine hurts them alike.
 *
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "../../src/crypto/random.ts";
import { createSigningKeyPair, exportSpki } from "../../src/crypto/signature.ts";
import { ENVELOPE_BYTES } from "../../src/protocol/limits.ts";
import { startFakePush } from "../support/fake-push.ts";
import { type PartsProcess, startProcess } from "./approval/parts-process.ts";
import type { RecordedOperation, RecordedStatement } from "./approval/recorder.ts";
import { type Exchange, Participants, type Place, send } from "./approval/round.ts";
import { median } from "./unlock/measure.ts";

const BLOCKS = 10;
const ROUNDS = 40;
/** Until Node has compiled what is used often. */
const WARM_UP = 200;
const AIM = 1.5;
/** Between two questions, on the service's clock. */
const PAUSE_MS = 5000;

interface Recorded {
  readonly statements: readonly RecordedStatement[];
  readonly operations: readonly RecordedOperation[];
}

export async function measureApprovalRound(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "protect-bench-"));
  const push = await startFakePush();
  process.env["BENCH_FOLDER"] = folder;
  process.env["BENCH_PUSH_ORIGIN"] = push.origin;
  const profile = process.env["BENCH_CPU_PROFILE"];
  const service = startProcess(
    join(import.meta.dirname, "approval/service.ts"),
    profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`],
  );
  const pieces = startProcess(join(import.meta.dirname, "approval/pieces.ts"));
  try {
    await measure(folder, push, service, pieces);
  } finally {
    await Promise.all([service.end(), pieces.end(), push.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  folder: string,
  push: Awaited<ReturnType<typeof startFakePush>>,
  service: PartsProcess,
  pieces: PartsProcess,
): Promise<void> {
  const [pair, deviceId] = [await createSigningKeyPair(false), randomBytes(16)];
  const place = await service.ask<Place>("setUp", { deviceId, spki: await exportSpki(pair.publicKey) });
  const participants = new Participants(place, pair, deviceId);
  const pushed = async (): Promise<void> => {
    const before = push.received.length;
    while (push.received.length === before) await new Promise((resolve) => setImmediate(resolve));
  };
  let exchanges: readonly Exchange[] = [];
  const rounds = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      await service.ask("advance", PAUSE_MS);
      exchanges = await participants.round(pushed, await service.ask<number>("now"));
    }
    await service.ask("settle");
  };

  await rounds(WARM_UP);
  const copy = join(folder, "copy.db");
  await service.ask("snapshot", copy);
  await service.ask("record");
  const all = BLOCKS * ROUNDS;
  await rounds(all);
  const { statements, operations } = await service.ask<Recorded>("recorded");
  const asked = pieceWorks(pieces, {
    exchanges,
    push,
    address: await pieces.ask(
      "serve",
      exchanges.map(({ answer }) => answer),
    ),
  });
  await pieces.ask("open", { file: copy, statements });
  await pieces.ask("prepareCrypto", operations.slice(-Math.round(operations.length / all)));
  for (const work of Object.values(asked)) await work(WARM_UP);

  const perBlock = Math.ceil(statements.length / BLOCKS);
  const times: Record<string, number[]> = {};
  const note = (name: string, spent: number): void => {
    times[name] = [...(times[name] ?? []), spent / ROUNDS];
  };
  for (let block = 0; block < BLOCKS; block += 1) {
    note("round", await service.cpuOf(() => rounds(ROUNDS)));
    const part = { from: block * perBlock, to: (block + 1) * perBlock };
    note("SQL", await pieces.cpuOf(() => pieces.ask("sql", part)));
    for (const [name, work] of Object.entries(asked)) note(name, await pieces.cpuOf(() => work(ROUNDS)));
  }
  print(times, { statements: statements.length / all, operations: operations.length / all, calls: exchanges.length });
}

type Works = Readonly<Record<string, (rounds: number) => Promise<unknown>>>;

function pieceWorks(
  pieces: PartsProcess,
  {
    exchanges,
    push,
    address,
  }: { exchanges: readonly Exchange[]; push: Awaited<ReturnType<typeof startFakePush>>; address: string },
): Works {
  const [asked, , , decided, redeemed] = exchanges.map(({ call }) => call.body);
  const { id, token } = (exchanges.at(-1)?.answer.json ?? {}) as { readonly id: string; readonly token: string };
  const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as unknown;
  const { body, headers } = push.received.at(-1) ?? { body: Buffer.alloc(0), headers: {} };
  const sent = Object.entries(headers).filter(([name]) => name !== "host" && name !== "connection");
  return {
    HTTP: async (rounds) => {
      for (let round = 0; round < rounds; round += 1) for (const { call } of exchanges) await send(address, call);
    },
    WebCrypto: (rounds) => pieces.ask("crypto", rounds),
    "push encryption": (rounds) => pieces.ask("encryption", { rounds, plaintext: "x".repeat(ENVELOPE_BYTES) }),
    "push request": (rounds) =>
      pieces.ask("push", { rounds, origin: push.origin, size: body.length, headers: Object.fromEntries(sent) }),
    "signed result": (rounds) => pieces.ask("token", { rounds, payload }),
    schemas: (rounds) => pieces.ask("validation", { rounds, request: asked, decision: decided, redeem: redeemed, id }),
  };
}

function print(
  times: Readonly<Record<string, readonly number[]>>,
  counts: { readonly statements: number; readonly operations: number; readonly calls: number },
): void {
  const { round = [], ...rest } = times;
  const parts = Object.entries(rest).map(([name, list]) => ({ name, spent: median(list) }));
  const sum = parts.reduce((total, { spent }) => total + spent, 0);
  const many = { SQL: counts.statements, WebCrypto: counts.operations, HTTP: counts.calls } as Readonly<
    Record<string, number>
  >;
  for (const { name, spent } of parts) {
    const count = many[name];
    const times_ = count === undefined ? "" : ` (${count.toFixed(1)} a round)`;
    console.info(`figure: approval round, piece ${name}${times_}: ${spent.toFixed(0)} µs CPU`);
  }
  const whole = median(round);
  console.info(
    `figure: approval round, service alone, SQLite: ${whole.toFixed(0)} µs CPU, its pieces ${sum.toFixed(0)} µs, ratio ${(whole / sum).toFixed(2)} (aim ${AIM}, N = ${BLOCKS} × ${ROUNDS}, medians of blocks)`,
  );
}
