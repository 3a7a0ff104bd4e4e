/**
 * A copied code does not stay on the clipboard for ever. It is overwritten after the chosen time while the page has the
 * focus; the clipboard is never read, so it can't be known whether something else was copied elsewhere meanwhile: without
 * the focus nothing is touched, and that is said on return. A lock loads the page anew, so the time when the code has to go
 * waits in `sessionStorage`. Fetched behind the first code. Page only.
 *
 * @module
 */

export interface ClipboardKeeper {
  /** A code was put on the clipboard. @param seconds Until it is taken off; 0 leaves it there. */
  copied(seconds: number): void;
}

export interface ClipboardKeeperDeps {
  readonly write: (text: string) => Promise<boolean>;
  readonly hasFocus: () => boolean;
  /** Tells once of the next focus. */
  readonly onNextFocus: (run: () => void) => void;
  readonly nowMs: () => number;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
  readonly tell: (what: "cleared" | "not-cleared") => void;
  /** Lives as long as the tab. */
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

/** `main.tsx` looks whether it is there. */
const KEY = "protect.copied";
/** As long as anybody may choose. */
const LONGEST_MS = 120_000;
/** What lies on the clipboard after that is something else. */
const OVERDUE_MS = 60_000;

export function createClipboardKeeper(deps: ClipboardKeeperDeps): ClipboardKeeper {
  let timer: number | undefined;

  const clear = async (): Promise<void> => {
    timer = undefined;
    deps.storage.removeItem(KEY);
    if (deps.hasFocus() && (await deps.write(""))) deps.tell("cleared");
    else deps.onNextFocus(() => deps.tell("not-cleared"));
  };
  const clearIn = (ms: number): void => {
    timer = deps.setTimer(() => void clear(), ms);
  };

  const left = Number(deps.storage.getItem(KEY) ?? Number.NaN) - deps.nowMs();
  if (left <= LONGEST_MS && left > -OVERDUE_MS) clearIn(Math.max(0, left));
  else deps.storage.removeItem(KEY);

  return {
    copied(seconds) {
      if (timer !== undefined) deps.clearTimer(timer);
      timer = undefined;
      deps.storage.removeItem(KEY);
      if (seconds === 0) return;
      deps.storage.setItem(KEY, String(deps.nowMs() + seconds * 1000));
      clearIn(seconds * 1000);
    },
  };
}
