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
import { type FakePush, startFakePush } from "../support/fake-push.ts";
import { type PartsProcess, startProcess } from "./approval/parts-process.ts";
import type { PiecesGiven } from "./approval/pieces.ts";
import type { RecordedOperation, RecordedStatement } from "./approval/recorder.ts";
import { type Exchange, Participants, type Place, send } from "./approval/round.ts";
import { median } from "./unlock/measure.ts";

const BLOCKS = 10;
const ROUNDS = 40;
/** Until Node has compiled what is used often. */
const WARM_UP = 150;
const AIM = 1.5;
/** Pieces of the second sum, in place of bare ones. */
const BY_KYSELY = "SQL by Kysely";
const FRAMED = "HTTP with the service's routes and schemas";

interface Recorded {
  readonly statements: readonly RecordedStatement[];
  readonly operations: readonly RecordedOperation[];
  /** Queries that were built and compiled anew. */
  readonly built: number;
}

export async function measureApprovalRound(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "protect-bench-"));
  const push = await startFakePush();
  // As push services answer; without it the service would not keep its connection.
  push.behaviour = { kind: "status", status: 201, headers: { "content-length": "0" } };
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

async function measure(folder: string, push: FakePush, service: PartsProcess, pieces: PartsProcess): Promise<void> {
  const [pair, deviceId] = [await createSigningKeyPair(false), randomBytes(16)];
  const place = await service.ask<Place>("setUp", { deviceId, spki: await exportSpki(pair.publicKey) });
  const participants = new Participants(place, pair, deviceId);
  let exchanges: readonly Exchange[] = [];
  const round = async (): Promise<void> => {
    exchanges = await participants.round(() => push.next());
  };
  const rounds = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) await round();
    await service.ask("settle");
  };

  await rounds(WARM_UP);
  const file = join(folder, "copy.db");
  await service.ask("snapshot", file);
  await service.ask("record");
  const ends = [0];
  for (let index = 0; index < WARM_UP + BLOCKS * ROUNDS; index += 1) {
    await rounds(1);
    ends.push(await service.ask<number>("count"));
  }
  const recorded = await service.ask<Recorded>("recorded");
  const statements = ends.slice(1).map((end, index) => recorded.statements.slice(ends[index], end));
  if (recorded.built > 0) throw new Error(`the service built ${recorded.built} queries anew; the pieces build none`);
  const operations = recorded.operations.slice(-Math.round(recorded.operations.length / statements.length));
  const given = { file, statements, operations, ...givenBy(exchanges, push) };
  const addresses = await pieces.ask<Readonly<Record<"bare" | "framed", string>>>("prepare", given);
  const callRounds = async (address: string, count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) for (const { call } of exchanges) await send(address, call);
  };
  const bareRounds = (count: number): Promise<void> => callRounds(addresses.bare, count);
  const framedRounds = (count: number): Promise<void> => callRounds(addresses.framed, count);
  await bareRounds(WARM_UP);
  await framedRounds(WARM_UP);
  await pieces.ask("spent");

  const times: Record<string, number[]> = {};
  const note = (name: string, spent: number): void => {
    times[name] = [...(times[name] ?? []), spent / ROUNDS];
  };
  for (let block = 0; block < BLOCKS; block += 1) {
    note("round", await service.cpuOf(() => rounds(ROUNDS)));
    let rest = await pieces.cpuOf(() => bareRounds(ROUNDS));
    note("all", rest);
    for (const [name, spent] of Object.entries(await pieces.ask<Record<string, number>>("spent"))) {
      note(name, spent);
      rest -= spent;
    }
    note("HTTP", rest);
    note(FRAMED, await pieces.cpuOf(() => framedRounds(ROUNDS)));
  }
  print(times, {
    SQL: recorded.statements.length / statements.length,
    [BY_KYSELY]: recorded.statements.length / statements.length,
    cryptography: operations.length,
    HTTP: exchanges.length,
    [FRAMED]: exchanges.length,
  });
}

/** What the last round said and sent. */
function givenBy(
  exchanges: readonly Exchange[],
  push: FakePush,
): Omit<PiecesGiven, "file" | "statements" | "operations"> {
  const [request = "", , , decision = "", redeem = ""] = exchanges.map(({ call }) => call.body);
  const { id, token } = (exchanges.at(-1)?.answer.json ?? {}) as { readonly id: string; readonly token: string };
  const { body, headers } = push.received.at(-1) ?? { body: Buffer.alloc(0), headers: {} };
  const sent = Object.entries(headers).filter(([name]) => name !== "host" && name !== "connection");
  return {
    answers: exchanges.map(({ answer }) => answer),
    plaintext: "x".repeat(ENVELOPE_BYTES),
    push: {
      origin: push.origin,
      size: body.length,
      headers: Object.fromEntries(sent.map(([name, value]) => [name, String(value)])),
    },
    payload: JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<string, unknown>,
    messages: { request, decision, redeem, id },
  };
}

function print(times: Readonly<Record<string, readonly number[]>>, counts: Readonly<Record<string, number>>): void {
  const { round = [], all = [], ...parts } = times;
  const { SQL = [], HTTP = [], schemas = [], [BY_KYSELY]: byKysely = [], [FRAMED]: framed = [] } = parts;
  for (const [name, list] of Object.entries(parts)) {
    const count = counts[name];
    const each = count === undefined ? "" : ` (${count.toFixed(1)} a round)`;
    console.info(`figure: approval round, piece ${name}${each}: ${median(list).toFixed(0)} µs CPU`);
  }
  const whole = median(round);
  const minus = (sum: number, block: number, ...lists: readonly (readonly number[])[]): number =>
    lists.reduce((left, list) => left - (list[block] ?? Number.NaN), sum);
  const bareSums = all.map((sum, block) => minus(sum, block, byKysely));
  const partSums = all.map((sum, block) => minus(sum, block, SQL, HTTP, schemas) + (framed[block] ?? Number.NaN));
  for (const [name, sum] of [
    ["its pieces bare", median(bareSums)],
    [`its pieces with ${BY_KYSELY} and ${FRAMED}`, median(partSums)],
  ] as const) {
    const judged = `ratio ${(whole / sum).toFixed(2)} (aim ${AIM}, N = ${BLOCKS} × ${ROUNDS}, medians of blocks)`;
    console.info(
      `figure: approval round, service alone, SQLite: ${whole.toFixed(0)} µs CPU, ${name} ${sum.toFixed(0)} µs, ${judged}`,
    );
  }
}
