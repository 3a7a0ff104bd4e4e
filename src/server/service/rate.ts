/** Counts per key and time window, in the database, so that all instances count together. Runs in Node. @module */
import type { Kysely } from "kysely";
import type { Tables } from "../storage/schema.ts";
import { statement } from "../storage/statement.ts";

export interface Window {
  readonly key: string;
  readonly windowMs: number;
}

const startOf = (window: Window, nowMs: number): number => nowMs - (nowMs % window.windowMs);

const oneMore = statement((db, given: { readonly key: string; readonly start: number }) =>
  db
    .insertInto("rate")
    .values({ key: given.key, window_start: given.start, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(["key", "window_start"]).doUpdateSet((update) => ({ count: update("rate.count", "+", 1) })),
    )
    .returning("count"),
);

/** Counts one more. @returns The count in this window, and when it ends. */
export async function countUp(
  db: Kysely<Tables>,
  window: Window,
  nowMs: number,
): Promise<{ count: number; endsAtMs: number }> {
  const start = startOf(window, nowMs);
  const row = await oneMore.first(db, { key: window.key, start });
  if (row === undefined) throw new Error("count up: the database gave no count");
  return { count: row.count, endsAtMs: start + window.windowMs };
}

export async function readCount(
  db: Kysely<Tables>,
  window: Window,
  nowMs: number,
): Promise<{ count: number; endsAtMs: number }> {
  const start = startOf(window, nowMs);
  const row = await db
    .selectFrom("rate")
    .select("count")
    .where("key", "=", window.key)
    .where("window_start", "=", start)
    .executeTakeFirst();
  return { count: row?.count ?? 0, endsAtMs: start + window.windowMs };
}
