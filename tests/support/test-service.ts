/** The service in this process, on SQLite or PostgreSQL, with a clock in the test's hand and people with devices. @module */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { encodeBase64url } from "../../src/base/base64url.ts";
import type { Bytes } from "../../src/base/bytes.ts";
import { randomBytes } from "../../src/crypto/random.ts";
import { createSigningKeyPair, exportSpki } from "../../src/crypto/signature.ts";
import { readConfig } from "../../src/server/config.ts";
import { createGateway } from "../../src/server/gateway.ts";
import { createParts } from "../../src/server/parts.ts";
import { storeSubscription } from "../../src/server/service/devices.ts";
import { addUser, type Limits, type Parts } from "../../src/server/service/index.ts";
import { deviceMac } from "../../src/server/service/sealing.ts";
import type { UvAuthenticator } from "./authenticator.ts";
import { TestDevice } from "./test-device.ts";

export const START_MS = 1_790_000_000_000;
/** Limits that no test of races runs into by its own numbers. */
export const NO_LIMITS: Limits = {
  pendingPerUser: 1e6,
  createsPerMinute: 1e6,
  decisionsPerMinute: 1e6,
  devicesPerUser: 1e6,
};

export interface TestServiceOptions {
  readonly databaseUrl?: string | undefined;
  /** Data folder of another service, whose keys this one shares; it is left to that one. */
  readonly folder?: string;
  readonly limits?: Partial<Limits>;
  readonly pushOrigin?: string;
  readonly pushLimitMs?: number;
  readonly databaseWaitMs?: number;
}

export interface TestService {
  readonly folder: string;
  readonly parts: Parts;
  readonly gateway: Hono;
  readonly clock: { nowMs: number };
  /** All lines of the log, at level debug. */
  readonly log: string[];
  addPerson(name?: string): Promise<string>;
  /** An active device, put straight into the database: its enrolment has tests of its own. */
  addDevice(
    userId: string,
    options?: { readonly endpoint?: string; readonly uv?: UvAuthenticator },
  ): Promise<TestDevice>;
  close(): Promise<void>;
}

let people = 0;

export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "protect-test-"));
  const clock = { nowMs: START_MS };
  const log: string[] = [];
  const config = readConfig({
    NODE_ENV: "test",
    PROTECT_DATA: folder,
    PROTECT_LOG: "debug",
    ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
    ...(options.pushOrigin === undefined ? {} : { PROTECT_TEST_PUSH_ORIGIN: options.pushOrigin }),
  });
  const parts = await createParts(config, {
    nowMs: () => clock.nowMs,
    limits: options.limits ?? {},
    writeLog: (line) => log.push(line),
    ...(options.pushLimitMs === undefined ? {} : { pushLimitMs: options.pushLimitMs }),
    ...(options.databaseWaitMs === undefined ? {} : { databaseWaitMs: options.databaseWaitMs }),
  });
  const gateway = createGateway(parts, join(folder, "no-app"));
  return {
    folder,
    parts,
    gateway,
    clock,
    log,
    addPerson: async (name) => {
      people += 1;
      const added = await addUser(parts, { name: name ?? `person ${String(people)}` });
      if (added.kind !== "added") throw new Error(`not added: ${added.kind}`);
      return added.user.id;
    },
    addDevice: async (userId, { endpoint, uv } = {}) => {
      const pair = await createSigningKeyPair(false);
      const id = randomBytes(16);
      await insertDevice(parts, userId, id, await exportSpki(pair.publicKey), uv, clock.nowMs);
      if (endpoint !== undefined)
        await storeSubscription(parts, encodeBase64url(id), await browserSubscription(endpoint));
      return new TestDevice({ gateway, parts, id, pair, uv });
    },
    close: async () => {
      await parts.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function insertDevice(
  parts: Parts,
  userId: string,
  id: Bytes,
  spki: Bytes,
  uv: UvAuthenticator | undefined,
  nowMs: number,
): Promise<void> {
  const decisive = {
    id: encodeBase64url(id),
    user_id: userId,
    device_key: spki,
    state: "active",
    uv_credential_id: uv === undefined ? null : encodeBase64url(uv.credentialId),
    uv_public_key: uv?.cosePublicKey ?? null,
  } as const;
  const rest = {
    label: "Phone",
    uv_counter: 0,
    uv_backup_eligible: 0,
    server_nonce: randomBytes(32),
    check_tries: 1,
  } as const;
  const times = { seq_high: 0, created_at: nowMs, confirmed_at: nowMs, ended_at: null, last_seen_at: nowMs } as const;
  await parts.db
    .insertInto("device")
    .values({ ...decisive, ...rest, ...times, mac: deviceMac(parts, decisive) })
    .execute();
}

/** What a browser hands out at `pushManager.subscribe`: a point of the curve, and 16 bytes. */
export async function browserSubscription(endpoint: string): Promise<{ endpoint: string; p256dh: Bytes; auth: Bytes }> {
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  return {
    endpoint,
    p256dh: new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)),
    auth: randomBytes(16),
  };
}
