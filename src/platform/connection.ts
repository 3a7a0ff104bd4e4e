/** Whether the browser has a network at all; that a service can be reached is another matter. Page only. @module */

export function isConnected(): boolean {
  return navigator.onLine;
}

/** @returns Ends the watching. */
export function watchConnection(onChange: (connected: boolean) => void): () => void {
  const tell = (): void => onChange(isConnected());
  addEventListener("online", tell);
  addEventListener("offline", tell);
  return () => {
    removeEventListener("online", tell);
    removeEventListener("offline", tell);
  };
}
