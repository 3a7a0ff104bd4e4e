/** How long to wait, in words. Pure. @module */

export function waitText(untilMs: number, nowMs: number): string {
  const seconds = secondsUntil(untilMs, nowMs);
  if (seconds < 100) return `Try again in ${String(seconds)} ${seconds === 1 ? "second" : "seconds"}.`;
  return `Try again in ${String(Math.ceil(seconds / 60))} minutes.`;
}

export function secondsUntil(untilMs: number, nowMs: number): number {
  return Math.max(1, Math.ceil((untilMs - nowMs) / 1000));
}
