import { expect, test } from "vitest";
import { afterAnswer, afterEnd } from "../../../../src/app/state/request-result.ts";
import type { RequestView } from "../../../../src/approvals/index.ts";

const VIEW: RequestView = {
  requestId: "r",
  handle: "h",
  origin: "https://mfa.example",
  serviceName: "ACME",
  user: "zoe",
  resource: "Payroll",
  location: "",
  client: "",
  createdAtMs: 0,
  expiresAtMs: 60_000,
  shownCreatedAtMs: 0,
  shownExpiresAtMs: 60_000,
  numberRequired: false,
  uvRequired: false,
};

test("afterAnswer() says approved only for an approved outcome", () => {
  expect(afterAnswer({ kind: "approved", resource: "Payroll" }, VIEW)).toEqual({
    kind: "approved",
    resource: "Payroll",
  });
  expect(afterAnswer({ kind: "already-answered", state: "denied", resource: "Payroll" }, VIEW)).toEqual({
    kind: "already-answered",
    resource: "Payroll",
    approved: false,
  });
});

test("afterAnswer() keeps the request on the screen, with a sentence, when nothing was sent", () => {
  for (const why of [
    { kind: "offline" },
    { kind: "not-trusted" },
    { kind: "refused", code: "rate/limited" },
  ] as const) {
    const next = afterAnswer({ kind: "not-sent", why }, VIEW);
    expect(next).toMatchObject({ kind: "asking", busy: "none", view: VIEW });
    expect(next.kind === "asking" && next.problem).toMatch(/\.$/);
  }
});

test("afterEnd() leaves a pending request and names every other end", () => {
  expect(afterEnd("pending", "Payroll")).toBeUndefined();
  expect(afterEnd("expired", "Payroll")).toEqual({ kind: "expired", resource: "Payroll" });
  expect(afterEnd("approved", "Payroll")).toEqual({ kind: "already-answered", resource: "Payroll", approved: true });
  expect(afterEnd("revoked", "Payroll")).toEqual({ kind: "revoked" });
});
