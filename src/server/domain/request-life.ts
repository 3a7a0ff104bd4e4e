/** The life of a request: its states, its 60 seconds, and what a device is told of it. Pure. @module */
import type { OutcomeState } from "../../protocol/outcome.ts";

export const REQUEST_LIFE_MS = 60_000;
/** How long an approval may wait to be redeemed. */
export const REDEEM_LIFE_MS = 60_000;

export const REQUEST_STATES = ["pending", "approved", "denied", "failed", "expired", "cancelled", "redeemed"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

interface Life {
  readonly state: RequestState;
  readonly expiresAtMs: number;
}

/** The state that holds at `nowMs`: expiry needs no job, only a look at the clock. */
export function stateAt(request: Life, nowMs: number): RequestState {
  return request.state === "pending" && request.expiresAtMs <= nowMs ? "expired" : request.state;
}

export function isFinal(state: RequestState): boolean {
  return state !== "pending";
}

/** What the device is told; that an application has used the approval is none of its business. */
export function outcomeOf(state: Exclude<RequestState, "pending">): OutcomeState {
  return state === "redeemed" ? "approved" : state;
}
