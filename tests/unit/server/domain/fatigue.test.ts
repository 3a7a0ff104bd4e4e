/** @module */
import { expect, test } from "vitest";
import { mayAskAtMs, PAUSE_MS, type PastRequest } from "../../../../src/server/domain/fatigue.ts";
import type { RequestState } from "../../../../src/server/domain/request-life.ts";

const past = (...states: RequestState[]): PastRequest[] =>
  states.map((state, index) => ({ state, endedAtMs: 1000 - index }));

test("mayAskAtMs() lets ask at once up to the second refusal", () => {
  expect(mayAskAtMs([])).toBe(0);
  expect(mayAskAtMs(past("denied", "expired"))).toBe(0);
});

test("mayAskAtMs() pauses 15 minutes after three refusals in a row", () => {
  expect(mayAskAtMs(past("denied", "expired", "failed"))).toBe(1000 + PAUSE_MS);
});

test("mayAskAtMs() counts only since the last approval, and not what was cancelled or is open", () => {
  expect(mayAskAtMs(past("denied", "denied", "approved", "denied", "denied"))).toBe(0);
  expect(mayAskAtMs(past("denied", "redeemed", "denied", "denied"))).toBe(0);
  expect(mayAskAtMs(past("denied", "lapsed", "denied", "denied"))).toBe(0);
  expect(mayAskAtMs(past("pending", "denied", "cancelled", "denied"))).toBe(0);
});

test("mayAskAtMs() never lets ask after ten refusals in a row", () => {
  expect(mayAskAtMs(past(...Array.from({ length: 10 }, () => "denied" as const)))).toBe(Number.POSITIVE_INFINITY);
});

test("mayAskAtMs() waits for what is open where its refusal would be the tenth", () => {
  const refused = Array.from({ length: 8 }, () => ({ state: "expired", endedAtMs: 0 }) as const);
  const open = { state: "pending", endedAtMs: PAUSE_MS + 60_000 } as const;
  expect(mayAskAtMs([open, ...refused])).toBe(PAUSE_MS);
  expect(mayAskAtMs([open, open, ...refused])).toBe(PAUSE_MS + 60_000);
});
