/** The pieces of an approval round, each bare, in a process of their own. @module */

import { createDecipheriv, createHmac, createSecretKey, hash, randomBytes } from "node:crypto";
import { copyFileSync } from "node:fs";
import { createServer, Agent as HttpAgent, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { getRequestListener } from "@hono/node-server";
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { calculateJwkThumbprint, exportJWK, SignJWT } from "jose";
import { CompiledQuery, Kysely, SqliteDialect } from "kysely";
import webpush from "web-push";
import { parseDecisionCall } from "../../../src/protocol/decision.ts";
import { createRequestRoute, readRequestRoute, redeemRequestRoute } from "../../../src/server/api/app-api-schema.ts";
import { openSqlite } from "../../../src/server/storage/node-sqlite.ts";
import { createFrame } from "./frame.ts";
import { answerCommands } from "./parts-process.ts";
import type { RecordedOperation, RecordedStatement } from "./recorder.ts";

/** What the service answered to one of the round's calls. */
export interface CannedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: unknown;
}

/** Of the five calls of a round. */
const LAST_CALL = 4;
const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;
const ES256 = { name: "ECDSA", hash: "SHA-256" } as const;
const pair = await crypto.subtle.generateKey(P256, true, ["sign", "verify"]);
const spki = await crypto.subtle.exportKey("spki", pair.publicKey);
const secret = createSecretKey(randomBytes(32));
/** The service's own are of this size, about: devices, subscriptions. */
const FEW_BYTES = randomBytes(300);
const browser = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
const p256dh = Buffer.from(await crypto.subtle.exportKey("raw", browser.publicKey)).toString("base64url");
const auth = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64url");
const agent = new HttpAgent({ keepAlive: true });

let canned: readonly CannedAnswer[] = [];
let served = 0;
const empty = new Hono();
empty.all("*", async (context) => {
  if (context.req.method === "POST") await context.req.raw.arrayBuffer();
  const call = served % canned.length;
  served += 1;
  await makePieces("bare", call);
  return answer(context, call);
});
let framed = 0;
const frame = createFrame(async (context) => {
  const call = framed % canned.length;
  framed += 1;
  await makePieces("framed", call);
  return answer(context, call);
});

function answer(context: Context, place: number): Response {
  const given = canned[place];
  if (given === undefined) return context.text("", 500);
  return context.json(given.json as object, given.status as ContentfulStatusCode, { ...given.headers });
}

/** @returns Its address. */
async function serve({ fetch }: Pick<Hono, "fetch">): Promise<string> {
  const listener = getRequestListener(fetch);
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const addresses = { bare: await serve(empty), framed: await serve(frame) };

/** @throws {Error} An operation that has no bare counterpart here: the sum would be wrong. */
async function prepare({ method, algorithm, size }: RecordedOperation): Promise<() => unknown> {
  const data = crypto.getRandomValues(new Uint8Array(size));
  const iv = new Uint8Array(12);
  switch (`${method} ${algorithm}`) {
    case "importKey ECDSA":
      return () => crypto.subtle.importKey("spki", spki, P256, true, ["verify"]);
    case "sign ECDSA":
      return () => crypto.subtle.sign(ES256, pair.privateKey, data);
    case "verify ECDSA": {
      const signature = await crypto.subtle.sign(ES256, pair.privateKey, data);
      return () => crypto.subtle.verify(ES256, pair.publicKey, signature, data);
    }
    case "hash sha256":
      return () => hash("sha256", data, "buffer");
    case "createHmac sha256":
      return () => createHmac("sha256", secret).update(FEW_BYTES).digest();
    case "createDecipheriv aes-256-gcm":
      // Without its tag: that it would not fit makes no difference to the work.
      return () => createDecipheriv("aes-256-gcm", secret, iv).update(FEW_BYTES);
    default:
      throw new Error(`pieces: nothing bare for ${method} ${algorithm}`);
  }
}

/** What a round asks for, call by call. */
export type ByCall<Asked> = readonly (readonly Asked[])[];

/** What the pieces work on, all of it from rounds that the service made. */
export interface PiecesGiven {
  /** A copy of the database from before those rounds. */
  readonly file: string;
  /** Of one round each. */
  readonly statements: readonly ByCall<RecordedStatement>[];
  readonly operations: ByCall<RecordedOperation>;
  readonly answers: readonly CannedAnswer[];
  readonly plaintext: string;
  readonly push: { readonly origin: string; readonly size: number; readonly headers: Readonly<Record<string, string>> };
  readonly payload: Readonly<Record<string, unknown>>;
  readonly messages: Readonly<Record<"request" | "decision" | "redeem" | "id", string>>;
}

/** What of a piece belongs to this call of the round, the first being 0. */
type Piece = (call: number) => unknown;

let pieces: Readonly<Record<"bare" | "framed", Readonly<Record<string, Piece>>>> = { bare: {}, framed: {} };
const spent: Record<string, number> = {};

/** One after the other, so that each one's CPU time is its own; microseconds of all threads. */
async function makePieces(sum: "bare" | "framed", call: number): Promise<void> {
  for (const [name, make] of Object.entries(pieces[sum])) {
    const before = process.cpuUsage();
    await make(call);
    const { user, system } = process.cpuUsage(before);
    spent[name] = (spent[name] ?? 0) + user + system;
  }
}

function post(origin: string, body: Buffer, headers: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL("/fcm/send/bench", origin), { method: "POST", agent, headers });
    request.on("response", (response) => {
      response.resume();
      response.on("end", resolve);
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The same statements with the same values, on a copy of the database they were first made on. */
function createSql(file: string, rounds: PiecesGiven["statements"]): Piece {
  const database = new DatabaseSync(file);
  database.exec("pragma journal_mode=WAL; pragma synchronous=FULL; pragma foreign_keys=on");
  const prepared = new Map<string, StatementSync>();
  let round = 0;
  return (call) => {
    for (const { sql, method, parameters } of rounds[round]?.[call] ?? []) {
      const statement = prepared.get(sql) ?? database.prepare(sql);
      prepared.set(sql, statement);
      statement[method](...parameters);
    }
    if (call === LAST_CALL) round += 1;
  };
}

const isEnd = ({ sql }: RecordedStatement): boolean => sql === "commit" || sql === "rollback";

/** The same by Kysely, each compiled before, in the same transactions, on the service's own connection. */
function createKyselySql(file: string, rounds: PiecesGiven["statements"]): Piece {
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: openSqlite(file) }) });
  const compiled = new Map<string, CompiledQuery>();
  const make = async (on: Kysely<unknown>, { sql, parameters }: RecordedStatement): Promise<void> => {
    const query = compiled.get(sql) ?? CompiledQuery.raw(sql);
    compiled.set(sql, query);
    await on.executeQuery({ ...query, parameters });
  };
  let round = 0;
  return async (call) => {
    const left = [...(rounds[round]?.[call] ?? [])];
    if (call === LAST_CALL) round += 1;
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      if (next.sql !== "begin immediate") {
        await make(db, next);
        continue;
      }
      const inside = left.splice(0, left.findIndex(isEnd));
      left.shift();
      await db.transaction().execute(async (transaction) => {
        for (const statement of inside) await make(transaction, statement);
      });
    }
  };
}

function createSchemas({ request, decision, redeem, id }: PiecesGiven["messages"]): Piece {
  const byCall: readonly (() => unknown)[] = [
    () => {
      createRequestRoute.request.headers.parse({});
      createRequestRoute.request.body.content["application/json"].schema.parse(JSON.parse(request));
    },
    () => {
      readRequestRoute.request.params.parse({ id });
      readRequestRoute.request.query.parse({ wait: "25" });
    },
    () => undefined,
    () => parseDecisionCall(JSON.parse(decision)),
    () => {
      redeemRequestRoute.request.params.parse({ id });
      redeemRequestRoute.request.body.content["application/json"].schema.parse(JSON.parse(redeem));
    },
  ];
  return (call) => byCall[call]?.();
}

/** A piece that only one call of the round has. */
const only =
  (its: number, make: () => unknown): Piece =>
  (call) =>
    call === its ? make() : undefined;

answerCommands({
  prepare: async (given: PiecesGiven) => {
    const operations = await Promise.all(given.operations.map((list) => Promise.all(list.map(prepare))));
    const body = Buffer.alloc(given.push.size, 1);
    // The key's name is made once: it is the same for every token.
    const { x, y } = await exportJWK(pair.publicKey);
    const kid = await calculateJwkThumbprint({ kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" });
    const header = { alg: "ES256", typ: "protect-result+jwt", kid } as const;
    const byKysely = `${given.file}.kysely`;
    copyFileSync(given.file, byKysely);
    canned = given.answers;
    const shared = {
      cryptography: async (call: number) => {
        for (const operation of operations[call] ?? []) await operation();
      },
      "push encryption": only(0, () => webpush.encrypt(p256dh, auth, given.plaintext, "aes128gcm")),
      "push request": only(0, () => post(given.push.origin, body, given.push.headers)),
      "signed result": only(LAST_CALL, () =>
        new SignJWT({ ...given.payload }).setProtectedHeader(header).sign(pair.privateKey),
      ),
    };
    pieces = {
      bare: { SQL: createSql(given.file, given.statements), schemas: createSchemas(given.messages), ...shared },
      framed: { "SQL by Kysely": createKyselySql(byKysely, given.statements), ...shared },
    };
    return addresses;
  },
  /** What each piece has taken since it was asked last. */
  spent: () => {
    const taken = { ...spent };
    for (const name of Object.keys(spent)) delete spent[name];
    return taken;
  },
});
process.on("SIGTERM", () => process.exit(0));
