/**
 * A copied code does not stay on the clipboard for ever. It is overwritten after the chosen time while the page has the
 * focus; the clipboard is never read, so it can't be known whether something else was copied elsewhere meanwhile: without
 * the focus nothing is touched, and that is said on return. Page only.
 *
 * @module
 */

export interface ClipboardKeeper {
  /** @returns Whether the text is on the clipboard. */
  write(text: string): Promise<boolean>;
}

export interface ClipboardKeeperDeps {
  readonly write: (text: string) => Promise<boolean>;
  /** Seconds, 0 = leave it there. */
  readonly seconds: () => number;
  readonly hasFocus: () => boolean;
  /** Tells once of the next focus. */
  readonly onNextFocus: (run: () => void) => void;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
  readonly tell: (what: "cleared" | "not-cleared") => void;
}

export function createClipboardKeeper(deps: ClipboardKeeperDeps): ClipboardKeeper {
  let timer: number | undefined;

  const clear = async (): Promise<void> => {
    timer = undefined;
    if (deps.hasFocus() && (await deps.write(""))) deps.tell("cleared");
    else deps.onNextFocus(() => deps.tell("not-cleared"));
  };

  return {
    async write(text) {
      if (timer !== undefined) deps.clearTimer(timer);
      timer = undefined;
      const isWritten = await deps.write(text);
      const seconds = deps.seconds();
      if (isWritten && seconds > 0) timer = deps.setTimer(() => void clear(), seconds * 1000);
      return isWritten;
    },
  };
}
