/**
 * The decoding worker: a bitmap comes in, texts go out. Frames go to the browser's own detector where there is one, to jsQR
 * otherwise, and to a second decoder when nothing is found for a while; a still picture goes through everything
 * (decode/still.ts). Runs in a worker that the page may end at any time.
 *
 * @module
 */

import { createDetail, INVERTED_TURN, readFrame, readFrameWithSecond } from "./decode/frame.ts";
import { toGray } from "./decode/gray-picture.ts";
import { readStill, type SecondReader, type StillTools } from "./decode/still.ts";
import type { DecoderAnswer, DecoderOrder } from "./decoder-messages.ts";
import { createNativeDetector, type NativeDetector } from "./native-detector.ts";
import { STILL_BUDGET_MS } from "./time-limits.ts";

/** The part of the worker's global scope that is used; this file is compiled with the page's types. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<DecoderOrder>) => void) | null;
  postMessage(message: DecoderAnswer): void;
}

const scope = self as unknown as WorkerScope;
/** More pixels than any code needs; a photograph of 50 million would fill the memory of a phone. */
const MAX_SIDE = 2400;
/** Frames the browser's detector has had in a row; then one also goes to jsQR, inverted. */
const OWN_TURN = 4;

const tools: StillTools = {
  loadStrong: async () => (await import("./stronger-decoder.ts")).readWithStrong,
  loadSecond,
  nowMs: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

const detail = createDetail();
let detector: Promise<NativeDetector | undefined> | undefined;

scope.onmessage = (event) => {
  const order = event.data;
  void answer(order).then(
    (texts) => scope.postMessage({ id: order.id, texts, failed: false }),
    // Whatever broke, the page must not wait.
    () => scope.postMessage({ id: order.id, texts: [], failed: true }),
  );
};

async function answer({ kind, bitmap, turn, withSecond }: DecoderOrder): Promise<readonly string[]> {
  try {
    detector ??= createNativeDetector();
    const native = await detector;
    const found = native === undefined ? [] : await native(bitmap);
    if (kind === "still") {
      // The chain looks for what the browser has overlooked.
      const more = await readStill(toGray(pixelsOf(bitmap)), tools, STILL_BUDGET_MS);
      return [...new Set([...found, ...more])];
    }
    if (found.length > 0) return found;
    const isSeconds = withSecond && turn % 2 === 1;
    if (native !== undefined && !isSeconds && turn % OWN_TURN !== 0) return [];
    const text = isSeconds
      ? readFrameWithSecond(toGray(pixelsOf(bitmap)), turn, await loadSecond())
      : lookAt(bitmap, native === undefined ? (withSecond ? turn >> 1 : turn) : INVERTED_TURN);
    return text === undefined ? [] : [text];
  } finally {
    bitmap.close();
  }
}

function lookAt(bitmap: ImageBitmap, turn: number): string | undefined {
  const startMs = performance.now();
  const text = readFrame(toGray(pixelsOf(bitmap)), turn, detail.current());
  detail.note(performance.now() - startMs);
  return text;
}

async function loadSecond(): Promise<SecondReader> {
  return (await import("./decode/second-reader.ts")).readWithSecond;
}

let canvas: OffscreenCanvas | undefined;

function pixelsOf(bitmap: ImageBitmap): ImageData {
  const factor = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * factor));
  const height = Math.max(1, Math.round(bitmap.height * factor));
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("decode: no canvas");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
