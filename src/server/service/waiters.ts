/** Who waits for what, within this process. Other processes are noticed by re-reading. Runs in Node. @module */
import type { Waiters } from "./types.ts";

export function createWaiters(): Waiters {
  const waiting = new Map<string, Set<() => void>>();
  return {
    wake: (key) => {
      for (const wake of waiting.get(key) ?? []) wake();
    },
    wait: (key, ms, signal) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", done);
          group.delete(done);
          if (group.size === 0) waiting.delete(key);
          resolve();
        };
        const group = waiting.get(key) ?? new Set();
        waiting.set(key, group);
        group.add(done);
        const timer = setTimeout(done, Math.max(0, ms));
        signal?.addEventListener("abort", done);
        if (signal?.aborted === true) done();
      }),
  };
}

/** Wakes that concern one request, and one device. */
export const requestKey = (id: string): string => `request:${id}`;
export const deviceKey = (id: string): string => `device:${id}`;
