/** How far a file is read. Pure but for the turn that it leaves to others. @module */
import { throwIfAborted } from "../crypto/derivation-watch.ts";
import type { ImportOptions } from "./outcome.ts";

type Progress = (done: number) => void;

/** Only what is more than before, and lies between 0 and 1. */
export function steadyProgress(report: Progress): Progress {
  let last = -1;
  return (done) => {
    const bounded = Math.min(1, Math.max(0, done));
    // Not a number: nothing was to be done.
    if (Number.isNaN(bounded) || bounded <= last) return;
    last = bounded;
    report(bounded);
  };
}

/** Of a whole the part between two points, for a step that counts from 0 to 1 itself. */
export function partOf({ onProgress, ...options }: ImportOptions, from: number, to: number): ImportOptions {
  if (onProgress === undefined) return options;
  return { ...options, onProgress: (done) => onProgress(from + (to - from) * done) };
}

/** Every so many entries a long list reports and leaves a turn to others. */
const STRIDE = 500;

/**
 * To be awaited after each entry of a list that takes time: reports, and lets a signal come through.
 *
 * @param stride Entries between two turns; 1 where each takes long by itself.
 * @throws {DOMException} `AbortError`
 */
export async function afterEntry(
  { signal, onProgress }: ImportOptions,
  done: number,
  count: number,
  stride = STRIDE,
): Promise<void> {
  if (done % stride !== 0) return;
  onProgress?.(done / count);
  if (signal === undefined) return;
  await nextTurn();
  throwIfAborted(signal);
}

/** Resolves when whatever waits, such as a signal, has had its turn: a promise alone would go before it. */
function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
