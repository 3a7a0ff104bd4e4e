/**
 * The parts of a running service, handed to every function of this folder: storage, clock, chance, keys, limits, and the
 * powers that tests replace. `server/parts.ts` builds them. Types only.
 *
 * @module
 */
import type { KeyObject } from "node:crypto";
import type { Kysely } from "kysely";
import type { Bytes } from "../../base/bytes.ts";
import type { Random } from "../../crypto/random.ts";
import type { Tables } from "../storage/schema.ts";

export interface ServiceKeys {
  readonly ssk: {
    readonly privateKey: CryptoKey;
    readonly publicKey: CryptoKey;
    readonly spki: Bytes;
    readonly thumb: Bytes;
  };
  /** Signs result tokens. */
  readonly srk: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };
  readonly vapid: { readonly publicKey: Bytes; readonly privateKey: Bytes; readonly subject: string };
  /** Encrypts columns; authenticates device rows. */
  readonly dbk: { readonly seal: KeyObject; readonly mac: KeyObject };
}

export interface PushSubscriptionData {
  readonly endpoint: string;
  /** base64url. */
  readonly p256dh: string;
  readonly auth: string;
}

export type PushOutcome =
  | { readonly kind: "sent" }
  /** The subscription has ended (404, 410). */
  | { readonly kind: "lost" }
  | { readonly kind: "failed"; readonly why: string };

export interface PushSender {
  send(
    subscription: PushSubscriptionData,
    plaintext: string,
    options: { readonly ttlSeconds: number; readonly topic: string },
  ): Promise<PushOutcome>;
  /** Whether an endpoint belongs to a known push service. */
  accepts(endpoint: string): boolean;
  close(): void;
}

/** From its beginning no wake is missed, so it begins before the first reading. */
export interface Watch {
  /** Resolves at a wake that came since the last one that was heard, after `ms`, or when `signal` ends. One call at a time. */
  woken(ms: number, signal?: AbortSignal): Promise<void>;
  end(): void;
}

/** Wakes whoever waits for one key; a waiter re-reads the database, so that a lost wake costs seconds only. */
export interface Waiters {
  wake(key: string): void;
  watch(key: string): Watch;
  /** The service ends: every wait is over at once, and so are those that come. */
  end(): void;
  /** After `end()`, whoever waited says what there is and waits no more. */
  readonly ended: AbortSignal;
}

export type LogLevel = "debug" | "info" | "warn" | "error";

/** Fields never hold tokens, keys, codes, passwords or endpoints. */
export type Log = (
  level: LogLevel,
  event: string,
  fields?: Readonly<Record<string, string | number | boolean>>,
) => void;

export interface Limits {
  readonly pendingPerUser: number;
  readonly createsPerMinute: number;
  readonly decisionsPerMinute: number;
  readonly devicesPerUser: number;
}

export interface Parts {
  readonly db: Kysely<Tables>;
  readonly kind: "sqlite" | "postgres";
  readonly nowMs: () => number;
  readonly random: Random;
  readonly keys: ServiceKeys;
  /** Origins, without a trailing slash. */
  readonly urls: { readonly app: string; readonly portal: string; readonly admin: string };
  readonly appOrigins: readonly string[];
  readonly push: PushSender;
  readonly waiters: Waiters;
  /** Place of an address in words: «Germany», «private network», or empty. */
  readonly geo: (ip: string) => string;
  readonly log: Log;
  /** Whether the `X-Forwarded-For` of this peer is believed. */
  readonly trustProxy: (address: string) => boolean;
  readonly limits: Limits;
  /** Work that goes on after the answer (pushes); awaited at shutdown and by tests. */
  readonly background: { run(what: string, work: () => Promise<unknown>): void; settled(): Promise<void> };
  /** Ends waits, lets work that goes on finish or gives it up, and closes the database. */
  close(): Promise<void>;
}
