/** What is fetched once the first code, or the welcome, is on the screen; what may not wait for it, earlier. The page only. @module */
import { effect } from "@preact/signals";
import type { PreferencesStore } from "../state/preferences.ts";
import type { UpdateStore } from "../state/update.ts";
import type { PreloadDeps } from "./pages.tsx";
import { preloadParts, welcomeFetched } from "./parts.tsx";

export interface BehindFirstCodeDeps extends PreloadDeps {
  readonly preferences: PreferencesStore;
  readonly update: UpdateStore;
  /** What the stores want to have at hand by then. */
  readonly prepare: () => void;
}

/** The list waits for services registered earlier, but not for ever: another window may have removed them. */
const WAIT_FOR_PUSH_MS = 2000;
/** A lock screen that nobody gets past must hear of a new version too. */
const WAIT_FOR_UPDATES_MS = 5000;

export function startBehindFirstCode(deps: BehindFirstCodeDeps): void {
  const { preferences, loadPush, update, prepare } = deps;
  let isWatching = false;
  const watchServices = (): void => {
    if (isWatching) return;
    isWatching = true;
    void loadPush().then(({ approvals }) => {
      setTimeout(() => {
        if (approvals.enrolments.peek().length === 0) preferences.setHadPush(false);
      }, WAIT_FOR_PUSH_MS);
      let had = false;
      approvals.enrolments.subscribe(({ length }) => {
        if (length > 0 || had) preferences.setHadPush(length > 0);
        had = length > 0;
      });
    });
  };

  let isUpdating = false;
  const startUpdates = (): void => {
    if (isUpdating) return;
    isUpdating = true;
    void update.start().catch(() => undefined);
  };
  setTimeout(startUpdates, WAIT_FOR_UPDATES_MS);

  // Where requests may come, they are looked for at once; else nothing is fetched before the first code is on the screen.
  if (preferences.hadPush.peek()) watchServices();
  const stopWaiting = effect(() => {
    const { kind } = deps.session.state.value;
    if (kind === "starting" || kind === "locked") return;
    queueMicrotask(() => {
      stopWaiting();
      void (kind === "none" ? welcomeFetched() : Promise.resolve()).then(() =>
        requestAnimationFrame(() =>
          setTimeout(() => {
            prepare();
            startUpdates();
            watchServices();
            preloadParts(deps);
          }),
        ),
      );
    });
  });
}
