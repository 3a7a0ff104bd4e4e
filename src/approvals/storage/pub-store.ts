/**
 * The `pub` database: enrolments, device keys, received requests. Readable by the worker while the vault is
 * locked, so it names no person. Page and worker.
 *
 * @module
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { moved } from "../moved.ts";
import { DEFAULT_PREFERENCES } from "../preferences.ts";
import type { Enrolment, InboxRecord, Preferences, PubStore } from "../types.ts";

interface PubSchema extends DBSchema {
  enrol: { key: string; value: Enrolment };
  /** By handle. The private half cannot be exported; it is kept by structured clone. */
  dk: { key: string; value: CryptoKey };
  inbox: { key: string; value: InboxRecord };
  prefs: { key: string; value: Preferences };
}

const PREFS_KEY = "prefs";
const DURABLE = { durability: "strict" } as const;

/** Opens the database at the first use and again after another page had to upgrade it. */
export function openPub(name = "pub"): PubStore {
  let opening: Promise<IDBPDatabase<PubSchema>> | undefined;
  const database = (): Promise<IDBPDatabase<PubSchema>> => {
    opening ??= open(name, () => (opening = undefined)).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  const changeEnrolment = async (
    handle: string,
    change: (enrolment: Enrolment) => Enrolment,
  ): Promise<Enrolment | undefined> => {
    const transaction = (await database()).transaction("enrol", "readwrite", DURABLE);
    const current = await transaction.store.get(handle);
    const next = current && change(current);
    if (next !== undefined) await transaction.store.put(next);
    await transaction.done;
    return next;
  };

  /** @param rest What stays of the enrolment, if anything. */
  const erase = async (handle: string, rest: (enrolment: Enrolment) => Enrolment | undefined): Promise<void> => {
    const transaction = (await database()).transaction(["enrol", "dk", "inbox"], "readwrite", DURABLE);
    const enrolments = transaction.objectStore("enrol");
    const current = await enrolments.get(handle);
    const left = current && rest(current);
    if (left === undefined) await enrolments.delete(handle);
    else await enrolments.put(left);
    await transaction.objectStore("dk").delete(handle);
    const inbox = transaction.objectStore("inbox");
    for (const record of await inbox.getAll()) if (record.handle === handle) await inbox.delete(record.requestId);
    await transaction.done;
  };

  return {
    enrolments: async () => (await database()).getAll("enrol"),
    enrolment: async (handle) => (await database()).get("enrol", handle),
    deviceKey: async (handle) => (await database()).get("dk", handle),
    addEnrolment: async (enrolment, deviceKey) => {
      const transaction = (await database()).transaction(["enrol", "dk"], "readwrite", DURABLE);
      await Promise.all([
        transaction.objectStore("enrol").put(enrolment),
        transaction.objectStore("dk").put(deviceKey, enrolment.handle),
        transaction.done,
      ]);
    },
    changeEnrolment,
    removeEnrolment: (handle) => erase(handle, () => undefined),
    markMoved: (handle) => erase(handle, moved),
    takeSeq: (handle) =>
      // The transaction alone gives each number once; the lock also keeps page and worker in order.
      navigator.locks.request(`enrol:${handle}`, async () => {
        const taken = await changeEnrolment(handle, (current) => ({ ...current, seq: current.seq + 1 }));
        return taken?.seq;
      }),
    inbox: async () => (await database()).getAll("inbox"),
    inboxRecord: async (requestId) => (await database()).get("inbox", requestId),
    addToInbox: async (record) => {
      const transaction = (await database()).transaction("inbox", "readwrite", DURABLE);
      const known = await transaction.store.get(record.requestId);
      if (known === undefined) await transaction.store.add(record);
      await transaction.done;
      return known === undefined ? { added: true, record } : { added: false, record: known };
    },
    changeInInbox: async (requestId, change) => {
      const transaction = (await database()).transaction("inbox", "readwrite", DURABLE);
      const current = await transaction.store.get(requestId);
      const next = current && change(current);
      if (next !== undefined) await transaction.store.put(next);
      await transaction.done;
      return next;
    },
    removeFromInbox: async (requestIds) => {
      const transaction = (await database()).transaction("inbox", "readwrite");
      for (const id of requestIds) await transaction.store.delete(id);
      await transaction.done;
    },
    readPreferences: async () => ({ ...DEFAULT_PREFERENCES, ...(await (await database()).get("prefs", PREFS_KEY)) }),
    writePreferences: async (preferences) => {
      await (await database()).put("prefs", preferences, PREFS_KEY);
    },
  };
}

function open(name: string, onLost: () => void): Promise<IDBPDatabase<PubSchema>> {
  return openDB<PubSchema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore("enrol", { keyPath: "handle" });
      database.createObjectStore("dk");
      database.createObjectStore("inbox", { keyPath: "requestId" });
      database.createObjectStore("prefs");
    },
    // A later version wants to upgrade: give way at once, or it would wait for this page for ever.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}
