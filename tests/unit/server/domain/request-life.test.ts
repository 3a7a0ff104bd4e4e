/** @module */
import { expect, test } from "vitest";
import { outcomeOf, stateAt } from "../../../../src/server/domain/request-life.ts";

test("stateAt() reads a pending request as expired from its last millisecond on", () => {
  const request = { state: "pending", expiresAtMs: 60_000 } as const;
  expect([stateAt(request, 59_999), stateAt(request, 60_000)]).toEqual(["pending", "expired"]);
});

test("stateAt() leaves what was decided as it is", () => {
  expect(stateAt({ state: "approved", expiresAtMs: 0 }, 1)).toBe("approved");
});

test("outcomeOf() tells a device nothing of the use of its approval", () => {
  expect(outcomeOf("redeemed")).toBe("approved");
});
