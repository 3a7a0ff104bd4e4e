/** Asks for an unlock in the middle of something: an answer to a request, a secret that is to be shown. Page only. @module */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { SessionStore } from "./session.ts";

export interface UnlockGate {
  /** The question is on the screen. */
  readonly isAsked: ReadonlySignal<boolean>;
  /** True at once where the vault is open or there is none, else when it has been opened. */
  readonly requireUnlock: () => Promise<boolean>;
  /** The same, but where there is a vault the person must have proved who they are within the last minute (DESIGN §4). */
  readonly requireFresh: () => Promise<boolean>;
  readonly cancel: () => void;
}

const FRESH_MS = 60_000;

export function createUnlockGate(session: Pick<SessionStore, "state" | "proof">, nowMs: () => number): UnlockGate {
  const isAsked = signal(false);
  let answer: ((isOpen: boolean) => void) | undefined;
  const settle = (isOpen: boolean): void => {
    isAsked.value = false;
    answer?.(isOpen);
    answer = undefined;
  };
  let known = session.proof.peek();
  effect(() => {
    const latest = session.proof.value;
    const isNew = latest !== known;
    known = latest;
    if (isNew && session.state.peek().kind === "unlocked") settle(true);
  });
  const ask = (isEnough: boolean): Promise<boolean> => {
    settle(false);
    if (isEnough) return Promise.resolve(true);
    isAsked.value = true;
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  return {
    isAsked,
    requireUnlock: () => {
      const { kind } = session.state.peek();
      return ask(kind === "unlocked" || kind === "none");
    },
    requireFresh: () => {
      const { kind } = session.state.peek();
      const age = nowMs() - (session.proof.peek()?.atMs ?? Number.POSITIVE_INFINITY);
      return ask(kind === "none" || (kind === "unlocked" && age >= 0 && age <= FRESH_MS));
    },
    cancel: () => settle(false),
  };
}
