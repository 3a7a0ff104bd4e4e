/** The printed recovery key, read by the camera or from a picture in front of the locked vault. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { readRecoveryCode, sheetMark } from "../../vault/slots/index.ts";
import type { CameraState, ScanningStore } from "./scanning.ts";
import type { SessionStore } from "./session.ts";

export type SheetProblem =
  /** No code at all, or none that could be read. */
  | "nothing"
  /** A code, but of something else. */
  | "other"
  /** Of a key that was replaced, or of another vault: it is not tried. */
  | "old"
  /** Printed by a newer version. */
  | "later"
  /** What is needed for scanning could not be fetched. */
  | "not-loaded";

export interface RecoveryScan {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<SheetProblem | undefined>;
  /** `undefined` until it is fetched. */
  readonly camera: ReadonlySignal<CameraState | undefined>;
  readonly open: () => void;
  readonly close: () => void;
  /** Shows the camera there, and reads until a sheet is found. */
  readonly start: (video: HTMLVideoElement) => void;
  readonly takePicture: (picture: Blob) => Promise<void>;
}

export interface RecoveryScanDeps {
  readonly session: Pick<SessionStore, "facts" | "unlockWithRecovery">;
  readonly loadScanning: () => Promise<ScanningStore>;
}

export function createRecoveryScan({ session, loadScanning }: RecoveryScanDeps): RecoveryScan {
  const isOpen = signal(false);
  const problem = signal<SheetProblem | undefined>(undefined);
  const camera = signal<CameraState | undefined>(undefined);
  let scanning: ScanningStore | undefined;
  let stopHearing: (() => void) | undefined;
  // Rises with each opening and closing: what comes later than that is not for here.
  let run = 0;

  const close = (): void => {
    run += 1;
    isOpen.value = false;
    problem.value = camera.value = undefined;
    stopHearing?.();
    scanning?.stop();
  };

  /** @returns Whether it was a sheet of this vault. */
  const take = (text: string): boolean => {
    const code = readRecoveryCode(text);
    if (code === undefined || code === "later") {
      problem.value = code ?? "other";
      return false;
    }
    const slot = session.facts().slots.find(({ type }) => type === "rec");
    if (slot === undefined || sheetMark(slot.slotId) !== code.mark) {
      problem.value = "old";
      return false;
    }
    close();
    void session.unlockWithRecovery(code.key);
    return true;
  };

  const fetched = async (): Promise<ScanningStore | undefined> => {
    scanning ??= await loadScanning().catch(() => undefined);
    if (scanning === undefined) problem.value = "not-loaded";
    return scanning;
  };

  return {
    isOpen,
    problem,
    camera,
    open: () => {
      run += 1;
      isOpen.value = true;
      problem.value = undefined;
    },
    close,
    start: (video) => {
      const mine = run;
      void fetched().then((store) => {
        if (store === undefined || mine !== run) return;
        stopHearing?.();
        stopHearing = store.camera.subscribe((state) => {
          camera.value = state;
        });
        store.start(video, (text) => {
          if (mine === run) take(text);
        });
      });
    },
    async takePicture(picture) {
      const mine = run;
      const store = await fetched();
      const reading = await store?.readPicture(picture);
      if (mine !== run || reading === undefined) return;
      const texts = reading.kind === "texts" ? reading.texts : [];
      problem.value = undefined;
      if (texts.length === 0) problem.value = "nothing";
      else if (!texts.some(take)) problem.value ??= "other";
    },
  };
}
