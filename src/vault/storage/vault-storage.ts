/** The vault's IndexedDB shell: one database, one transaction a write, `durability: strict`. Page only. @module */
import { deleteDB, type IDBPDatabase, openDB } from "idb";
import { GENERATIONS, type Header, NO_TRIES, type SealedImage, type Tries } from "../format/model.ts";
import { createVaultStores } from "../migrations/0001-stores.ts";

export type WriteOutcome = "stored" | "conflict" | "quota" | "failed";

/** As it lies there: nothing is checked yet. */
export interface StoredRecords {
  readonly header: unknown;
  readonly images: readonly unknown[];
}

/** Also as it lies there. */
export interface NewestRecords {
  readonly header: unknown;
  /** The image that was stored with this header; still on its way when the header is here. */
  readonly image: Promise<unknown>;
}

export interface VaultStorage {
  read(): Promise<StoredRecords>;
  /** What an unlock most often needs, and no more: a large record takes longer to read than to decrypt. */
  readNewest(): Promise<NewestRecords>;
  /**
   * Writes header and image in one transaction, if the stored generation is still `expected` (`undefined` = no vault).
   *
   * @param options.dropOlder Deletes the other generations: after a rotation no image under the old key may stay.
   */
  write(
    expected: number | undefined,
    header: Header,
    image: SealedImage,
    options: { readonly dropOlder: boolean },
  ): Promise<WriteOutcome>;
  readTries(): Promise<Tries>;
  writeTries(tries: Tries): Promise<void>;
  erase(): Promise<void>;
  close(): void;
}

const HEAD = "head";
const TRIES = "tries";

export function createVaultStorage(databaseName = "vault"): VaultStorage {
  let opened: Promise<IDBPDatabase> | undefined;

  const database = (): Promise<IDBPDatabase> => {
    opened ??= openDB(databaseName, 1, {
      upgrade: (db) => {
        createVaultStores(db);
      },
      // Another tab upgrades or erases: let go at once, and open anew at the next use.
      blocking: (_current, _blocked, event) => {
        opened = undefined;
        (event.target as IDBDatabase).close();
      },
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
    async read() {
      const transaction = (await database()).transaction([HEAD, "image"], "readonly");
      void heard(transaction.done);
      const header = heard(transaction.objectStore(HEAD).get(HEAD) as Promise<unknown>);
      const images = heard(transaction.objectStore("image").getAll() as Promise<unknown[]>);
      // Both answers are of one state; the end of a transaction that wrote nothing says nothing more.
      return { header: await header, images: await images };
    },

    async readNewest() {
      const transaction = (await database()).transaction([HEAD, "image"], "readonly");
      void heard(transaction.done);
      const header = (await heard(transaction.objectStore(HEAD).get(HEAD))) as Partial<Header> | undefined;
      const place = Number(header?.generation) % GENERATIONS;
      // Asked for before the transaction can end, so that both answers are of one state.
      const image = Number.isNaN(place) ? undefined : transaction.objectStore("image").get(place);
      return { header, image: heard(Promise.resolve(image)) };
    },

    async write(expected, header, image, { dropOlder }) {
      const transaction = (await database()).transaction([HEAD, "image"], "readwrite", { durability: "strict" });
      const done = heard(transaction.done);
      try {
        const [head, images] = [transaction.objectStore(HEAD), transaction.objectStore("image")];
        const stored = (await heard(head.get(HEAD))) as Partial<Header> | undefined;
        if (stored?.generation !== expected) {
          transaction.abort();
          await done.catch(() => undefined);
          return "conflict";
        }
        const requests: Promise<unknown>[] = [heard(head.put(header, HEAD))];
        if (dropOlder) requests.push(heard(images.clear()));
        requests.push(heard(images.put(image, image.generation % GENERATIONS)));
        await Promise.all(requests);
        await done;
        return "stored";
      } catch (error) {
        // A request that could not even be made leaves the others standing: header and image go together or not at all.
        abort(transaction);
        const reasons = [error, await done.catch((reason: unknown) => reason)];
        return reasons.some(isQuota) ? "quota" : "failed";
      }
    },

    async readTries() {
      const transaction = (await database()).transaction(TRIES, "readonly");
      const done = heard(transaction.done);
      const tries = heard(transaction.objectStore(TRIES).get(TRIES));
      await done;
      return ((await tries) as Tries | undefined) ?? NO_TRIES;
    },

    async writeTries(tries) {
      const transaction = (await database()).transaction(TRIES, "readwrite", { durability: "strict" });
      const done = heard(transaction.done);
      await heard(transaction.objectStore(TRIES).put(tries, TRIES));
      await done;
    },

    async erase() {
      (await opened)?.close();
      opened = undefined;
      await Promise.all([deleteDB(databaseName), deleteDB(`${databaseName}-log`)]);
    },

    close() {
      void opened?.then((db) => {
        db.close();
      });
      opened = undefined;
    },
  };
}

/** The same promise, whose failure somebody has heard: one fault of IndexedDB rejects the request and its transaction. */
function heard<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

function isQuota(reason: unknown): boolean {
  return reason instanceof Error && reason.name === "QuotaExceededError";
}
