/** The pieces of an approval round, each bare, in a process of their own. @module */
import { createServer, Agent as HttpAgent, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { calculateJwkThumbprint, exportJWK, SignJWT } from "jose";
import webpush from "web-push";
import { parseDecisionCall } from "../../../src/protocol/decision.ts";
import { createRequestRoute, readRequestRoute, redeemRequestRoute } from "../../../src/server/api/app-api-schema.ts";
import { answerCommands } from "./parts-process.ts";
import type { RecordedOperation, RecordedStatement } from "./recorder.ts";

/** What the service answered to one of the round's calls. */
export interface CannedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: unknown;
}

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;
const ES256 = { name: "ECDSA", hash: "SHA-256" } as const;
const pair = await crypto.subtle.generateKey(P256, true, ["sign", "verify"]);
const spki = await crypto.subtle.exportKey("spki", pair.publicKey);
const macKey = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
const sealKey = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
const browser = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
const p256dh = Buffer.from(await crypto.subtle.exportKey("raw", browser.publicKey)).toString("base64url");
const auth = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64url");
const agent = new HttpAgent({ keepAlive: true });

let canned: readonly CannedAnswer[] = [];
let served = 0;
const empty = new Hono();
empty.all("*", async (context) => {
  if (context.req.method === "POST") await context.req.raw.arrayBuffer();
  const answer = canned[served % canned.length];
  served += 1;
  if (answer === undefined) return context.text("", 500);
  return context.json(answer.json as object, answer.status as ContentfulStatusCode, { ...answer.headers });
});
const listener = getRequestListener(empty.fetch);
const server = createServer((request, response) => void listener(request, response));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

/** @throws {Error} An operation that has no bare counterpart here: the sum would be wrong. */
async function prepare({ method, algorithm, size }: RecordedOperation): Promise<() => Promise<unknown>> {
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
    case "digest SHA-256":
      return () => crypto.subtle.digest("SHA-256", data);
    case "sign HMAC":
      return () => crypto.subtle.sign("HMAC", macKey, data);
    case "verify HMAC": {
      const tag = await crypto.subtle.sign("HMAC", macKey, data);
      return () => crypto.subtle.verify("HMAC", macKey, tag, data);
    }
    case "decrypt AES-GCM": {
      const plaintext = new Uint8Array(Math.max(0, size - 16));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, sealKey, plaintext);
      return () => crypto.subtle.decrypt({ name: "AES-GCM", iv }, sealKey, sealed);
    }
    default:
      throw new Error(`pieces: nothing bare for ${method} ${algorithm}`);
  }
}

let database: DatabaseSync | undefined;
let statements: readonly RecordedStatement[] = [];
const prepared = new Map<string, StatementSync>();
let operations: readonly (() => Promise<unknown>)[] = [];

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

answerCommands({
  serve: (answers: readonly CannedAnswer[]) => {
    canned = answers;
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  },
  open: (given: { file: string; statements: readonly RecordedStatement[] }) => {
    statements = given.statements;
    database = new DatabaseSync(given.file);
    database.exec("pragma journal_mode=WAL; pragma synchronous=FULL; pragma foreign_keys=on");
  },
  /** The same statements with the same values, on a copy of the database they were first made on. */
  sql: ({ from, to }: { from: number; to: number }) => {
    for (const { sql, method, parameters } of statements.slice(from, to)) {
      let statement = prepared.get(sql);
      if (statement === undefined && database !== undefined) {
        statement = database.prepare(sql);
        prepared.set(sql, statement);
      }
      statement?.[method](...parameters);
    }
  },
  prepareCrypto: async (recorded: readonly RecordedOperation[]) => {
    operations = await Promise.all(recorded.map(prepare));
  },
  crypto: async (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) for (const operation of operations) await operation();
  },
  encryption: ({ rounds, plaintext }: { rounds: number; plaintext: string }) => {
    for (let round = 0; round < rounds; round += 1) webpush.encrypt(p256dh, auth, plaintext, "aes128gcm");
  },
  push: async ({
    rounds,
    origin,
    size,
    headers,
  }: {
    rounds: number;
    origin: string;
    size: number;
    headers: Readonly<Record<string, string>>;
  }) => {
    const body = Buffer.alloc(size, 1);
    for (let round = 0; round < rounds; round += 1) await post(origin, body, headers);
  },
  token: async ({ rounds, payload }: { rounds: number; payload: Readonly<Record<string, unknown>> }) => {
    // The key's name is made once: it is the same for every token.
    const { x, y } = await exportJWK(pair.publicKey);
    const kid = await calculateJwkThumbprint({ kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" });
    const header = { alg: "ES256", typ: "protect-result+jwt", kid } as const;
    for (let round = 0; round < rounds; round += 1)
      await new SignJWT({ ...payload }).setProtectedHeader(header).sign(pair.privateKey);
  },
  validation: async ({
    rounds,
    request,
    decision,
    redeem,
    id,
  }: {
    rounds: number;
    request: string;
    decision: string;
    redeem: string;
    id: string;
  }) => {
    for (let round = 0; round < rounds; round += 1) {
      createRequestRoute.request.headers.parse({});
      createRequestRoute.request.body.content["application/json"].schema.parse(JSON.parse(request));
      readRequestRoute.request.params.parse({ id });
      readRequestRoute.request.query.parse({ wait: "25" });
      parseDecisionCall(JSON.parse(decision));
      redeemRequestRoute.request.params.parse({ id });
      redeemRequestRoute.request.body.content["application/json"].schema.parse(JSON.parse(redeem));
    }
  },
});
process.on("SIGTERM", () => process.exit(0));
