/** What another app has shared and the service worker holds until it is asked for. Page only. @module */

export interface FromWorker {
  readonly text: string;
  readonly pictures: readonly Blob[];
}

const WAIT_MS = 10_000;

/** @returns `undefined`: the worker no longer has it, or there is none. */
export async function takeShared(id: string): Promise<FromWorker | undefined> {
  const { serviceWorker } = navigator as Partial<Pick<Navigator, "serviceWorker">>;
  const worker = serviceWorker?.controller;
  if (worker === undefined || worker === null) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<unknown>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
    setTimeout(resolve, WAIT_MS);
  });
  worker.postMessage({ type: "TAKE_SHARED", id }, [port2]);
  const shared = await answer;
  port1.close();
  return isShared(shared) ? { text: shared.text, pictures: shared.pictures } : undefined;
}

function isShared(value: unknown): value is FromWorker {
  if (typeof value !== "object" || value === null || !("text" in value) || !("pictures" in value)) return false;
  const { text, pictures } = value;
  return typeof text === "string" && Array.isArray(pictures) && pictures.every((each) => each instanceof Blob);
}
