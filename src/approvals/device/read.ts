/** Reading what is kept, for lists and for one request. Runs in every world. @module */
import { stateAt, tidied } from "../request/life.ts";
import { carriedRequest, viewOf } from "../request/view.ts";
import type { ApprovalsDeps, Enrolment, InboxRecord, ListedRequest, Preferences } from "../types.ts";

type Reading = Pick<ApprovalsDeps, "store" | "nowMs">;

/** Oldest first, as they were added. */
export async function listEnrolments(deps: Pick<ApprovalsDeps, "store">): Promise<readonly Enrolment[]> {
  const all = await deps.store.enrolments();
  return [...all].sort((a, b) => a.createdAtMs - b.createdAtMs);
}

/** Newest first. */
export async function listRequests(deps: Reading): Promise<readonly ListedRequest[]> {
  const enrolments = new Map((await deps.store.enrolments()).map((one) => [one.handle, one]));
  const records = [...(await deps.store.inbox())].sort((a, b) => b.receivedAtMs - a.receivedAtMs);
  return records.map((record) => listed(record, enrolments.get(record.handle), deps.nowMs()));
}

export async function readRequest(requestId: string, deps: Reading): Promise<ListedRequest | undefined> {
  const record = await deps.store.inboxRecord(requestId);
  return record && listed(record, await deps.store.enrolment(record.handle), deps.nowMs());
}

function listed(record: InboxRecord, enrolment: Enrolment | undefined, nowMs: number): ListedRequest {
  const { requestId, handle, receivedAtMs } = record;
  const here = record.answer === null ? {} : ({ answeredHere: true } as const);
  const line = { requestId, handle, receivedAtMs, state: stateAt(record, nowMs), ...here };
  const carried = carriedRequest(record);
  return enrolment && carried ? { ...line, view: viewOf(enrolment, carried) } : line;
}

export async function readPrefs(deps: Pick<ApprovalsDeps, "store">): Promise<Preferences> {
  return deps.store.readPreferences();
}

export async function writePrefs(preferences: Preferences, deps: Pick<ApprovalsDeps, "store">): Promise<void> {
  await deps.store.writePreferences(preferences);
}

/** Erases the details of ended requests after a minute and their ids after a day. */
export async function tidyInbox(deps: Reading): Promise<void> {
  const nowMs = deps.nowMs();
  const gone: string[] = [];
  for (const record of await deps.store.inbox()) {
    const next = tidied(record, nowMs);
    if (next === "remove") gone.push(record.requestId);
    else if (next !== record) {
      await deps.store.changeInInbox(record.requestId, (current) => {
        const changed = tidied(current, nowMs);
        return changed === "remove" ? current : changed;
      });
    }
  }
  if (gone.length > 0) await deps.store.removeFromInbox(gone);
}
