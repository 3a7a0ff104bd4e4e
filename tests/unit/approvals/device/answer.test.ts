/** Answering: what is sent, what is repeated, and what is believed. */
import { expect, test } from "vitest";
import {
  answerRequest,
  pollPending,
  prepareUv,
  readRequest,
  receiveEnvelope,
} from "../../../../src/approvals/everywhere.ts";
import { encodeBase64url } from "../../../../src/base/base64url.ts";
import { decisionBytes, uvChallenge } from "../../../../src/protocol/decision.ts";
import type { RequestFields } from "../../../../src/protocol/request.ts";
import { type EnrolledDevice, enrolDevice } from "../../../support/enrolled-device.ts";

async function withRequest(changes: Partial<RequestFields> = {}, options: Parameters<typeof enrolDevice>[0] = {}) {
  const phone = await enrolDevice(options);
  const { fields, envelope } = await phone.service.request(changes);
  const received = await receiveEnvelope(envelope, phone.enrolment.handle, phone.deps);
  if (received.kind !== "request") throw new Error(received.kind);
  return { ...phone, fields, envelope, view: received.view, requestId: received.view.requestId };
}

const stateOf = async (phone: EnrolledDevice, requestId: string) => (await readRequest(requestId, phone.deps))?.state;

test("approve and deny are said after the service's signed word", async () => {
  for (const [decision, kind] of [
    ["approve", "approved"],
    ["deny", "denied"],
    ["deny-fraud", "denied"],
  ] as const) {
    const phone = await withRequest();
    const outcome = await answerRequest({ requestId: phone.requestId, decision, shown: phone.view }, phone.deps);
    expect(outcome).toEqual({ kind, resource: "Payroll (prod)" });
    expect(await stateOf(phone, phone.requestId)).toBe(kind);
    expect(phone.announced).toContain("requests");
  }
});

test("an outcome that is unsigned or signed for something else is not believed", async () => {
  for (const fault of ["unsigned-outcome", "foreign-outcome"] as const) {
    const phone = await withRequest();
    phone.service.faults.push(fault);
    const outcome = await answerRequest({ requestId: phone.requestId, decision: "approve" }, phone.deps);
    expect(outcome).toEqual({ kind: "not-sent", why: { kind: "not-trusted" } });
    expect(await stateOf(phone, phone.requestId)).toBe("pending");
  }
});

test("repetitions send the same bytes with a new sequence number, three at most", async () => {
  const phone = await withRequest();
  phone.service.faults.push("offline", "error-500", "drop-answer");
  const outcome = await answerRequest({ requestId: phone.requestId, decision: "approve" }, phone.deps);
  expect(outcome.kind).toBe("approved");
  expect(phone.slept).toEqual([1_000, 4_000, 10_000]);
  expect(phone.service.decisions).toHaveLength(2);
  expect(new Set(phone.service.decisions).size).toBe(1);
  expect(new Set(phone.service.seqs).size).toBe(phone.service.seqs.length);
});

test("without a connection the answer is not sent, and a later try repeats its bytes (W-04)", async () => {
  const phone = await withRequest();
  phone.service.faults.push("drop-answer", "offline", "offline", "offline");
  const first = await answerRequest({ requestId: phone.requestId, decision: "deny" }, phone.deps);
  expect(first).toEqual({ kind: "not-sent", why: { kind: "offline" } });
  const second = await answerRequest({ requestId: phone.requestId, decision: "deny" }, phone.deps);
  expect(second.kind).toBe("denied");
  expect(new Set(phone.service.decisions).size).toBe(1);
});

test("after the end nothing is repeated, and the service's word is «expired»", async () => {
  const phone = await withRequest();
  phone.clock.nowMs += 60_500;
  const outcome = await answerRequest({ requestId: phone.requestId, decision: "approve" }, phone.deps);
  expect(outcome.kind).toBe("expired");
  const late = await withRequest();
  late.clock.nowMs += 59_500;
  late.service.faults.push("offline");
  expect((await answerRequest({ requestId: late.requestId, decision: "approve" }, late.deps)).kind).toBe("not-sent");
  expect(late.slept).toEqual([]);
  late.clock.nowMs += 60_000;
  expect((await answerRequest({ requestId: late.requestId, decision: "approve" }, late.deps)).kind).toBe("expired");
  expect(late.service.decisions).toEqual([]);
});

test("an answered request is not answered again, but an approval can be taken back", async () => {
  const phone = await withRequest();
  await answerRequest({ requestId: phone.requestId, decision: "deny" }, phone.deps);
  const again = await answerRequest({ requestId: phone.requestId, decision: "approve" }, phone.deps);
  expect(again).toEqual({ kind: "already-answered", state: "denied", resource: "Payroll (prod)" });
  expect(phone.service.decisions).toHaveLength(1);
  const other = await withRequest();
  await answerRequest({ requestId: other.requestId, decision: "approve" }, other.deps);
  await answerRequest({ requestId: other.requestId, decision: "deny" }, other.deps);
  expect(other.service.decisions).toHaveLength(2);
});

test("a request answered elsewhere says so", async () => {
  const phone = await withRequest();
  const { enrolment, service, deps } = phone;
  const elsewhere = { ...deps, store: deps.store };
  await answerRequest({ requestId: phone.requestId, decision: "approve" }, elsewhere);
  await deps.store.changeInInbox(phone.requestId, (record) => ({ ...record, state: "pending" }));
  expect(await answerRequest({ requestId: phone.requestId, decision: "deny" }, deps)).toMatchObject({
    kind: "already-answered",
    state: "approved",
  });
  expect(await receiveEnvelope(phone.envelope, enrolment.handle, deps)).toMatchObject({
    kind: "known",
    state: "approved",
  });
  expect(service.decisions).toHaveLength(2);
});

test("from a notification: no approve where more is asked, where it is switched off, or from another scope (P-15)", async () => {
  const all = { quickApprove: true, detailsOnNotifications: true };
  const cases = [
    { changes: { numberRequired: true }, preferences: all },
    { changes: { uvRequired: true }, preferences: all },
    { changes: { uvRequired: true, numberRequired: true }, preferences: all },
    { changes: {}, preferences: { ...all, quickApprove: false } },
    { changes: {}, preferences: { ...all, detailsOnNotifications: false } },
  ];
  let signed = 0;
  for (const { changes, preferences } of cases) {
    const phone = await withRequest(changes, { preferences });
    const fromNotification = { handle: phone.enrolment.handle };
    const outcome = await answerRequest(
      { requestId: phone.requestId, decision: "approve", fromNotification },
      phone.deps,
    );
    expect(outcome).toEqual({ kind: "not-allowed", why: "open-the-app" });
    signed += phone.service.decisions.length;
    const denied = await answerRequest({ requestId: phone.requestId, decision: "deny", fromNotification }, phone.deps);
    expect(denied.kind).toBe("denied");
  }
  const phone = await withRequest();
  const foreign = {
    requestId: phone.requestId,
    decision: "approve",
    fromNotification: { handle: "B".repeat(22) },
  } as const;
  expect(await answerRequest(foreign, phone.deps)).toEqual({ kind: "not-allowed", why: "unknown-request" });
  signed += phone.service.decisions.length;
  console.info(`P-15: ${String(signed)} signed of ${String(cases.length + 1)}`);
  expect(signed).toBe(0);
});

test("what was shown is what is signed: another view is refused", async () => {
  const phone = await withRequest();
  const shown = { ...phone.view, resource: "Something else" };
  const outcome = await answerRequest({ requestId: phone.requestId, decision: "approve", shown }, phone.deps);
  expect(outcome).toEqual({ kind: "not-allowed", why: "view-changed" });
  expect(phone.service.decisions).toEqual([]);
});

test("a request for user verification: the challenge is that of the decision, and without it nothing is sent", async () => {
  const uvCredentialId = new Uint8Array(20).fill(6);
  const phone = await withRequest({ uvRequired: true }, { uvCredentialId });
  expect(await answerRequest({ requestId: phone.requestId, decision: "approve" }, phone.deps)).toEqual({
    kind: "not-allowed",
    why: "uv-needed",
  });
  const prepared = await prepareUv({ requestId: phone.requestId }, phone.deps);
  const wanted = await uvChallenge(decisionBytes(phone.fields, { decision: "approve", number: "", uv: "webauthn" }));
  expect(prepared).toEqual({ kind: "ready", challenge: wanted, credentialId: uvCredentialId, timeoutMs: 60_000 });
  const part = new Uint8Array(8);
  const assertion = { credentialId: uvCredentialId, authenticatorData: part, clientDataJSON: part, signature: part };
  expect((await answerRequest({ requestId: phone.requestId, decision: "approve", assertion }, phone.deps)).kind).toBe(
    "approved",
  );
  expect(JSON.parse(phone.service.decisions[0] ?? "")).toMatchObject({ uv: "webauthn", number: "" });
});

test("a revoked device erases its key and its requests, on the service's signed word only", async () => {
  const phone = await withRequest();
  phone.service.revoke();
  phone.service.faults.push("unsigned-outcome");
  expect((await answerRequest({ requestId: phone.requestId, decision: "approve" }, phone.deps)).kind).toBe("not-sent");
  expect(await phone.deps.store.enrolments()).toHaveLength(1);
  expect(await answerRequest({ requestId: phone.requestId, decision: "approve" }, phone.deps)).toEqual({
    kind: "revoked",
  });
  expect(await phone.deps.store.enrolments()).toEqual([]);
  expect(await phone.deps.store.deviceKey(phone.enrolment.handle)).toBeUndefined();
  expect(await phone.deps.store.inbox()).toEqual([]);
  expect(await pollPending(phone.enrolment.handle, 0, phone.deps)).toEqual({ kind: "unknown-enrolment" });
});

test("an enrolment removed while its notification is on screen signs nothing (W-05)", async () => {
  const phone = await withRequest();
  await phone.deps.store.removeEnrolment(phone.enrolment.handle);
  const fromNotification = { handle: phone.enrolment.handle };
  const outcome = await answerRequest(
    { requestId: phone.requestId, decision: "approve", fromNotification },
    phone.deps,
  );
  expect(outcome).toEqual({ kind: "not-allowed", why: "unknown-request" });
  expect(phone.service.decisions).toEqual([]);
  expect(encodeBase64url(phone.fields.requestId)).toBe(phone.requestId);
});
