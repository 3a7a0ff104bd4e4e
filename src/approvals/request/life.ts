/** The life of one request on the device. Pure; runs in every world. @module */
import type { OutcomeState } from "../../protocol/outcome.ts";
import type { InboxRecord, RequestState } from "../types.ts";

/** How long the details of an ended request stay readable. */
export const DETAILS_KEPT_MS = 60_000;
/** How long its id is kept, so that a repetition is known for one. */
export const ID_KEPT_MS = 24 * 3_600_000;

/** The state to show: a pending request whose time is over has expired, whatever the service still says. */
export function stateAt(record: InboxRecord, nowMs: number): RequestState {
  return record.state === "pending" && nowMs >= record.expiresAtMs ? "expired" : record.state;
}

/**
 * The record after the service's word. A verified outcome stands, but a denial still replaces an approval,
 * and a guess of our own clock («expired») gives way to what the service says.
 */
export function withOutcome(record: InboxRecord, outcome: OutcomeState): InboxRecord {
  const final = record.state !== "pending" && record.state !== "expired";
  if (final && !(record.state === "approved" && outcome === "denied")) return record;
  return { ...record, state: outcome };
}

/** What tidying does to a record. */
export function tidied(record: InboxRecord, nowMs: number): InboxRecord | "remove" {
  if (nowMs >= Math.max(record.expiresAtMs, record.receivedAtMs) + ID_KEPT_MS) return "remove";
  const state = stateAt(record, nowMs);
  if (nowMs < record.expiresAtMs + DETAILS_KEPT_MS) return state === record.state ? record : { ...record, state };
  return record.envelope === null ? record : { ...record, state, envelope: null, answer: null };
}
