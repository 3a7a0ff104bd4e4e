/** When an open vault locks by itself (DESIGN §4). Pure: time comes in. @module */

export interface Activity {
  /** Last touch, key or scroll, milliseconds since the Unix epoch. */
  readonly lastInputMs: number;
  /** Since when the page is hidden. */
  readonly hiddenSinceMs: number | undefined;
  /** Last time the timer ran: a long gap means that the device slept. */
  readonly lastTickMs: number;
}

export const HIDDEN_LIMIT_MS = 30_000;
export const SLEEP_GAP_MS = 10_000;
/** Our own WebAuthn, camera or file prompt takes the focus away; so long it does not count. */
export const PROMPT_LIMIT_MS = 60_000;

/** @param promptSinceMs Since when a prompt of our own is open. */
export function mustLock(activity: Activity, nowMs: number, autoLockSeconds: number, promptSinceMs: number | undefined): boolean {
  if (promptSinceMs !== undefined && nowMs - promptSinceMs <= PROMPT_LIMIT_MS) return false;
  if (nowMs - activity.lastTickMs > SLEEP_GAP_MS) return true;
  if (activity.hiddenSinceMs !== undefined && nowMs - activity.hiddenSinceMs >= HIDDEN_LIMIT_MS) return true;
  return nowMs - activity.lastInputMs >= autoLockSeconds * 1000;
}
