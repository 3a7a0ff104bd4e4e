/** One writer at a time over all windows of the app (Web Locks). Page only. @module */

export type WithLock = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;

/**
 * Where the browser has no Web Locks, only this page is put in order: what two pages write at once is still caught by the
 * compare-and-set of the storage.
 */
export function createWithLock(locks: Pick<LockManager, "request"> | undefined): WithLock {
  const tails = new Map<string, Promise<unknown>>();
  return async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    if (locks !== undefined) {
      let running: Promise<Value> | undefined;
      try {
        return await locks.request(name, { mode: "exclusive" }, () => (running = work()));
      } catch (error) {
        // A stolen lock rejects at once while the work goes on: its own end is the answer, and it may well be stored.
        if (running !== undefined) return running;
        throw error;
      }
    }
    const before = tails.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    tails.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  };
}
