/** The `pub` database on fake-indexeddb, by the same expectations as its twin in memory. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { createMemoryPub, openPub, type PubStore } from "../../../../src/approvals/index.ts";
import { enrolDevice } from "../../../support/enrolled-device.ts";

const { enrolment } = await enrolDevice();
const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
const record = {
  requestId: "request",
  handle: enrolment.handle,
  state: "pending",
  receivedAtMs: 1,
  expiresAtMs: 2,
  envelope: null,
  answer: null,
} as const;

const STORES: readonly (readonly [name: string, open: () => PubStore])[] = [
  ["openPub()", () => openPub(`pub-${String(Math.random())}`)],
  ["createMemoryPub()", () => createMemoryPub()],
];

for (const [name, open] of STORES) {
  test(`${name} keeps an enrolment with its key and erases both with its requests`, async () => {
    const store = open();
    // fake-indexeddb clones a CryptoKey into a plain object; that keys survive is tried in a real browser.
    await store.addEnrolment(enrolment, pair.privateKey);
    await store.addToInbox(record);
    await store.addToInbox({ ...record, requestId: "other", handle: "other" });
    expect(await store.enrolments()).toEqual([enrolment]);
    expect(await store.deviceKey(enrolment.handle)).toBeDefined();
    await store.removeEnrolment(enrolment.handle);
    expect(await store.enrolments()).toEqual([]);
    expect(await store.deviceKey(enrolment.handle)).toBeUndefined();
    expect((await store.inbox()).map((one) => one.requestId)).toEqual(["other"]);
  });

  test(`${name} gives every sequence number once`, async () => {
    const store = open();
    await store.addEnrolment({ ...enrolment, seq: 0 }, pair.privateKey);
    const taken = await Promise.all(Array.from({ length: 50 }, () => store.takeSeq(enrolment.handle)));
    expect(new Set(taken).size).toBe(50);
    expect(await store.takeSeq("gone")).toBeUndefined();
  });

  test(`${name} stores a request id once and says what stands there`, async () => {
    const store = open();
    const both = await Promise.all([store.addToInbox(record), store.addToInbox({ ...record, receivedAtMs: 9 })]);
    expect(both.filter((one) => one.added)).toHaveLength(1);
    await store.changeInInbox("request", (current) => ({ ...current, state: "denied" }));
    expect(await store.inboxRecord("request")).toMatchObject({ state: "denied", receivedAtMs: 1 });
    expect(await store.changeInInbox("gone", (current) => current)).toBeUndefined();
    await store.removeFromInbox(["request"]);
    expect(await store.inbox()).toEqual([]);
  });

  test(`${name} has preferences before any were chosen`, async () => {
    const store = open();
    expect(await store.readPreferences()).toEqual({ quickApprove: true, detailsOnNotifications: true });
    await store.writePreferences({ quickApprove: false, detailsOnNotifications: true });
    expect((await store.readPreferences()).quickApprove).toBe(false);
  });
}
