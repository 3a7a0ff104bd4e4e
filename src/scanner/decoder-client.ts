/** Talks to the decoding worker; ends one that does not answer and starts another. Page only. @module */
import type { DecoderAnswer, DecoderOrder } from "./decoder-messages.ts";

export type DecoderResult =
  | { readonly kind: "texts"; readonly texts: readonly string[] }
  /** It could not try. */
  | { readonly kind: "failed" }
  | { readonly kind: "timed-out" };

export interface DecoderClient {
  readonly ask: (order: Omit<DecoderOrder, "id">, limitMs: number) => Promise<DecoderResult>;
  /** Ends the worker; it starts again when it is asked. */
  readonly rest: () => void;
}

export function createDecoderClient(startWorker: () => Worker): DecoderClient {
  let worker: Worker | undefined;
  let lastId = 0;
  const waiting = new Map<number, (result: DecoderResult) => void>();

  const rest = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const end of [...waiting.values()]) end({ kind: "timed-out" });
  };

  const start = (): Worker => {
    const started = startWorker();
    started.addEventListener("message", (event: MessageEvent<DecoderAnswer>) => {
      const { id, texts, failed } = event.data;
      waiting.get(id)?.(failed ? { kind: "failed" } : { kind: "texts", texts });
    });
    // A worker that cannot be loaded says nothing else.
    started.addEventListener("error", rest);
    return started;
  };

  return {
    ask: (order, limitMs) =>
      new Promise((resolve) => {
        lastId += 1;
        const id = lastId;
        const timer = setTimeout(rest, limitMs);
        waiting.set(id, (result) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(result);
        });
        worker ??= start();
        worker.postMessage({ ...order, id } satisfies DecoderOrder, [order.bitmap]);
      }),
    rest,
  };
}
