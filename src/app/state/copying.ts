/** What a tap on a code asks for, which code is copied, and what follows. Page only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import type { ListOptions } from "./list-options.ts";

export interface TapAnswers {
  readonly copy: () => void;
  /** Nothing is copied: one tap more is needed, or taps do not copy. */
  readonly explain: (why: "twice" | "off") => void;
}

export interface Copying {
  /** @param isKey Pressed, not tapped: nobody does that by mistake, so one press copies. */
  tap(id: string, isKey: boolean, answers: TapAnswers): void;
  /** @param secondsLeft Of the code that is shown. */
  which(account: Pick<OtpAccount, "type">, secondsLeft: number): "now" | "next";
  /** A code was copied. @returns Whether the vault locks: not at once, so that the message about the copy is seen. */
  copied(lock: () => void): boolean;
}

export interface CopyingDeps {
  readonly options: ReadonlySignal<ListOptions>;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
}

/** Between the two taps of a double one. */
const TWICE_MS = 500;
const LOCK_AFTER_MS = 1500;

export function createCopying({ options, setTimer, clearTimer }: CopyingDeps): Copying {
  let first: { readonly id: string; readonly timer: number } | undefined;
  return {
    tap(id, isKey, { copy, explain }) {
      const { tap } = options.peek();
      const before = first;
      if (before !== undefined) clearTimer(before.timer);
      first = undefined;
      if (tap === "never") explain("off");
      else if (tap === "single" || isKey || before?.id === id) copy();
      else {
        const timer = setTimer(() => {
          first = undefined;
          explain("twice");
        }, TWICE_MS);
        first = { id, timer };
      }
    },
    which: ({ type }, secondsLeft) => (type !== "hotp" && secondsLeft <= Number(options.peek().late) ? "next" : "now"),
    copied(lock) {
      const { locksAfterCopy } = options.peek();
      if (locksAfterCopy) setTimer(lock, LOCK_AFTER_MS);
      return locksAfterCopy;
    },
  };
}
