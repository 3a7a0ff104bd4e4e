/** Asks for an unlock in the middle of something, such as an answer to a request. Page only. @module */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { SessionStore } from "./session.ts";

export interface UnlockGate {
  /** The question is on the screen. */
  readonly isAsked: ReadonlySignal<boolean>;
  /** True at once where the vault is open or there is none, else when it has been opened. */
  readonly requireUnlock: () => Promise<boolean>;
  readonly cancel: () => void;
}

export function createUnlockGate(session: Pick<SessionStore, "state">): UnlockGate {
  const isAsked = signal(false);
  let answer: ((isOpen: boolean) => void) | undefined;
  const settle = (isOpen: boolean): void => {
    isAsked.value = false;
    answer?.(isOpen);
    answer = undefined;
  };
  effect(() => {
    if (session.state.value.kind === "unlocked" && answer !== undefined) settle(true);
  });
  return {
    isAsked,
    requireUnlock() {
      settle(false);
      const { kind } = session.state.peek();
      if (kind === "unlocked" || kind === "none") return Promise.resolve(true);
      isAsked.value = true;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    cancel: () => settle(false),
  };
}
