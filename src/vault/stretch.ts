/** Argon2id in a worker of its own, ended after each use: that frees its memory and its copy of the passcode. @module */
import type { Bytes } from "../base/bytes.ts";
import type { Stretch } from "./types.ts";

/** What the page asks of the worker. */
export interface StretchJob {
  readonly passcode: string;
  readonly salt: Bytes;
  readonly memoryKib: number;
  readonly iterations: number;
}

export type StretchReply = { readonly key: Bytes } | { readonly failed: true };

/** The part of `Worker` that is used. */
export interface StretchWorker {
  postMessage(job: StretchJob): void;
  addEventListener(type: "message", listener: (event: { readonly data: StretchReply }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

/** @param makeWorker Starts `stretch-worker.ts`; its address passes the page's Trusted Types policy. */
export function createStretch(makeWorker: () => StretchWorker): Stretch {
  return (passcode, salt, memoryKib, iterations) =>
    new Promise<Bytes>((resolve, reject) => {
      const worker = makeWorker();
      const fail = () => {
        worker.terminate();
        reject(new Error("stretch: the worker could not derive a key"));
      };
      worker.addEventListener("message", ({ data }) => {
        if ("failed" in data) {
          fail();
          return;
        }
        worker.terminate();
        resolve(data.key);
      });
      worker.addEventListener("error", fail);
      worker.postMessage({ passcode, salt, memoryKib, iterations });
    });
}
