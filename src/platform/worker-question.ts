/** Asks the service worker in charge. Page only. @module */

const WAIT_MS = 5_000;

/** @returns What it answers; `undefined` where there is none, or an older one that does not know the question. */
export async function askWorker(type: "VERSIONS" | "VERSION_BACK" | "VERSION_FORWARD"): Promise<unknown> {
  const { serviceWorker } = navigator as Partial<Pick<Navigator, "serviceWorker">>;
  const worker = serviceWorker?.controller;
  if (worker === undefined || worker === null) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<unknown>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
    setTimeout(resolve, WAIT_MS);
  });
  worker.postMessage({ type }, [port2]);
  const told = await answer;
  port1.close();
  return told;
}
