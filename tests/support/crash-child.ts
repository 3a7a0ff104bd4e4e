/**
 * A process that takes one call like the service does, and kills itself before its n-th statement to the database: no
 * handler runs, nothing is flushed. Given one JSON argument; prints how many statements the call made when it outlives it.
 *
 * @module
 */
import { StatementSync } from "node:sqlite";
import { Hono } from "hono";
import pg from "pg";
import { createAppApi } from "../../src/server/api/app-api.ts";
import { createDeviceApi } from "../../src/server/api/device-api.ts";
import { readConfig } from "../../src/server/config.ts";
import { createParts } from "../../src/server/parts.ts";

export interface CrashOrder {
  /** Environment of the service: data folder, database. */
  readonly environment: Readonly<Record<string, string>>;
  readonly nowMs: number;
  /** The first statement is 1. */
  readonly dieBefore: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const order = JSON.parse(process.argv[2] ?? "") as CrashOrder;
let isArmed = false;
let statements = 0;

function count(): void {
  if (!isArmed) return;
  statements += 1;
  if (statements === order.dieBefore) process.kill(process.pid, "SIGKILL");
}

type AnyFunction = (...parameters: unknown[]) => unknown;

function countCalls(prototype: object, name: string): void {
  const original = Reflect.get(prototype, name) as AnyFunction;
  Reflect.set(prototype, name, function counted(this: unknown, ...parameters: unknown[]): unknown {
    count();
    return original.apply(this, parameters);
  });
}
for (const name of ["all", "run", "iterate", "get"]) countCalls(StatementSync.prototype, name);
countCalls(pg.Client.prototype, "query");

const config = readConfig({ NODE_ENV: "test", PROTECT_LOG: "error", ...order.environment });
const parts = await createParts(config, {
  nowMs: () => order.nowMs,
  limits: { pendingPerUser: 1e6, createsPerMinute: 1e6, decisionsPerMinute: 1e6 },
});
// The two APIs alone: a process starts for every statement, and the pages would cost most of its time.
const apis = new Hono().route("/d/v1", createDeviceApi(parts)).route("/v1", createAppApi(parts));
isArmed = true;
const response = await apis.request(order.url, { method: order.method, headers: order.headers, body: order.body });
await parts.background.settled();
isArmed = false;
process.stdout.write(JSON.stringify({ statements, status: response.status }));
await parts.close();
