/**
 * Phones and services whose clocks are wrong (C-01 to C-05): whoever answers in time is taken, whoever answers late is not,
 * and no code counts twice.
 *
 * @module
 */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  beginTotp,
  checkTotp,
  createRequest,
  proveTotp,
  readRequest,
  redeemRequest,
} from "../../../src/server/service/index.ts";
import { type EnrolledPhone, enrolTestPhone, pushedEnvelope } from "../../support/enrolled-phone.ts";
import { independentTotp } from "../../support/independent-codes.ts";
import { NO_LIMITS, START_MS, startTestService, type TestService } from "../../support/test-service.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const LIFE = MINUTE;

let service: TestService;
const timeZone = process.env["TZ"];

beforeAll(async () => {
  service = await startTestService({ limits: NO_LIMITS });
});
afterAll(() => service.close());
afterEach(() => {
  service.clock.nowMs = START_MS;
  if (timeZone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = timeZone;
});

async function ask(userId: string): Promise<string> {
  const outcome = await createRequest(service.parts, { userId, appId: "portal", ip: "203.0.113.7", userAgent: "" });
  if (outcome.kind !== "created") throw new Error(outcome.kind);
  return outcome.request.id;
}
const stateOf = async (id: string) => (await readRequest(service.parts, id))?.state;

/** The request by push, answered `afterMs` later. @returns What the service then says of it. */
async function approveByPush({ phone, userId, deviceId }: EnrolledPhone, afterMs: number): Promise<string> {
  const id = await ask(userId);
  const received = await phone.receive(await pushedEnvelope(service, id, deviceId));
  service.clock.nowMs += afterMs;
  if (received.kind !== "request") return `shown as ${received.kind}`;
  await phone.answerTo(received.view, "approve");
  return (await stateOf(id)) ?? "unknown";
}

async function approveByPoll({ phone, userId }: EnrolledPhone, afterMs: number): Promise<string> {
  const id = await ask(userId);
  const view = await phone.pending();
  service.clock.nowMs += afterMs;
  if (view === undefined) return "not shown";
  await phone.answerTo(view, "approve");
  return (await stateOf(id)) ?? "unknown";
}

/** In time and too late, by push and by poll, each with a phone that never called before. */
async function outcomesWith(skewMs: number): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (const approve of [approveByPush, approveByPoll]) {
    for (const afterMs of [5 * SECOND, LIFE + SECOND]) {
      const enrolled = await enrolTestPhone(service);
      enrolled.skew.ms = skewMs;
      outcomes.push(await approve(enrolled, afterMs));
    }
  }
  return outcomes;
}
const RIGHT = ["approved", "expired", "approved", "expired"];

const WRONG_CLOCKS = [
  ["C-01", "a minute behind", -MINUTE],
  ["C-01", "a minute ahead", MINUTE],
  ["C-01", "200 seconds behind", -200 * SECOND],
  ["C-01", "200 seconds ahead", 200 * SECOND],
  ["C-01", "ten minutes behind", -10 * MINUTE],
  ["C-01", "ten minutes ahead", 10 * MINUTE],
  ["C-01", "a day behind", -DAY],
  ["C-01", "a day ahead", DAY],
  ["C-02", "at the beginning of 1970", -START_MS],
  ["C-02", "past 2^31 seconds", 2 ** 31 * SECOND + MINUTE - START_MS],
  ["C-02", "past 2^32 seconds", 2 ** 32 * SECOND + MINUTE - START_MS],
] as const;

for (const [id, name, skewMs] of WRONG_CLOCKS) {
  test(`a phone whose clock is ${name} approves in time and not late (${id})`, async () => {
    expect(await outcomesWith(skewMs)).toEqual(RIGHT);
  });
}

for (const [name, nowMs] of [
  ["1970", 2 * DAY],
  ["January 2038", 2 ** 31 * SECOND - 30 * SECOND],
  ["February 2106", 2 ** 32 * SECOND - 30 * SECOND],
] as const) {
  test(`a service in ${name} takes what is in time and refuses what is late (C-02)`, async () => {
    service.clock.nowMs = nowMs;
    expect(await outcomesWith(0)).toEqual(RIGHT);
  });
}

test("a phone whose clock drifts, and is never set right, approves every day for two months (C-04)", async () => {
  // 100 millionths: twice what the crystals of phones are sold with.
  const enrolled = await enrolTestPhone(service);
  const outcomes = new Map<string, number>();
  for (let day = 1; day <= 60; day += 1) {
    service.clock.nowMs += DAY;
    enrolled.skew.ms = day * DAY * 1e-4;
    const outcome = await approveByPush(enrolled, 5 * SECOND);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  console.info(`C-04: ${JSON.stringify(Object.fromEntries(outcomes))} of 60 days, drift at last 518 s`);
  expect([...outcomes]).toEqual([["approved", 60]]);
});

for (const stepMs of [-5 * MINUTE, 5 * MINUTE]) {
  const name = stepMs < 0 ? "back" : "on";
  test(`the service's clock is set ${name} by five minutes: nothing that ended counts again (C-03)`, async () => {
    const enrolled = await enrolTestPhone(service);
    const { userId, phone, deviceId } = enrolled;
    const ended = await ask(userId);
    const received = await phone.receive(await pushedEnvelope(service, ended, deviceId));
    if (received.kind !== "request") throw new Error(received.kind);
    service.clock.nowMs += LIFE + SECOND;
    // The next request of the pair settles the one before.
    const used = await ask(userId);
    await phone.answer("approve");
    expect((await redeemRequest(service.parts, used, "portal")).kind).toBe("redeemed");

    service.clock.nowMs += stepMs;
    await phone.answerTo(received.view, "approve");
    expect(await stateOf(ended)).toBe("expired");
    expect((await redeemRequest(service.parts, used, "portal")).kind).toBe("refused");
    // And what is new works, both with the phone that heard of it and with one that did not.
    service.clock.nowMs += 6 * MINUTE;
    expect(await approveByPoll(enrolled, 5 * SECOND)).toBe("approved");
  });

  test(`the service's clock is set ${name} by five minutes: no code counts twice (C-03)`, async () => {
    const userId = await service.addPerson();
    const begun = await beginTotp(service.parts, userId);
    if (begun.kind !== "begun") throw new Error(begun.kind);
    const secret = begun.candidate.secretText.replaceAll(" ", "");
    const codeNow = (): string => independentTotp({ secret }, service.clock.nowMs);
    await proveTotp(service.parts, userId, codeNow());
    service.clock.nowMs += 2 * MINUTE;
    const used = codeNow();
    expect((await checkTotp(service.parts, userId, used)).kind).toBe("accepted");
    service.clock.nowMs += stepMs;
    let accepted = 0;
    for (const code of [used, ...(stepMs < 0 ? [codeNow()] : [])]) {
      if ((await checkTotp(service.parts, userId, code)).kind === "accepted") accepted += 1;
    }
    // The clock passes the used step a second time.
    service.clock.nowMs -= stepMs;
    if ((await checkTotp(service.parts, userId, used)).kind === "accepted") accepted += 1;
    console.info(`C-03 (${name}): ${String(accepted)} codes counted twice`);
    expect(accepted).toBe(0);
    service.clock.nowMs += 2 * MINUTE;
    expect((await checkTotp(service.parts, userId, codeNow())).kind).toBe("accepted");
  });
}

test("summer time ends and begins while a request is open, in any time zone: it makes no difference (C-05)", async () => {
  for (const zone of ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe"]) {
    process.env["TZ"] = zone;
    for (const change of ["2026-10-25T01:00:00Z", "2027-03-28T01:00:00Z", "2027-04-03T15:00:00Z"]) {
      service.clock.nowMs = Date.parse(change) - 30 * SECOND;
      const enrolled = await enrolTestPhone(service);
      expect(await approveByPush(enrolled, 45 * SECOND), `${zone} ${change}`).toBe("approved");
      service.clock.nowMs = Date.parse(change) - 30 * SECOND;
      const late = await enrolTestPhone(service);
      expect(await approveByPoll(late, LIFE + SECOND), `${zone} ${change}`).toBe("expired");
    }
  }
});

test("a leap second, which Unix time counts twice, gives no code and no answer twice (C-05)", async () => {
  const userId = await service.addPerson();
  service.clock.nowMs = Date.parse("2016-12-31T23:58:00Z");
  const begun = await beginTotp(service.parts, userId);
  if (begun.kind !== "begun") throw new Error(begun.kind);
  const secret = begun.candidate.secretText.replaceAll(" ", "");
  const codeNow = (): string => independentTotp({ secret }, service.clock.nowMs);
  await proveTotp(service.parts, userId, codeNow());
  const newYear = Date.parse("2017-01-01T00:00:00Z");
  service.clock.nowMs = newYear;
  expect((await checkTotp(service.parts, userId, codeNow())).kind).toBe("accepted");
  const code = codeNow();
  // 23:59:60 is the same second again.
  service.clock.nowMs = newYear - SECOND;
  expect((await checkTotp(service.parts, userId, code)).kind).toBe("refused");
  expect((await checkTotp(service.parts, userId, codeNow())).kind).toBe("refused");
  service.clock.nowMs = newYear + 30 * SECOND;
  expect((await checkTotp(service.parts, userId, codeNow())).kind).toBe("accepted");
});
