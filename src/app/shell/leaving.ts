/** What a lock leaves behind: what was shown or typed goes with the page (src/vault/README.md, Departures). The page only. @module */

import type { Router } from "./router.ts";
import { afterLock } from "./routes.ts";

export interface LeavingDeps {
  readonly router: Router;
  /** Something waits for the vault to open again, and has to stay in memory for it. */
  readonly isWaiting: () => boolean;
  /** Takes all that is drawn away. */
  readonly clear: () => void;
  readonly window: Window;
}

/** @returns To be called after a lock. */
export function createLeaving({ router, isWaiting, clear, window }: LeavingDeps): () => void {
  const { document, location, navigator } = window;
  let isLeaving = false;
  for (const [target, name] of [
    [window, "pagehide"],
    [window, "pageshow"],
    [document, "freeze"],
    [document, "resume"],
  ] as const)
    target.addEventListener(name, () => {
      isLeaving = name === "pagehide" || name === "freeze";
    });

  return () => {
    const path = afterLock(router.route.peek(), router.path());
    if (path === undefined) return;
    const { locks, serviceWorker } = navigator as Partial<Pick<Navigator, "locks" | "serviceWorker">>;
    if (isLeaving || isWaiting() || locks === undefined || !serviceWorker?.controller) {
      router.replace(path);
      return;
    }
    clear();
    // Behind what is being stored.
    void locks.request("vault", () => location.replace(path));
  };
}
