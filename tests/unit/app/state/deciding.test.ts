import { beforeEach, expect, test, vi } from "vitest";
import { createDeciding, type DecidingDeps } from "../../../../src/app/state/deciding.ts";
import type { ApprovalsDeps, Enrolment, ListedRequest, RequestView } from "../../../../src/approvals/index.ts";

const core = vi.hoisted(() => ({
  answerRequest: vi.fn(),
  prepareUv: vi.fn(),
  readRequest: vi.fn(),
  verifyPerson: vi.fn(),
  closeNotifications: vi.fn(),
}));
vi.mock("../../../../src/approvals/index.ts", () => ({ ...core, scopeOf: (handle: string) => `/e/${handle}/` }));
vi.mock("../../../../src/platform/webauthn.ts", () => core);
vi.mock("../../../../src/platform/notifications.ts", () => core);

const VIEW: RequestView = {
  requestId: "r1",
  handle: "h",
  origin: "https://mfa.example",
  serviceName: "ACME",
  user: "zoe",
  resource: "Payroll",
  location: "Lisbon, Portugal",
  client: "Firefox on Linux",
  createdAtMs: 0,
  expiresAtMs: 60_000,
  shownCreatedAtMs: 0,
  shownExpiresAtMs: 60_000,
  numberRequired: false,
  uvRequired: false,
};
const ENROLMENTS = [{ handle: "h" } as Enrolment];

const listed = (view: Partial<RequestView> = {}, state: ListedRequest["state"] = "pending"): ListedRequest => ({
  requestId: "r1",
  handle: "h",
  state,
  receivedAtMs: 0,
  view: { ...VIEW, ...view },
});

async function setUp(request: ListedRequest | undefined = listed(), over: Partial<DecidingDeps> = {}) {
  core.readRequest.mockResolvedValue(request);
  const deps: DecidingDeps = {
    approvals: {} as ApprovalsDeps,
    requireUnlock: vi.fn(async () => true),
    whilePrompting: (work) => work(),
    preferences: () => ({ quickApprove: true, detailsOnNotifications: true }),
    lookForMore: vi.fn(async () => undefined),
    onSettled: vi.fn(),
    ...over,
  };
  const deciding = createDeciding(deps);
  await deciding.open("r1");
  return { deciding, deps };
}

beforeEach(() => {
  for (const mock of Object.values(core)) mock.mockReset();
  core.answerRequest.mockResolvedValue({ kind: "approved", resource: "Payroll" });
});

test("approve signs the view that is on the screen, then takes the notification away", async () => {
  const { deciding, deps } = await setUp();
  await deciding.answer("approve");
  expect(core.answerRequest).toHaveBeenCalledWith(
    { requestId: "r1", decision: "approve", shown: VIEW },
    deps.approvals,
  );
  expect(deciding.state.value).toEqual({ kind: "approved", resource: "Payroll" });
  expect(core.closeNotifications).toHaveBeenCalledWith("/e/h/", "r1");
  expect(deps.onSettled).toHaveBeenCalled();
});

test("a second tap while the first is under way does nothing", async () => {
  const { deciding } = await setUp();
  await Promise.all([deciding.answer("approve"), deciding.answer("deny"), deciding.answer("approve")]);
  expect(core.answerRequest).toHaveBeenCalledTimes(1);
});

test("the view is frozen: opening the same request again changes nothing", async () => {
  const { deciding } = await setUp();
  core.readRequest.mockResolvedValue(listed({ user: "mallory" }));
  await deciding.open("r1");
  await deciding.answer("approve");
  expect(core.answerRequest.mock.calls[0]?.[0]).toMatchObject({ shown: VIEW });
});

test("with quick approve off, approve needs an unlock and deny does not", async () => {
  const requireUnlock = vi.fn(async () => false);
  const { deciding } = await setUp(listed(), {
    requireUnlock,
    preferences: () => ({ quickApprove: false, detailsOnNotifications: true }),
  });
  await deciding.answer("approve");
  expect(core.answerRequest).not.toHaveBeenCalled();
  const state = deciding.state.value;
  expect(state.kind === "asking" && state.problem).toContain("locked");
  core.answerRequest.mockResolvedValue({ kind: "denied", resource: "Payroll" });
  await deciding.answer("deny");
  expect(requireUnlock).toHaveBeenCalledTimes(1);
  expect(deciding.state.value).toEqual({ kind: "denied", resource: "Payroll" });
});

test("a request that asks for the person sends the assertion, and nothing without one", async () => {
  const { deciding } = await setUp(listed({ uvRequired: true }));
  const challenge = new Uint8Array(32);
  core.prepareUv.mockResolvedValue({ kind: "ready", challenge, credentialId: challenge, timeoutMs: 50_000 });
  core.verifyPerson.mockResolvedValueOnce({ kind: "cancelled" });
  await deciding.answer("approve");
  expect(core.answerRequest).not.toHaveBeenCalled();
  const state = deciding.state.value;
  expect(state.kind === "asking" && state.problem).toContain("not recognised");
  const assertion = { kind: "verified", signature: challenge };
  core.verifyPerson.mockResolvedValueOnce(assertion);
  await deciding.answer("approve");
  expect(core.answerRequest.mock.calls[0]?.[0]).toMatchObject({ decision: "approve", assertion });
});

test("a request that asks for a number is not sent without digits", async () => {
  const { deciding } = await setUp(listed({ numberRequired: true }));
  await deciding.answer("approve", "1");
  expect(core.answerRequest).not.toHaveBeenCalled();
  await deciding.answer("approve", "123");
  expect(core.answerRequest.mock.calls[0]?.[0]).toMatchObject({ number: "123" });
});

test("what could not be sent leaves the request on the screen with a sentence", async () => {
  const { deciding } = await setUp();
  core.answerRequest.mockResolvedValue({ kind: "not-sent", why: { kind: "offline" } });
  await deciding.answer("approve");
  const state = deciding.state.value;
  expect(state).toMatchObject({ kind: "asking", busy: "none", view: VIEW });
  expect(core.closeNotifications).not.toHaveBeenCalled();
});

test("tick() ends a request at its time, but not one that is being answered", async () => {
  const { deciding } = await setUp();
  deciding.tick(59_999);
  expect(deciding.state.value.kind).toBe("asking");
  const answering = deciding.answer("approve");
  deciding.tick(60_000);
  expect(deciding.state.value.kind).toBe("asking");
  await answering;
  expect(deciding.state.value.kind).toBe("approved");
});

test("hear() shows the outcome, and from where it was answered", async () => {
  const { deciding } = await setUp();
  deciding.hear([listed()], ENROLMENTS);
  expect(deciding.state.value.kind).toBe("asking");
  deciding.hear([listed({}, "denied")], ENROLMENTS);
  expect(deciding.state.value).toEqual({ kind: "denied", resource: "Payroll", from: "another-device" });

  const second = await setUp();
  second.deciding.hear([{ ...listed({}, "approved"), answeredHere: true }], ENROLMENTS);
  expect(second.deciding.state.value).toEqual({ kind: "approved", resource: "Payroll", from: "notification" });

  const third = await setUp();
  third.deciding.hear([listed({}, "cancelled")], ENROLMENTS);
  expect(third.deciding.state.value).toEqual({ kind: "cancelled", resource: "Payroll" });
});

test("hear() notices that the service has removed this device", async () => {
  const { deciding } = await setUp();
  deciding.hear([], []);
  expect(deciding.state.value).toEqual({ kind: "revoked" });
});

test("open() asks the service before it says that nothing is known", async () => {
  core.readRequest.mockResolvedValueOnce(undefined);
  const deps = { lookForMore: vi.fn(async () => undefined) };
  const { deciding } = await setUp(listed(), deps);
  expect(deps.lookForMore).toHaveBeenCalled();
  expect(deciding.state.value.kind).toBe("asking");
});

test("an answer that comes after the screen was left paints nothing", async () => {
  const { deciding } = await setUp();
  const answering = deciding.answer("approve");
  deciding.close();
  await answering;
  expect(deciding.state.value).toEqual({ kind: "loading" });
});
