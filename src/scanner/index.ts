/**
 * The door of the scanner: pictures to texts, from the camera, a file or the clipboard. It knows nothing of accounts.
 * Page only; `decode/` runs everywhere.
 *
 * @module
 */
import { followFrames } from "./camera/frames.ts";
import { createDecoderClient } from "./decoder-client.ts";
import decoderUrl from "./decoder-worker.ts?worker&url";
import { FRAME_LIMIT_MS, SECOND_AFTER_MS, STILL_LIMIT_MS } from "./time-limits.ts";

export { type CameraOutcome, type CameraProblem, type OpenCamera, openCamera } from "./camera/open-camera.ts";

export type PictureReading =
  | { readonly kind: "texts"; readonly texts: readonly string[] }
  | { readonly kind: "no-code" }
  /** The browser cannot open the file as a picture. */
  | { readonly kind: "not-a-picture" }
  | { readonly kind: "too-large" }
  /** No answer in time. */
  | { readonly kind: "timed-out" };

export interface Scanner {
  /** Reports every text the video shows until `rest` or another `watch`; the same text once in two seconds. */
  readonly watch: (video: HTMLVideoElement, onText: (text: string) => void) => void;
  readonly readPicture: (picture: Blob) => Promise<PictureReading>;
  /** Ends watching and the worker. */
  readonly rest: () => void;
}

const LARGEST_FILE_BYTES = 32 * 1024 * 1024;
const REPEAT_AFTER_MS = 2_000;

/** @param startWorker Makes a module worker of the address, through the page's Trusted Types policy. */
export function createScanner(startWorker: (url: string) => Worker): Scanner {
  const decoder = createDecoderClient(() => startWorker(decoderUrl));
  let endWatching: (() => void) | undefined;

  return {
    watch: (video, onText) => {
      endWatching?.();
      let last = "";
      let lastAt = Number.NEGATIVE_INFINITY;
      let hitAt = performance.now();
      endWatching = followFrames(video, async (bitmap, turn) => {
        const withSecond = performance.now() - hitAt > SECOND_AFTER_MS;
        const result = await decoder.ask({ kind: "frame", bitmap, turn, withSecond }, FRAME_LIMIT_MS);
        const text = result.kind === "texts" ? result.texts[0] : undefined;
        if (text === undefined) return;
        const now = performance.now();
        hitAt = now;
        if (text === last && now - lastAt < REPEAT_AFTER_MS) return;
        last = text;
        lastAt = now;
        onText(text);
      });
    },
    readPicture: async (picture) => {
      if (picture.size > LARGEST_FILE_BYTES) return { kind: "too-large" };
      let bitmap: ImageBitmap;
      try {
        bitmap = await createImageBitmap(picture);
      } catch {
        return { kind: "not-a-picture" };
      }
      const result = await decoder.ask({ kind: "still", bitmap, turn: 0, withSecond: false }, STILL_LIMIT_MS);
      if (result.kind === "timed-out") return result;
      return result.kind === "texts" && result.texts.length > 0 ? result : { kind: "no-code" };
    },
    rest: () => {
      endWatching?.();
      endWatching = undefined;
      decoder.rest();
    },
  };
}
