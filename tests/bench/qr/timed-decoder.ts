/** Asks the decoding thread one picture at a time; ends it at its time limit and starts another. @module */
import { Worker } from "node:worker_threads";
import { STILL_LIMIT_MS } from "../../../src/scanner/time-limits.ts";
import type { ThreadAnswer, ThreadOrder } from "./decoder-thread.ts";

export type TimedAnswer = ThreadAnswer | { readonly kind: "timed-out"; readonly ms: number };

export interface TimedDecoder {
  readonly decode: (order: ThreadOrder) => Promise<TimedAnswer>;
  readonly end: () => Promise<void>;
}

export function createTimedDecoder(limitMs: number = STILL_LIMIT_MS): TimedDecoder {
  let thread: Worker | undefined;

  const start = async (): Promise<Worker> => {
    const started = new Worker(new URL("./decoder-thread.ts", import.meta.url));
    await nextMessage(started);
    return started;
  };
  const end = async (): Promise<void> => {
    await thread?.terminate();
    thread = undefined;
  };

  return {
    decode: async (order) => {
      thread ??= await start();
      const answered = nextMessage(thread) as Promise<ThreadAnswer>;
      thread.postMessage(order);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<"late">((resolve) => {
        timer = setTimeout(() => resolve("late"), limitMs);
      });
      const result = await Promise.race([answered, late]);
      clearTimeout(timer);
      if (result !== "late") return result;
      await end();
      return { kind: "timed-out", ms: limitMs };
    },
    end,
  };
}

function nextMessage(thread: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      thread.off("message", onMessage);
      thread.off("error", onError);
    };
    const onMessage = (message: unknown): void => {
      stop();
      resolve(message);
    };
    const onError = (error: Error): void => {
      stop();
      reject(error);
    };
    thread.on("message", onMessage);
    thread.on("error", onError);
  });
}
