/**
 * The decoding worker: a bitmap comes in, texts go out. Uses the browser's own detector where there is one, jsQR
 * otherwise, and ZXing for pictures that jsQR cannot read. Runs in a worker that the page may end at any time.
 *
 * @module
 */

import { toGray } from "./decode/gray-picture.ts";
import { readFrame, readStill } from "./decode/passes.ts";
import type { DecoderAnswer, DecoderOrder } from "./decoder-messages.ts";
import { createNativeDetector, type NativeDetector } from "./native-detector.ts";

/** The part of the worker's global scope that is used; this file is compiled with the page's types. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<DecoderOrder>) => void) | null;
  postMessage(message: DecoderAnswer): void;
}

const scope = self as unknown as WorkerScope;
/** Frames the detector has had in a row; every fourth also goes to jsQR, inverted ones among them. */
const OWN_TURN = 4;
/** More pixels than any code needs; a photograph of 50 million would fill the memory of a phone. */
const MAX_SIDE = 2400;
/** After that the larger decoder is quicker, its loading included. */
const STILL_BUDGET_MS = 1_500;

let detector: Promise<NativeDetector | undefined> | undefined;

scope.onmessage = (event) => {
  const order = event.data;
  void answer(order).then(
    (texts) => scope.postMessage({ id: order.id, texts, failed: false }),
    // Whatever broke, the page must not wait.
    () => scope.postMessage({ id: order.id, texts: [], failed: true }),
  );
};

async function answer(order: DecoderOrder): Promise<readonly string[]> {
  const { bitmap } = order;
  try {
    if (order.kind === "still-stronger") {
      const { readStronger } = await import("./stronger-decoder.ts");
      return await readStronger(pixelsOf(bitmap));
    }
    detector ??= createNativeDetector();
    const native = await detector;
    const found = native === undefined ? [] : await native(bitmap);
    if (found.length > 0) return found;
    if (order.kind === "still-patient") return readStill(toGray(pixelsOf(bitmap)));
    if (order.kind === "still") {
      const endMs = performance.now() + STILL_BUDGET_MS;
      return readStill(toGray(pixelsOf(bitmap)), () => performance.now() < endMs);
    }
    if (native !== undefined && order.turn % OWN_TURN !== OWN_TURN - 1) return [];
    const text = readFrame(toGray(pixelsOf(bitmap)), native === undefined ? order.turn : 3);
    return text === undefined ? [] : [text];
  } finally {
    bitmap.close();
  }
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
