/**
 * How often a phone may be asked when the answers are no. Somebody who knows a password must not be able to go on
 * asking until the person gives in. Pure.
 *
 * @module
 */
import type { RequestState } from "./request-life.ts";

export const PAUSE_AFTER = 3;
export const PAUSE_MS = 15 * 60_000;
/** From here on only another factor opens push again. */
export const BLOCK_AFTER = 10;

export interface PastRequest {
  /** As it holds now: `stateAt`. */
  readonly state: RequestState;
  readonly endedAtMs: number;
}

/**
 * @param newestFirst Requests since push was last cleared by another factor.
 * @returns When a phone may be asked again: a time in the past means now, `Infinity` means not before another factor.
 */
export function mayAskAtMs(newestFirst: readonly PastRequest[]): number {
  let refused = 0;
  let lastEndMs = 0;
  for (const { state, endedAtMs } of newestFirst) {
    if (state === "approved" || state === "redeemed") break;
    // A cancelled or still open request says nothing about the person.
    if (state === "cancelled" || state === "pending") continue;
    refused += 1;
    lastEndMs = Math.max(lastEndMs, endedAtMs);
  }
  if (refused >= BLOCK_AFTER) return Number.POSITIVE_INFINITY;
  return refused >= PAUSE_AFTER ? lastEndMs + PAUSE_MS : 0;
}
