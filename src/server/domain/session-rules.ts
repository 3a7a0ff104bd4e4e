/** How long a sign-in lasts, per site. Pure. @module */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const LIVES = {
  portal: { idleMs: 30 * MINUTE, wholeMs: 12 * HOUR },
  admin: { idleMs: 15 * MINUTE, wholeMs: 8 * HOUR },
} as const;

/** Between password and second step there is little time to lose. */
const HALF_WAY_MS = 10 * MINUTE;
/** Within this time of the password, factors may be changed without giving it again. */
export const FRESH_MS = 5 * MINUTE;

export interface SessionTimes {
  readonly site: "portal" | "admin";
  readonly stage: "password" | "signed-in";
  readonly createdAtMs: number;
  readonly lastSeenAtMs: number;
}

export function isSessionOver(session: SessionTimes, nowMs: number): boolean {
  const { idleMs, wholeMs } = LIVES[session.site];
  const limitMs = session.stage === "password" ? HALF_WAY_MS : wholeMs;
  return nowMs - session.lastSeenAtMs >= idleMs || nowMs - session.createdAtMs >= limitMs;
}
