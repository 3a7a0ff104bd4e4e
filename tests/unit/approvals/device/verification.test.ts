/** User verification set up after the enrolment: what is believed, what is kept, and how a poll ends it. @module */
import { expect, test } from "vitest";
import { withUvState } from "../../../../src/approvals/device/verification.ts";
import { type Enrolment, setUpVerification } from "../../../../src/approvals/everywhere.ts";
import { enrolDevice } from "../../../support/enrolled-device.ts";

const CREDENTIAL = new Uint8Array([1, 2, 3]);
const make = () =>
  Promise.resolve({
    credentialId: CREDENTIAL,
    attestationObject: new Uint8Array(8),
    clientDataJSON: new Uint8Array(8),
  });

test("an offered credential is kept with its code, and is not the enrolment's credential yet", async () => {
  const { deps, enrolment, announced } = await enrolDevice();
  announced.length = 0;
  const outcome = await setUpVerification(enrolment.handle, make, deps);
  if (outcome.kind !== "offered") throw new Error(outcome.kind);
  expect(outcome.checkCode).toMatch(/^[0-9]{6}$/);
  const kept = await deps.store.enrolment(enrolment.handle);
  expect(kept?.uvCredentialId).toBeNull();
  expect(kept?.uvMissing).toMatchObject({ kind: "offered", credentialId: "AQID", checkCode: outcome.checkCode });
  expect(announced).toContain("enrolments");
});

test("the person who declines, and the device that cannot, leave nothing", async () => {
  const { deps, enrolment } = await enrolDevice();
  expect(await setUpVerification(enrolment.handle, () => Promise.resolve(null), deps)).toEqual({ kind: "declined" });
  expect(await setUpVerification(enrolment.handle, () => Promise.resolve("unable"), deps)).toEqual({ kind: "unable" });
  expect((await deps.store.enrolment(enrolment.handle))?.uvMissing).toBeUndefined();
});

test("a start that another key signed makes no credential; a taking that another key signed shows no code", async () => {
  const { deps, enrolment, service } = await enrolDevice();
  let made = 0;
  const counting = () => {
    made += 1;
    return make();
  };
  service.faults.push("foreign-outcome");
  expect(await setUpVerification(enrolment.handle, counting, deps)).toEqual({ kind: "not-trusted" });
  expect(made).toBe(0);
  service.faults.push("offline");
  expect(await setUpVerification(enrolment.handle, counting, deps)).toEqual({ kind: "offline" });
  const tricked = {
    ...deps,
    fetch: ((input, init) => {
      if (String(input).endsWith("/uv/finish")) service.faults.push("foreign-outcome");
      return service.fetch(input, init);
    }) as typeof fetch,
  };
  expect(await setUpVerification(enrolment.handle, counting, tricked)).toEqual({ kind: "not-trusted" });
  expect((await deps.store.enrolment(enrolment.handle))?.uvMissing).toBeUndefined();
});

const BARE = { handle: "h", uvCredentialId: null } as Enrolment;
const OFFERED: Enrolment = {
  ...BARE,
  uvMissing: { kind: "offered", credentialId: "AQID", checkCode: "123456", sinceMs: 50_000 },
};

test("a poll puts the offered credential in force, or takes it back", () => {
  expect(withUvState(OFFERED, "on", 60_000)).toEqual({ ...BARE, uvCredentialId: CREDENTIAL });
  expect(withUvState(OFFERED, "offered", 60_000)).toBe(OFFERED);
  expect(withUvState(OFFERED, "wanted", 60_000)).toEqual({ ...BARE, uvMissing: { kind: "wanted" } });
  expect(withUvState(OFFERED, "off", 60_000)).toEqual(BARE);
  // Said before the credential was taken, and heard after it
  expect(withUvState(OFFERED, "wanted", 50_000)).toBe(OFFERED);
});

test("a poll asks for a credential where there is none, and leaves one alone", () => {
  expect(withUvState(BARE, "wanted", 1)).toEqual({ ...BARE, uvMissing: { kind: "wanted" } });
  expect(withUvState(BARE, undefined, 1)).toBe(BARE);
  const ready = { ...BARE, uvCredentialId: CREDENTIAL };
  expect(withUvState(ready, "wanted", 1)).toBe(ready);
  // In force at the service, but not made here: nothing to verify with, and nothing is asked for
  expect(withUvState({ ...BARE, uvMissing: { kind: "wanted" } }, "on", 1)).toEqual(BARE);
});
