/** @module */
import { expect, test } from "vitest";
import { outcomeOf, stateAt } from "../../../../src/server/domain/request-life.ts";

test("stateAt() reads a pending request as expired from its last millisecond on", () => {
  const request = { state: "pending", expiresAtMs: 60_000, decidedAtMs: null } as const;
  expect([stateAt(request, 59_999), stateAt(request, 60_000)]).toEqual(["pending", "expired"]);
});

test("stateAt() leaves what was decided as it is", () => {
  for (const state of ["denied", "cancelled", "redeemed"] as const)
    expect(stateAt({ state, expiresAtMs: 0, decidedAtMs: 0 }, 1e6)).toBe(state);
});

test("stateAt() reads an approval as lapsed from the last millisecond of its own minute on", () => {
  const request = { state: "approved", expiresAtMs: 60_000, decidedAtMs: 59_000 } as const;
  expect([stateAt(request, 118_999), stateAt(request, 119_000)]).toEqual(["approved", "lapsed"]);
});

test("outcomeOf() tells a device nothing of the use of its approval", () => {
  expect([outcomeOf("redeemed"), outcomeOf("lapsed")]).toEqual(["approved", "approved"]);
});
