/** What a script that npm started does when npm is ended. Plain JavaScript without packages, like install.mjs. @module */

/** How often a script looks whether the npm that started it still runs, in milliseconds. */
const PARENT_LOOK_MS = 250;

/**
 * npm hands SIGTERM to the shell between itself and us, and that shell ends without passing it on. So a script that npm
 * started ends when its parent does, and leaves no service behind.
 */
export function whenParentEnds(end) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, PARENT_LOOK_MS);
  timer.unref();
}
