/** The camera and the decoder as the add screen sees them. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import {
  type CameraProblem,
  type OpenCamera,
  openCamera,
  type PictureReading,
  type Scanner,
} from "../../scanner/index.ts";
import type { WhilePrompting } from "./session.ts";

export type CameraState =
  | { readonly kind: "off" }
  | { readonly kind: "starting" }
  | { readonly kind: "running"; readonly torch: "none" | "off" | "on" }
  | { readonly kind: "problem"; readonly problem: CameraProblem };

export interface ScanningStore {
  readonly camera: ReadonlySignal<CameraState>;
  /** Shows the camera in `video` and calls `onText` for each text it reads, until `stop`. */
  readonly start: (video: HTMLVideoElement, onText: (text: string) => void) => void;
  readonly stop: () => void;
  readonly toggleTorch: () => void;
  readonly readPicture: (picture: Blob) => Promise<PictureReading>;
}

export interface ScanningDeps {
  readonly scanner: Scanner;
  readonly whilePrompting: WhilePrompting;
}

export function createScanningStore(deps: ScanningDeps): ScanningStore {
  const camera = signal<CameraState>({ kind: "off" });
  let open: OpenCamera | undefined;
  // Rises with each start and stop, so that a camera that opens late is closed at once.
  let run = 0;

  const stop = (): void => {
    run += 1;
    open?.close();
    open = undefined;
    deps.scanner.rest();
    camera.value = { kind: "off" };
  };

  const begin = async (video: HTMLVideoElement, onText: (text: string) => void): Promise<void> => {
    stop();
    const mine = run;
    camera.value = { kind: "starting" };
    const outcome = await deps.whilePrompting(() => openCamera(video));
    if (mine !== run) {
      if (outcome.kind === "open") outcome.camera.close();
      return;
    }
    if (outcome.kind === "problem") {
      camera.value = outcome;
      return;
    }
    open = outcome.camera;
    camera.value = { kind: "running", torch: open.hasTorch ? "off" : "none" };
    open.onEnded(() => {
      if (mine !== run) return;
      stop();
      camera.value = { kind: "problem", problem: "interrupted" };
    });
    deps.scanner.watch(video, (text) => {
      if (mine === run) onText(text);
    });
  };

  return {
    camera,
    start: (video, onText) => void begin(video, onText),
    stop,
    toggleTorch: () => {
      const state = camera.value;
      if (state.kind !== "running" || state.torch === "none" || open === undefined) return;
      const on = state.torch === "off";
      const mine = run;
      void open.setTorch(on).then((done) => {
        if (mine === run && done) camera.value = { kind: "running", torch: on ? "on" : "off" };
      });
    },
    readPicture: (picture) => deps.scanner.readPicture(picture),
  };
}
