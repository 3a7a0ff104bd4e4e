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
  /** Of an open request: when it will have ended. */
  readonly endedAtMs: number;
}

/**
 * @param newestFirst Requests since push was last cleared by another factor.
 * @returns When a phone may be asked again: a time in the past means now, `Infinity` means not before another factor.
 */
export function mayAskAtMs(newestFirst: readonly PastRequest[]): number {
  let refused = 0;
  let lastEndMs = 0;
  let open = 0;
  let openUntilMs = 0;
  for (const { state, endedAtMs } of newestFirst) {
    if (state === "approved" || state === "redeemed" || state === "lapsed") break;
    // A cancelled request says nothing about the person.
    if (state === "cancelled") continue;
    if (state === "pending") {
      open += 1;
      openUntilMs = Math.max(openUntilMs, endedAtMs);
      continue;
    }
    refused += 1;
    lastEndMs = Math.max(lastEndMs, endedAtMs);
  }
  if (refused >= BLOCK_AFTER) return Number.POSITIVE_INFINITY;
  const pausedUntilMs = refused >= PAUSE_AFTER ? lastEndMs + PAUSE_MS : 0;
  // Open ones may still be refused: asking through several apps at once must not go past the block.
  return refused + open >= BLOCK_AFTER ? Math.max(pausedUntilMs, openUntilMs) : pausedUntilMs;
}
