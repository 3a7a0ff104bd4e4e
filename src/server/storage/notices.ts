/**
 * Short messages between the instances of a service that share one PostgreSQL (LISTEN, NOTIFY). Nothing depends on them
 * but speed: whoever waits also looks for itself from time to time. Runs in Node.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import type { Tables } from "./schema.ts";

const CHANNEL = "protect_wake";
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;

export interface Notices {
  /** To all other instances. @throws {Error} The database can't be reached. */
  send(texts: readonly string[]): Promise<void>;
  /** Begins to listen, on a connection of its own that is made again whenever it breaks; later calls do nothing. */
  listen(): void;
  close(): Promise<void>;
}

export interface NoticeHandlers {
  readonly onNotice: (text: string) => void;
  /** Listening has begun, or begun again: what was sent before is lost. */
  readonly onGap: () => void;
  readonly onLost: () => void;
}

export function createNotices(db: Kysely<Tables>, url: string, handlers: NoticeHandlers): Notices {
  // Before each text, so that an instance knows its own: what it did, it has told its own waiters already.
  const self = `${randomUUID()} `;
  const over = new AbortController();
  let running: Promise<void> | undefined;
  let client: pg.Client | undefined;

  const hear = (message: pg.Notification): void => {
    const payload = message.payload ?? "";
    if (!payload.startsWith(self)) handlers.onNotice(payload.slice(self.length));
  };

  /** Until the connection ends. */
  const listenOnce = async (): Promise<void> => {
    const connection = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
    client = connection;
    const ended = new Promise<void>((resolve) => connection.once("end", resolve));
    // Without a listener it would end the process; the end of the connection follows.
    connection.on("error", () => undefined);
    connection.on("notification", hear);
    try {
      await connection.connect();
      await connection.query(`listen ${CHANNEL}`);
      handlers.onGap();
      await ended;
    } finally {
      client = undefined;
      await connection.end().catch(() => undefined);
    }
  };

  const run = async (): Promise<void> => {
    let pauseMs = FIRST_PAUSE_MS;
    while (!over.signal.aborted) {
      const startedAt = performance.now();
      await listenOnce().catch(() => undefined);
      if (over.signal.aborted) return;
      handlers.onLost();
      if (performance.now() - startedAt > LONGEST_PAUSE_MS) pauseMs = FIRST_PAUSE_MS;
      await sleep(pauseMs, undefined, { signal: over.signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  };

  return {
    send: async (texts) => {
      const payloads = texts.map((text) => self + text);
      await sql`select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) as payload`.execute(db);
    },
    listen: () => {
      if (!over.signal.aborted) running ??= run();
    },
    close: async () => {
      over.abort();
      await client?.end().catch(() => undefined);
      await running;
    },
  };
}
