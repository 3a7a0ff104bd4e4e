/** The life of a request: its states, its 60 seconds, and what a device is told of it. Pure. @module */
import type { OutcomeState } from "../../protocol/outcome.ts";

export const REQUEST_LIFE_MS = 60_000;
/** How long an approval may wait to be redeemed. */
export const REDEEM_LIFE_MS = 60_000;

const STORED_STATES = ["pending", "approved", "denied", "failed", "expired", "cancelled", "redeemed"] as const;
export type StoredState = (typeof STORED_STATES)[number];

/** `lapsed`: approved, and not redeemed within its minute. It is never stored: the clock alone makes it. */
export const REQUEST_STATES = [...STORED_STATES, "lapsed"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

interface Life {
  readonly state: StoredState;
  readonly expiresAtMs: number;
  readonly decidedAtMs: number | null;
}

/** The state that holds at `nowMs`: neither expiry nor lapse needs a job, only a look at the clock. */
export function stateAt({ state, expiresAtMs, decidedAtMs }: Life, nowMs: number): RequestState {
  if (state === "pending" && expiresAtMs <= nowMs) return "expired";
  if (state === "approved" && decidedAtMs !== null && decidedAtMs + REDEEM_LIFE_MS <= nowMs) return "lapsed";
  return state;
}

export function isFinal(state: RequestState): boolean {
  return state !== "pending";
}

/** What the device is told; whether an application has used the approval is none of its business. */
export function outcomeOf(state: Exclude<RequestState, "pending">): OutcomeState {
  return state === "redeemed" || state === "lapsed" ? "approved" : state;
}
