/** Enrolment against a service in memory (E-05, E-07). */
import { expect, test } from "vitest";
import {
  createDeps,
  createMemoryPub,
  finishEnrolment,
  type StartedEnrolment,
  startEnrolment,
} from "../../../../src/approvals/everywhere.ts";
import { APP_ORIGIN, createDeviceService, type DeviceService } from "../../../support/device-service.ts";
import { enrolDevice } from "../../../support/enrolled-device.ts";

const nowMs = (): number => 1_790_000_000_000;
const depsFor = (service: DeviceService, appOrigin = APP_ORIGIN) => ({
  ...createDeps({ store: createMemoryPub(), appOrigin, fetch: service.fetch }),
  nowMs,
});

function ports(dropped: string[] = []) {
  return {
    label: "Test phone",
    subscribe: () => Promise.resolve(null),
    createUv: () => Promise.resolve(null),
    dropScope: (handle: string) => {
      dropped.push(handle);
      return Promise.resolve();
    },
  };
}

async function started(service: DeviceService, deps = depsFor(service)): Promise<StartedEnrolment> {
  const outcome = await startEnrolment(service.link, deps);
  if (outcome.kind !== "started") throw new Error(outcome.kind);
  return outcome.enrolment;
}

test("both sides come to the same check code, and the key cannot be taken out", async () => {
  const { service, checkCode, enrolment, deps } = await enrolDevice();
  expect(checkCode).toMatch(/^[0-9]{6}$/);
  expect(checkCode).toBe(service.device().checkCode);
  expect((await deps.store.deviceKey(enrolment.handle))?.extractable).toBe(false);
  expect(enrolment).toMatchObject({ state: "unconfirmed", pushState: "off", name: "Example Ltd" });
  expect(JSON.stringify(enrolment)).not.toContain("zoë");
});

test("the clock of a device that is wrong is corrected by the signed time", async () => {
  const service = await createDeviceService({ nowMs });
  const deps = { ...depsFor(service), nowMs: () => nowMs() - 3_600_000 };
  expect((await started(service, deps)).clockOffsetMs).toBe(3_600_000);
});

test("a service with another key than the link's is refused (E-07)", async () => {
  const service = await createDeviceService({ nowMs, otherKey: true });
  expect(await startEnrolment(service.link, depsFor(service))).toEqual({ kind: "wrong-server", why: "key" });
});

test("an answer that was changed on the way is refused", async () => {
  const service = await createDeviceService({ nowMs });
  const fetchChanged: typeof fetch = async (input, init) => {
    const json = (await (await service.fetch(input, init)).json()) as object;
    return Response.json({ ...json, name: "Another Ltd" });
  };
  const outcome = await startEnrolment(service.link, { ...depsFor(service), fetch: fetchChanged });
  expect(outcome).toEqual({ kind: "wrong-server", why: "signature" });
});

test("a service that does not expect this app is refused", async () => {
  const service = await createDeviceService({ nowMs, appOrigins: ["https://elsewhere.example"] });
  expect(await startEnrolment(service.link, depsFor(service))).toEqual({ kind: "wrong-server", why: "app" });
});

test("a used link, no connection, some other text: each has its own answer", async () => {
  const service = await createDeviceService({ nowMs });
  const deps = depsFor(service);
  await finishEnrolment(await started(service, deps), ports(), deps);
  expect(await startEnrolment(service.link, deps)).toEqual({ kind: "refused", code: "enrol/token-refused" });
  service.faults.push("offline");
  expect(await startEnrolment(service.link, deps)).toEqual({ kind: "offline" });
  expect(await startEnrolment("hello", deps)).toEqual({ kind: "bad-link", reason: "not-a-link" });
});

test("a proof for another service is refused, and the scope is dropped again (E-05)", async () => {
  const service = await createDeviceService({ nowMs });
  const deps = depsFor(service);
  const enrolment = await started(service, deps);
  const dropped: string[] = [];
  const elsewhere = { ...enrolment, serverNonce: new Uint8Array(32) };
  expect(await finishEnrolment(elsewhere, ports(dropped), deps)).toEqual({
    kind: "refused",
    code: "enrol/proof-refused",
  });
  expect(dropped).toEqual([enrolment.handle]);
  expect(await deps.store.enrolments()).toEqual([]);
});

test("an acknowledgement that the service did not sign stores nothing", async () => {
  const service = await createDeviceService({ nowMs });
  const deps = depsFor(service);
  const enrolment = await started(service, deps);
  service.faults.push("unsigned-outcome");
  expect(await finishEnrolment(enrolment, ports(), deps)).toEqual({ kind: "not-trusted" });
  expect(await deps.store.enrolments()).toEqual([]);
});

test("where the service asks for user verification, no credential means no enrolment", async () => {
  const service = await createDeviceService({ nowMs, uv: true });
  const deps = depsFor(service);
  expect(await finishEnrolment(await started(service, deps), ports(), deps)).toEqual({ kind: "uv-needed" });
  expect((await started(service, deps)).uv).toBe(true);
});

test("a device without means to verify a person enrols without, and says so", async () => {
  const service = await createDeviceService({ nowMs, uv: true });
  const deps = depsFor(service);
  const without = { ...ports(), createUv: () => Promise.resolve("unable" as const) };
  const outcome = await finishEnrolment(await started(service, deps), without, deps);
  expect(outcome.kind === "finished" && outcome.enrolment.uvCredentialId).toBe(null);
});
