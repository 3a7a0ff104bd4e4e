/** Work that outlives the answer that began it. A failure is logged, never thrown. Runs in Node. @module */
import type { Log, Parts } from "./types.ts";

export function createBackground(log: Log): Parts["background"] {
  const running = new Set<Promise<unknown>>();
  return {
    run: (what, work) => {
      const job = work()
        .catch((error: unknown) => {
          log("error", "background/failed", { what, error: error instanceof Error ? error.name : "unknown" });
        })
        .finally(() => running.delete(job));
      running.add(job);
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
