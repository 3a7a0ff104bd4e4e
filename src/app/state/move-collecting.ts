/** Parts of a hand-over as they come: from the camera, from pictures, or as a file. Page only. @module */
import type { Signal } from "@preact/signals";
import type { Bytes } from "../../base/bytes.ts";
import { createCollector, isMessage, MAX_FILE_BYTES } from "../../transfer/handover/index.ts";
import type { CollectProblem, NewPhoneDeps, NewPhoneState } from "./move-new-types.ts";

export interface Collecting {
  readonly start: () => void;
  readonly takeText: (text: string) => Promise<void>;
  readonly takePictures: (pictures: readonly Blob[]) => Promise<void>;
  readonly takeFile: (file: Blob) => Promise<void>;
  readonly forget: () => void;
}

export interface CollectingDeps extends Pick<NewPhoneDeps, "readPicture"> {
  readonly state: Signal<NewPhoneState>;
  /** @returns Tells later whether this is still the same hand-over. */
  readonly here: () => () => boolean;
  /** @returns Why it is not what was waited for; `undefined` where it is. */
  readonly open: (message: Bytes) => Promise<CollectProblem | undefined>;
}

export function createCollecting({ state, here, open, readPicture }: CollectingDeps): Collecting {
  const collector = createCollector();

  const show = (problem?: CollectProblem, isReading = false): void => {
    state.value = { kind: "collecting", progress: collector.progress(), problem, isReading };
  };

  const openOrGoOn = async (message: Bytes): Promise<void> => {
    const isHere = here();
    const problem = await open(message);
    if (problem === undefined || !isHere()) return;
    collector.forget();
    show(problem);
  };

  const add = (text: string): CollectProblem | undefined => {
    const outcome = collector.add(text);
    return outcome === "taken" || outcome === "known" ? undefined : outcome;
  };

  const isWhole = (): boolean => {
    const progress = collector.progress();
    return progress !== undefined && progress.have === progress.count;
  };

  /** All is there. */
  const finish = async (): Promise<void> => {
    const isHere = here();
    show(undefined, true);
    const message = await collector.message();
    if (!isHere() || message === undefined) return;
    if (message !== "damaged") return openOrGoOn(message);
    collector.forget();
    show("damaged");
  };

  const takePictures = async (pictures: readonly Blob[]): Promise<void> => {
    if (state.peek().kind !== "collecting") return;
    const isHere = here();
    show(undefined, true);
    let problem: CollectProblem | undefined = "no-code";
    for (const picture of pictures) {
      const texts = await readPicture(picture);
      if (!isHere()) return;
      for (const text of texts) problem = add(text);
    }
    if (isWhole()) await finish();
    else show(problem);
  };

  return {
    start: () => show(),
    takePictures,
    takeText: async (text) => {
      const current = state.peek();
      if (current.kind !== "collecting" || current.isReading) return;
      const problem = add(text);
      if (isWhole()) return finish();
      // Another code at the edge of the picture is not worth a word while parts come.
      show(problem === "other" && current.progress !== undefined ? current.problem : problem);
    },
    takeFile: async (file) => {
      if (state.peek().kind !== "collecting") return;
      if (file.size > MAX_FILE_BYTES) return show("too-large");
      const isHere = here();
      show(undefined, true);
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (!isHere()) return;
      // A picture of a code is a file too.
      if (!isMessage(bytes) && file.type.startsWith("image/")) await takePictures([file]);
      else await openOrGoOn(bytes);
    },
    forget: () => collector.forget(),
  };
}
