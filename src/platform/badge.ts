/** The number on the installed app's icon (W3C Badging API). Page only. @module */

/**
 * Best effort: browsers without it, and apps that are not installed, show none. Pages only set it: a push arrives in a worker
 * of the enrolment's own scope, and Chromium badges only apps inside the scope of the worker that asks.
 *
 * @param count 0 takes it away.
 */
export function showBadge(count: number): void {
  const { setAppBadge, clearAppBadge } = navigator as Partial<Pick<Navigator, "setAppBadge" | "clearAppBadge">>;
  const done = count > 0 ? setAppBadge?.call(navigator, count) : clearAppBadge?.call(navigator);
  done?.catch(() => undefined);
}
