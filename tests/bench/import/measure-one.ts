/** Reads one file some times, in a process of its own so that its memory is its own: `measure-one.ts NAME COUNT`. @module */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { importFile } from "../../../src/transfer/index.ts";
import { makeWork } from "./works.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const ROUNDS = 7;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function timed(work: () => unknown): Promise<number> {
  collect();
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

const [name = "", count = "0"] = process.argv.slice(2);
const work = await makeWork(name, Number(count));
const read = () =>
  importFile({ name: "file", bytes: work.bytes }, work.password === undefined ? {} : { password: work.password });
const outcome = await read();
const accounts = outcome.kind === "accounts" ? outcome.accounts.length : 0;
if (accounts !== Number(count)) throw new Error(`bench: ${name} gave ${String(accounts)} of ${count}`);
const times: number[] = [];
const leasts: number[] = [];
// In turns, so that a busy machine slows both.
for (let round = 0; round < ROUNDS; round += 1) {
  times.push(await timed(read));
  leasts.push(await timed(work.least.run));
}
collect();
const used = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
const before = used();
const again = await read();
const peak = used() - before;
collect();
const kept = used() - before;
if (again.kind !== "accounts") throw new Error("bench: read once, and not again");
process.stdout.write(
  JSON.stringify({
    bytes: work.bytes.length,
    ms: median(times),
    least: work.least.name,
    leastMs: median(leasts),
    peak,
    kept,
  }),
);
