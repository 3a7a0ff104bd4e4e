/** Checks of an envelope in their order (src/protocol/README.md §8). */
import { expect, test } from "vitest";
import { checkEnvelope } from "../../../../src/approvals/request/checks.ts";
import { importSpki, verify } from "../../../../src/crypto/signature.ts";
import { enrolDevice } from "../../../support/enrolled-device.ts";

const phone = await enrolDevice();
const { service, enrolment, clock } = phone;
const key = await importSpki(enrolment.ssk);
const pinned = (signature: Uint8Array, bytes: Uint8Array): Promise<boolean> => verify(key, signature, bytes);
const check = (text: string, of: typeof enrolment | undefined = enrolment, nowMs: number = clock.nowMs) =>
  checkEnvelope(text, of, pinned, nowMs);

test("a signed request in time passes", async () => {
  const { envelope } = await service.request();
  expect((await check(envelope)).kind).toBe("request");
});

test("check 1: what is not an envelope", async () => {
  expect(await check("{}")).toEqual({ kind: "failed", check: 1 });
});

test("check 2: another enrolment's scope, or none", async () => {
  const { envelope } = await service.request();
  expect(await check(envelope, { ...enrolment, deviceId: "B".repeat(22) })).toEqual({ kind: "failed", check: 2 });
  expect(await checkEnvelope(envelope, undefined, pinned, clock.nowMs)).toEqual({ kind: "failed", check: 2 });
});

test("check 3: every changed field breaks the signature", async () => {
  const { envelope } = await service.request();
  const json = JSON.parse(envelope) as { q: Record<string, unknown>; s: string };
  const changes: Record<string, unknown>[] = [
    { u: "zoe" },
    { r: "Payroll" },
    { l: "" },
    { c: "Firefox" },
    { t0: clock.nowMs + 1 },
    { t1: clock.nowMs + 59_999 },
    { f: 1 },
    { f: 2 },
    { i: "A".repeat(22) },
    { n: "A".repeat(43) },
  ];
  for (const change of changes) {
    const altered = JSON.stringify({ ...json, q: { ...json.q, ...change } });
    expect(await check(altered)).toEqual({ kind: "failed", check: 3 });
  }
  const other = { ...enrolment, origin: "https://other.example" };
  expect(await check(envelope, other)).toEqual({ kind: "failed", check: 3 });
});

test("check 4: texts that could deceive, even signed", async () => {
  for (const change of [
    { user: "a\u202eb" },
    { resource: "" },
    { resource: "two\nlines" },
    { location: "\ud800" },
    { client: "e\u0301" },
  ]) {
    const { envelope } = await service.request(change);
    // A lone surrogate does not survive UTF-8, so its signature already fails.
    const expected = change.location === undefined ? 4 : 3;
    const result = await check(envelope);
    expect(result.kind === "failed" && [expected, 4].includes(result.check)).toBe(true);
  }
});

test("check 5: too long a life, and the time with the service's clock", async () => {
  const t = clock.nowMs;
  const long = await service.request({ createdAtMs: t, expiresAtMs: t + 120_001 });
  expect((await check(long.envelope)).kind).toBe("expired");
  const turned = await service.request({ createdAtMs: t, expiresAtMs: t });
  expect((await check(turned.envelope)).kind).toBe("expired");
  const ahead = await service.request({ createdAtMs: t + 600_000, expiresAtMs: t + 660_000 });
  expect((await check(ahead.envelope)).kind).toBe("expired");
  const { envelope } = await service.request();
  expect((await check(envelope, enrolment, t + 89_999)).kind).toBe("request");
  expect((await check(envelope, enrolment, t + 90_000)).kind).toBe("expired");
  // A device that is ten minutes behind, and knows it.
  expect((await check(envelope, { ...enrolment, clockOffsetMs: 600_000 }, t - 600_000)).kind).toBe("request");
});

test("outcomes are checked by the same key", async () => {
  const { fields } = await service.request();
  const genuine = await service.outcome(fields.requestId, "denied");
  expect((await check(genuine)).kind).toBe("outcome");
  expect(await check(genuine.replace('"denied"', '"approved"').trimEnd())).toEqual({ kind: "failed", check: 3 });
});
