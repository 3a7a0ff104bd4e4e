/** Waits after wrong codes, counted per person over all typed factors; a new sign-in starts nothing anew. Pure. @module */

const FREE_FAILURES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** Failures since the last success after which the factor is switched off. */
export const DISABLE_AFTER = 50;

export interface Tries {
  readonly failures: number;
  readonly sinceSuccess: number;
  readonly lockedUntilMs: number;
}

export const NO_TRIES: Tries = { failures: 0, sinceSuccess: 0, lockedUntilMs: 0 };

/** From the fifth failure on, each doubles the wait: 30 s, 60 s … 15 min. */
export function afterFailure(tries: Tries, nowMs: number): Tries {
  const failures = tries.failures + 1;
  const waitMs =
    failures < FREE_FAILURES
      ? 0
      : Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures - FREE_FAILURES, 16), LONGEST_WAIT_MS);
  return { failures, sinceSuccess: tries.sinceSuccess + 1, lockedUntilMs: waitMs === 0 ? 0 : nowMs + waitMs };
}

export function isLocked(tries: Tries, nowMs: number): boolean {
  return tries.lockedUntilMs > nowMs;
}

export function isSpent(tries: Tries): boolean {
  return tries.sinceSuccess >= DISABLE_AFTER;
}
