/**
 * Who waits for what. Within a process a wake comes at once; from other instances on PostgreSQL by a notice; and whoever
 * waits re-reads every few seconds in any case. When the service ends, nobody waits any more. Runs in Node.
 *
 * @module
 */
import type { Notices } from "../storage/notices.ts";
import type { Parts, Waiters } from "./types.ts";

export interface LocalWaiters extends Waiters {
  wakeAll(): void;
}

export function createWaiters(): LocalWaiters {
  const waiting = new Map<string, Set<() => void>>();
  const over = new AbortController();
  const wakeAll = (): void => {
    for (const group of [...waiting.values()]) for (const wake of [...group]) wake();
  };
  return {
    ended: over.signal,
    end: () => {
      over.abort();
      wakeAll();
    },
    wake: (key) => {
      for (const wake of waiting.get(key) ?? []) wake();
    },
    wakeAll,
    watch: (key) => {
      let isDue = false;
      let hear = (): void => undefined;
      const wake = (): void => {
        isDue = true;
        hear();
      };
      const group = waiting.get(key) ?? new Set();
      waiting.set(key, group);
      group.add(wake);
      return {
        woken: (ms, signal) =>
          new Promise((resolve) => {
            const done = (): void => {
              clearTimeout(timer);
              signal?.removeEventListener("abort", done);
              hear = () => undefined;
              isDue = false;
              resolve();
            };
            const timer = setTimeout(done, Math.max(0, ms));
            signal?.addEventListener("abort", done);
            hear = done;
            if (isDue || signal?.aborted === true || over.signal.aborted) done();
          }),
        end: () => {
          group.delete(wake);
          if (group.size === 0 && waiting.get(key) === group) waiting.delete(key);
        },
      };
    },
  };
}

/**
 * Waiters whose wakes reach the other instances too. Listening begins with the first wait, so that a command that only
 * wakes opens no second connection.
 */
export function shareWaiters(
  local: Waiters,
  notices: Pick<Notices, "send" | "listen">,
  background: Parts["background"],
): Waiters {
  let unsent = new Set<string>();
  const sendAll = async (): Promise<void> => {
    // Wakes of one turn go in one statement.
    await Promise.resolve();
    const texts = [...unsent];
    unsent = new Set();
    await notices.send(texts);
  };
  return {
    ended: local.ended,
    end: () => local.end(),
    wake: (key) => {
      local.wake(key);
      unsent.add(key);
      if (unsent.size === 1) background.run("wake other instances", sendAll);
    },
    watch: (key) => {
      notices.listen();
      return local.watch(key);
    },
  };
}

/** How often a waiter looks for itself, in case another process was the one that acted. */
const RE_READ_MS = 5000;

export interface Wait {
  readonly key: string;
  /** Longest wait in all; 0 reads once. */
  readonly ms: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads again at every wake, until there is news, the time is over, or the service ends.
 *
 * @param untilNews `undefined` for news; else the milliseconds after which time alone makes some.
 * @returns What was read last.
 */
export async function readUntilNews<Value>(
  waiters: Waiters,
  { key, ms, signal }: Wait,
  read: () => Promise<Value>,
  untilNews: (value: Value) => number | undefined,
): Promise<Value> {
  const endsAt = performance.now() + ms;
  const watch = waiters.watch(key);
  try {
    for (;;) {
      const value = await read();
      const restMs = untilNews(value);
      const left = endsAt - performance.now();
      if (restMs === undefined || left <= 0 || signal?.aborted === true || waiters.ended.aborted) return value;
      await watch.woken(Math.min(left, RE_READ_MS, Math.max(0, restMs) + 1), signal);
    }
  } finally {
    watch.end();
  }
}

/** Wakes that concern one request, one device, and one enrolment. */
export const requestKey = (id: string): string => `request:${id}`;
export const enrolmentKey = (id: string): string => `enrolment:${id}`;
export const deviceKey = (id: string): string => `device:${id}`;
