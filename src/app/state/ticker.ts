/** One timer for everything on the screen that counts seconds. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";

export interface Ticker {
  /** The moment of the last tick, milliseconds since the Unix epoch; moves once a second. */
  readonly nowMs: ReadonlySignal<number>;
  /** Ticks now, because the page has come back or the clock may have moved. */
  tick(): void;
  /** @returns Stops the timer. */
  start(): () => void;
}

export interface TickerDeps {
  readonly nowMs: () => number;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
}

/** Timers may fire a little early; a tick before the full second would show the old one for a second more. */
const LATE_MS = 8;

export function createTicker(deps: TickerDeps): Ticker {
  const nowMs = signal(deps.nowMs());
  let timer: number | undefined;
  const tick = (): void => {
    nowMs.value = deps.nowMs();
  };
  const next = (): void => {
    timer = deps.setTimer(
      () => {
        tick();
        next();
      },
      1000 - (deps.nowMs() % 1000) + LATE_MS,
    );
  };
  return {
    nowMs,
    tick,
    start() {
      tick();
      next();
      return () => {
        if (timer !== undefined) deps.clearTimer(timer);
      };
    },
  };
}
