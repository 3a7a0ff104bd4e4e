/** The store of approvals in memory: for the scripted phone, which writes it to a file, and for tests. Runs in every world. @module */
import { moved } from "./moved.ts";
import { DEFAULT_PREFERENCES } from "./preferences.ts";
import type { Enrolment, InboxRecord, Preferences, PubStore } from "./types.ts";

export interface PubRecords {
  readonly enrolments: Map<string, Enrolment>;
  readonly deviceKeys: Map<string, CryptoKey>;
  readonly inbox: Map<string, InboxRecord>;
  preferences: Preferences;
}

/**
 * Nothing here waits between reading and writing, which makes each call atomic as the interface asks.
 *
 * @param onChange Called after each change, and awaited before the call returns.
 */
export function createMemoryPub(
  start: Partial<PubRecords> = {},
  onChange: (records: PubRecords) => Promise<void> = async () => {},
): PubStore {
  const records: PubRecords = {
    enrolments: new Map(start.enrolments),
    deviceKeys: new Map(start.deviceKeys),
    inbox: new Map(start.inbox),
    preferences: start.preferences ?? DEFAULT_PREFERENCES,
  };
  const changed = (): Promise<void> => onChange(records);

  const changeEnrolment = async (
    handle: string,
    change: (enrolment: Enrolment) => Enrolment,
  ): Promise<Enrolment | undefined> => {
    const current = records.enrolments.get(handle);
    if (current === undefined) return undefined;
    const next = change(current);
    records.enrolments.set(handle, next);
    await changed();
    return next;
  };

  /** @param rest What stays of the enrolment; without it, nothing. */
  const erase = async (handle: string, rest?: (enrolment: Enrolment) => Enrolment): Promise<void> => {
    const current = records.enrolments.get(handle);
    if (current === undefined || rest === undefined) records.enrolments.delete(handle);
    else records.enrolments.set(handle, rest(current));
    records.deviceKeys.delete(handle);
    for (const [id, record] of records.inbox) if (record.handle === handle) records.inbox.delete(id);
    await changed();
  };

  return {
    enrolments: async () => [...records.enrolments.values()],
    enrolment: async (handle) => records.enrolments.get(handle),
    deviceKey: async (handle) => records.deviceKeys.get(handle),
    addEnrolment: async (enrolment, deviceKey) => {
      records.enrolments.set(enrolment.handle, enrolment);
      records.deviceKeys.set(enrolment.handle, deviceKey);
      await changed();
    },
    changeEnrolment,
    removeEnrolment: (handle) => erase(handle),
    markMoved: (handle) => erase(handle, moved),
    takeSeq: async (handle) =>
      (await changeEnrolment(handle, (current) => ({ ...current, seq: current.seq + 1 })))?.seq,
    inbox: async () => [...records.inbox.values()],
    inboxRecord: async (requestId) => records.inbox.get(requestId),
    addToInbox: async (record) => {
      const known = records.inbox.get(record.requestId);
      if (known !== undefined) return { added: false, record: known };
      records.inbox.set(record.requestId, record);
      await changed();
      return { added: true, record };
    },
    changeInInbox: async (requestId, change) => {
      const current = records.inbox.get(requestId);
      if (current === undefined) return undefined;
      const next = change(current);
      records.inbox.set(requestId, next);
      await changed();
      return next;
    },
    removeFromInbox: async (requestIds) => {
      for (const id of requestIds) records.inbox.delete(id);
      await changed();
    },
    readPreferences: async () => records.preferences,
    writePreferences: async (preferences) => {
      records.preferences = preferences;
      await changed();
    },
  };
}
