/** Receiving by push and by poll. */
import { expect, test } from "vitest";
import {
  listRequests,
  pollPending,
  receiveEnvelope,
  removeEnrolment,
  tidyInbox,
  updateSubscription,
} from "../../../../src/approvals/everywhere.ts";
import { enrolDevice } from "../../../support/enrolled-device.ts";

test("the same request by push and by poll is one request (P-04)", async () => {
  const { service, deps, enrolment } = await enrolDevice();
  const { envelope } = await service.request();
  const first = await receiveEnvelope(envelope, enrolment.handle, deps);
  expect(first).toMatchObject({ kind: "request", fresh: true });
  const polled = await pollPending(enrolment.handle, 0, deps);
  expect(polled).toMatchObject({ kind: "polled", state: "active", received: [{ kind: "request", fresh: false }] });
  expect(await listRequests(deps)).toHaveLength(1);
});

test("another request under a known id is not shown", async () => {
  const { service, deps, enrolment } = await enrolDevice();
  const first = await service.request();
  const second = await service.request({ requestId: first.fields.requestId, resource: "Other" });
  await receiveEnvelope(first.envelope, enrolment.handle, deps);
  expect(await receiveEnvelope(second.envelope, enrolment.handle, deps)).toEqual({ kind: "neutral" });
});

test("a request that comes 61 s late, or earlier than it may, is said to have expired, also when it comes again (P-04)", async () => {
  for (const [fields, lateMs] of [
    [{}, 91_000],
    [{ createdAtMs: 1_790_000_600_000, expiresAtMs: 1_790_000_660_000 }, 0],
  ] as const) {
    const { service, deps, enrolment, clock } = await enrolDevice();
    const { envelope } = await service.request(fields);
    clock.nowMs += lateMs;
    for (let time = 0; time < 3; time += 1) {
      expect((await receiveEnvelope(envelope, enrolment.handle, deps)).kind).toBe("expired");
    }
    // The service's time was asked for once, and not for every repetition.
    expect(service.seqs).toEqual([]);
    expect((await deps.store.enrolment(enrolment.handle))?.seq).toBe(1);
  }
});

test("outcome before its request, and the request after it: nothing is open (P-04)", async () => {
  const { service, deps, enrolment } = await enrolDevice();
  const { envelope, fields } = await service.request();
  expect((await receiveEnvelope(await service.outcome(fields.requestId, "denied"), enrolment.handle, deps)).kind).toBe(
    "outcome",
  );
  await receiveEnvelope(envelope, enrolment.handle, deps);
  await receiveEnvelope(await service.outcome(fields.requestId, "denied"), enrolment.handle, deps);
  expect(await receiveEnvelope(envelope, enrolment.handle, deps)).toMatchObject({ kind: "known", state: "denied" });
  expect((await listRequests(deps)).map(({ state }) => state)).toEqual(["denied"]);
});

test("a request that a wrong clock took for expired is open again once the clock was corrected (C-01)", async () => {
  const { service, deps, enrolment, skew, clock } = await enrolDevice();
  const { envelope } = await service.request();
  skew.ms = 200_000;
  service.faults.push("offline");
  expect((await receiveEnvelope(envelope, enrolment.handle, deps)).kind).toBe("expired");
  await deps.store.changeEnrolment(enrolment.handle, (current) => ({ ...current, clockOffsetMs: -200_000 }));
  expect(await receiveEnvelope(envelope, enrolment.handle, deps)).toMatchObject({ kind: "request", fresh: true });
  expect((await listRequests(deps))[0]?.state).toBe("pending");
  clock.nowMs += 60_000;
  expect((await listRequests(deps))[0]?.state).toBe("expired");
  expect((await receiveEnvelope(envelope, enrolment.handle, deps)).kind).toBe("expired");
});

test("a time that the service did not sign corrects nothing (C-01)", async () => {
  const { service, deps, enrolment, skew } = await enrolDevice();
  const { envelope } = await service.request();
  skew.ms = 200_000;
  const lying: typeof fetch = async (input, init) => {
    const response = await service.fetch(input, init);
    const json = (await response.json()) as object;
    return Response.json({ ...json, timeMs: 1 }, { status: response.status });
  };
  expect((await receiveEnvelope(envelope, enrolment.handle, { ...deps, fetch: lying })).kind).toBe("expired");
  expect((await deps.store.enrolment(enrolment.handle))?.clockOffsetMs).toBe(0);
});

test("a genuine request makes an enrolment active that had not heard of its confirmation", async () => {
  const { service, deps, enrolment } = await enrolDevice();
  expect(enrolment.state).toBe("unconfirmed");
  await receiveEnvelope((await service.request()).envelope, enrolment.handle, deps);
  expect((await deps.store.enrolment(enrolment.handle))?.state).toBe("active");
});

test("an outcome of the service replaces the state, and an unknown one is only said", async () => {
  const { service, deps, enrolment } = await enrolDevice();
  const { envelope, fields } = await service.request();
  await receiveEnvelope(envelope, enrolment.handle, deps);
  const outcome = await service.outcome(fields.requestId, "approved");
  expect(await receiveEnvelope(outcome, enrolment.handle, deps)).toMatchObject({
    kind: "outcome",
    state: "approved",
    resource: "Payroll (prod)",
  });
  expect((await listRequests(deps))[0]?.state).toBe("approved");
  const foreign = await service.outcome(new Uint8Array(16).fill(1), "denied");
  expect(await receiveEnvelope(foreign, enrolment.handle, deps)).toMatchObject({
    kind: "outcome",
    resource: undefined,
  });
});

test("a device whose clock is wrong is told the time once and goes on", async () => {
  const { deps, enrolment, skew } = await enrolDevice();
  skew.ms = 3_600_000;
  expect((await pollPending(enrolment.handle, 0, deps)).kind).toBe("polled");
  expect((await deps.store.enrolment(enrolment.handle))?.clockOffsetMs).toBe(-3_600_000);
});

test("tidyInbox() keeps what waits and erases what has ended", async () => {
  const { service, deps, enrolment, clock } = await enrolDevice();
  await receiveEnvelope((await service.request()).envelope, enrolment.handle, deps);
  await tidyInbox(deps);
  expect((await listRequests(deps))[0]?.view?.resource).toBe("Payroll (prod)");
  clock.nowMs += 121_000;
  await tidyInbox(deps);
  expect(await listRequests(deps)).toMatchObject([{ state: "expired" }]);
  expect((await listRequests(deps))[0]?.view).toBeUndefined();
  clock.nowMs += 86_400_000;
  await tidyInbox(deps);
  expect(await listRequests(deps)).toEqual([]);
});

test("a changed subscription and a removal count when the service has confirmed them", async () => {
  const { service, deps, enrolment } = await enrolDevice();
  const subscription = { endpoint: "https://push.example/1", p256dh: new Uint8Array(65), auth: new Uint8Array(16) };
  expect(await updateSubscription(enrolment.handle, subscription, deps)).toEqual({ kind: "done" });
  expect(await deps.store.enrolment(enrolment.handle)).toMatchObject({
    pushState: "on",
    pushEndpoint: subscription.endpoint,
  });
  service.faults.push("unsigned-outcome");
  expect(await removeEnrolment(enrolment.handle, deps)).toEqual({ kind: "not-trusted" });
  expect(await removeEnrolment(enrolment.handle, deps)).toEqual({ kind: "done" });
  expect(await deps.store.enrolments()).toEqual([]);
});

test("an enrolment that nobody confirmed is forgotten when the service has forgotten it, and not before", async () => {
  const { deps, enrolment, service, clock } = await enrolDevice();
  const forgotten: typeof fetch = () =>
    Promise.resolve(Response.json({ code: "call/unsigned", message: "" }, { status: 401 }));
  const later = { ...deps, fetch: forgotten };
  expect((await pollPending(enrolment.handle, 0, later)).kind).toBe("refused");
  clock.nowMs += 12 * 60_000;
  expect((await pollPending(enrolment.handle, 0, later)).kind).toBe("revoked");
  expect(await deps.store.enrolments()).toEqual([]);
  const confirmed = await enrolDevice();
  await pollPending(confirmed.enrolment.handle, 0, confirmed.deps);
  confirmed.clock.nowMs += 12 * 60_000;
  expect((await pollPending(confirmed.enrolment.handle, 0, { ...confirmed.deps, fetch: forgotten })).kind).toBe(
    "refused",
  );
  expect(service.decisions).toEqual([]);
});
