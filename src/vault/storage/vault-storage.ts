/** The vault's IndexedDB shell: one database, one transaction a write, `durability: strict`. Page only. @module */
import { deleteDB, type IDBPDatabase, openDB } from "idb";
import type { Header, SealedImage } from "../format/model.ts";
import { GENERATIONS } from "../format/model.ts";
import { createVaultStores } from "../migrations/0001-stores.ts";
import { NO_TRIES, type Tries } from "../tries.ts";

export type WriteOutcome = "stored" | "conflict" | "quota" | "failed";

/** As it lies there: nothing is checked yet. */
export interface StoredRecords {
  readonly header: unknown;
  readonly images: readonly unknown[];
}

export interface VaultStorage {
  read(): Promise<StoredRecords>;
  /**
   * Writes header and image in one transaction, if the stored generation is still `expected` (`undefined` = no vault).
   *
   * @param options.dropOlder Deletes the other generations: after a rotation no image under the old key may stay.
   */
  write(expected: number | undefined, header: Header, image: SealedImage, options: { readonly dropOlder: boolean }): Promise<WriteOutcome>;
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
      const [header, images] = await Promise.all([
        transaction.objectStore(HEAD).get(HEAD) as Promise<unknown>,
        transaction.objectStore("image").getAll() as Promise<unknown[]>,
        transaction.done,
      ]);
      return { header, images };
    },

    async write(expected, header, image, { dropOlder }) {
      try {
        const transaction = (await database()).transaction([HEAD, "image"], "readwrite", { durability: "strict" });
        const stored = (await transaction.objectStore(HEAD).get(HEAD)) as Header | undefined;
        if (stored?.generation !== expected) {
          transaction.abort();
          await transaction.done.catch(() => undefined);
          return "conflict";
        }
        const images = transaction.objectStore("image");
        const work = [transaction.objectStore(HEAD).put(header, HEAD), transaction.done];
        if (dropOlder) work.push(images.clear());
        await Promise.all([...work, images.put(image, image.generation % GENERATIONS)]);
        return "stored";
      } catch (error) {
        return error instanceof DOMException && error.name === "QuotaExceededError" ? "quota" : "failed";
      }
    },

    async readTries() {
      return ((await (await database()).get(TRIES, TRIES)) as Tries | undefined) ?? NO_TRIES;
    },

    async writeTries(tries) {
      await (await database()).put(TRIES, tries, TRIES);
    },

    async erase() {
      (await opened)?.close();
      opened = undefined;
      await deleteDB(databaseName);
    },

    close() {
      void opened?.then((db) => {
        db.close();
      });
      opened = undefined;
    },
  };
}
