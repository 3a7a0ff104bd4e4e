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
import type { ByCall, PiecesGiven } from "./approval/pieces.ts";
import type { Cut, RecordedOperation, RecordedStatement } from "./approval/recorder.ts";
import { type Exchange, Participants, type Place, send } from "./approval/round.ts";
import { median } from "./unlock/measure.ts";

/** Short ones, so that each ratio is of times that lie side by side. */
const BLOCKS = 20;
const ROUNDS = 20;
/** Until Node has compiled what is used often: with fewer, other threads still compile while it is measured. */
const WARM_UP = 500;
const AIM = 1.5;
/** Of a round. */
const CALLS = 5;
const SUMS = {
  framed: "its pieces as it uses them (Kysely, routes, schemas)",
  bare: "its pieces bare",
} as const;

interface Recorded {
  readonly statements: readonly RecordedStatement[];
  readonly operations: readonly RecordedOperation[];
  readonly cuts: readonly Cut[];
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
  for (let index = 0; index < WARM_UP + BLOCKS * ROUNDS; index += 1) await rounds(1);
  const recorded = await service.ask<Recorded>("recorded");
  if (recorded.built > 0) throw new Error(`the service built ${recorded.built} queries anew; the pieces build none`);
  const statements = inRounds(recorded.cuts, "statements", recorded.statements);
  if (statements.flat().some(isTorn)) throw new Error("a call ended within a transaction of another one");
  const operations = inRounds(recorded.cuts, "operations", recorded.operations).at(-1) ?? [];
  const given = { file, statements, operations, ...givenBy(exchanges, push) };
  const addresses = await pieces.ask<Readonly<Record<keyof typeof SUMS, string>>>("prepare", given);
  const pieceRounds = async (sum: keyof typeof SUMS, count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) for (const { call } of exchanges) await send(addresses[sum], call);
  };
  for (const sum of ["bare", "framed"] as const) await pieceRounds(sum, WARM_UP);
  await pieces.ask("spent");

  const times: Record<string, number[]> = {};
  const note = (name: string, spent: number): void => {
    times[name] = [...(times[name] ?? []), spent / ROUNDS];
  };
  for (let block = 0; block < BLOCKS; block += 1) {
    // By turns before and after the service, since one that begins after a rest finds everything cold.
    const order = block % 2 === 0 ? (["round", "bare", "framed"] as const) : (["framed", "bare", "round"] as const);
    for (const name of order) {
      if (name === "round") {
        note(name, await service.cpuOf(() => rounds(ROUNDS)));
        continue;
      }
      const all = await pieces.cpuOf(() => pieceRounds(name, ROUNDS));
      note(name, all);
      const parts = await pieces.ask<Record<string, number>>("spent");
      for (const [part, spent] of Object.entries(parts)) note(name === "bare" ? part : `${part} (as used)`, spent);
      note(name === "bare" ? "HTTP" : "HTTP with routes and schemas (as used)", all - total(parts));
    }
  }
  const perRound = (list: ByCall<unknown>): number => list.reduce((sum, call) => sum + call.length, 0);
  print(times, { statements: median(statements.map(perRound)), operations: perRound(operations) });
}

const isTorn = (call: readonly RecordedStatement[]): boolean =>
  call.filter(({ sql }) => sql === "begin immediate").length !== call.filter(({ sql }) => sql === "commit").length;

const total = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((sum, spent) => sum + spent, 0);

/** What was noted, by round and call. What came after the last call of a round, in the background, goes to the next one. */
function inRounds<Asked>(
  cuts: readonly Cut[],
  what: "statements" | "operations",
  list: readonly Asked[],
): readonly ByCall<Asked>[] {
  const rounds: Asked[][][] = [];
  let start = 0;
  for (const [index, cut] of cuts.entries()) {
    if (index % CALLS === 0) rounds.push(Array.from({ length: CALLS }, () => []));
    const slice = list.slice(start, cut[what]);
    start = cut[what];
    rounds.at(-1)?.[cut.call]?.push(...slice);
  }
  return rounds;
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

function print(
  times: Readonly<Record<string, readonly number[]>>,
  counts: { readonly statements: number; readonly operations: number },
): void {
  const { round = [], bare = [], framed = [], ...parts } = times;
  console.info(
    `figure: approval round: ${counts.statements} statements, ${counts.operations} operations of cryptography, ${CALLS} calls`,
  );
  for (const [name, list] of Object.entries(parts))
    console.info(`figure: approval round, piece ${name}: ${median(list).toFixed(0)} µs CPU`);
  for (const [sum, list] of [
    ["framed", framed],
    ["bare", bare],
  ] as const) {
    const ratio = median(round.map((spent, block) => spent / (list[block] ?? Number.NaN)));
    const judged = `ratio ${ratio.toFixed(2)} (aim ${AIM}, N = ${BLOCKS} × ${ROUNDS}, medians of blocks)`;
    console.info(
      `figure: approval round, service alone, SQLite: ${median(round).toFixed(0)} µs CPU, ${SUMS[sum]} ${median(list).toFixed(0)} µs, ${judged}`,
    );
  }
}
