/** How long work, such as a key derivation, is followed and ended. Runs in every world. @module */

export interface DerivationWatch {
  readonly signal?: AbortSignal;
  /** @param done 0…1 */
  readonly onProgress?: (done: number) => void;
}

/** What the work gives, or the end that was asked for meanwhile; the work itself goes on unseen. @throws {DOMException} `AbortError` */
export function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const end = (): void => reject(abortError());
    if (signal.aborted) return end();
    signal.addEventListener("abort", end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
  });
}

/** @throws {DOMException} `AbortError`, whatever reason the signal carries: callers know it by that name. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw abortError();
}

const abortError = (): DOMException => new DOMException("work: ended by the caller", "AbortError");
