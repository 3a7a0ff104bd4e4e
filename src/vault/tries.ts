/** How often a passcode may be tried (DESIGN §4): 5 free, then waits that double, 10 and only strong secrets. Pure. @module */

import type { Tries } from "./format/model.ts";

export const FREE_TRIES = 5;
export const STRONG_ONLY_AFTER = 10;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

export type TryVerdict =
  | { readonly kind: "free" }
  | { readonly kind: "wait"; readonly untilMs: number; readonly record: Tries }
  | { readonly kind: "only-strong" };

/**
 * May a passcode be tried now?
 *
 * @param hasStrong The vault has a passkey or a recovery key; without one nobody is shut out for good.
 */
export function judgeTry(tries: Tries, nowMs: number, hasStrong: boolean): TryVerdict {
  if (hasStrong && tries.wrong >= STRONG_ONLY_AFTER) return { kind: "only-strong" };
  if (tries.waitMs === 0) return { kind: "free" };
  // A clock that was set back starts the wait again, else it could be waited out by turning it.
  const record = nowMs < tries.lastMs ? { ...tries, lastMs: nowMs } : tries;
  const untilMs = record.lastMs + record.waitMs;
  return nowMs < untilMs ? { kind: "wait", untilMs, record } : { kind: "free" };
}

/** The record after one more wrong passcode. */
export function countWrong(tries: Tries, nowMs: number): Tries {
  const wrong = tries.wrong + 1;
  const waitMs = wrong < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_MS);
  return { wrong, lastMs: nowMs, waitMs };
}

/** Tries before a wait begins, 0 when it has begun. */
export function triesLeft(tries: Tries): number {
  return Math.max(0, FREE_TRIES - tries.wrong);
}
