/**
 * The security log's IndexedDB shell, a database of its own beside the vault's, so that older versions of the app open the
 * vault as it is. Page only.
 *
 * @module
 */
import { type IDBPDatabase, openDB } from "idb";
import { isEntry, isState, type LogEntry, type LogState } from "../log/chain.ts";

export interface LogStorage {
  /** `undefined` where no log was begun. */
  state(): Promise<LogState | undefined>;
  entries(): Promise<readonly LogEntry[]>;
  /** All in one transaction. @param dropBefore Entries below this index go. */
  append(state: LogState, entry: LogEntry, dropBefore: number): Promise<void>;
  /** An empty log; what was there goes. */
  begin(state: LogState): Promise<void>;
}

const STATE = "state";

/** @param name The vault's own with `-log` behind it: whoever erases that erases this one too (`vault-storage.ts`). */
export function createLogStorage(name = "vault-log"): LogStorage {
  let opened: Promise<IDBPDatabase> | undefined;
  const close = (): void => {
    const closing = opened;
    opened = undefined;
    void closing?.then((database) => {
      database.close();
    });
  };
  const database = (): Promise<IDBPDatabase> => {
    opened ??= openDB(name, 1, {
      upgrade: (db) => {
        db.createObjectStore(STATE);
        db.createObjectStore("entry", { keyPath: "index" });
      },
      // Erased by this window or another: let go at once.
      blocking: close,
      terminated: () => {
        opened = undefined;
      },
    }).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  return {
    async state() {
      const value: unknown = await (await database()).get(STATE, STATE);
      return isState(value) ? value : undefined;
    },
    async entries() {
      const values: readonly unknown[] = await (await database()).getAll("entry");
      return values.filter(isEntry);
    },
    async append(state, entry, dropBefore) {
      const transaction = (await database()).transaction([STATE, "entry"], "readwrite", { durability: "strict" });
      const entries = transaction.objectStore("entry");
      await Promise.all([
        transaction.objectStore(STATE).put(state, STATE),
        entries.put(entry),
        ...(dropBefore > 0 ? [entries.delete(IDBKeyRange.upperBound(dropBefore, true))] : []),
        transaction.done,
      ]);
    },
    async begin(state) {
      const transaction = (await database()).transaction([STATE, "entry"], "readwrite", { durability: "strict" });
      await Promise.all([
        transaction.objectStore(STATE).put(state, STATE),
        transaction.objectStore("entry").clear(),
        transaction.done,
      ]);
    },
  };
}
