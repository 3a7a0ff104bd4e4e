import { signal } from "@preact/signals";
import { beforeEach, expect, test, vi } from "vitest";
import { createEnrolmentStore } from "../../../../src/app/state/enrolment.ts";
import type { ApprovalsDeps, Enrolment, EnrolmentPorts } from "../../../../src/approvals/index.ts";

const mocks = vi.hoisted(() => ({
  startEnrolment: vi.fn(),
  finishEnrolment: vi.fn(),
  askForNotifications: vi.fn(),
  notificationPermission: vi.fn(),
  hasPush: vi.fn(),
  subscribeToPush: vi.fn(),
  dropPushScope: vi.fn(),
  createVerifyingCredential: vi.fn(),
  installState: vi.fn(),
}));
vi.mock("../../../../src/approvals/index.ts", () => ({ ...mocks, scopeOf: (handle: string) => `/e/${handle}/` }));
vi.mock("../../../../src/platform/notifications.ts", () => mocks);
vi.mock("../../../../src/platform/push-subscription.ts", () => mocks);
vi.mock("../../../../src/platform/webauthn.ts", () => mocks);
vi.mock("../../../../src/platform/install.ts", () => mocks);

const STARTED = {
  handle: "h",
  name: "ACME",
  user: "zoe",
  origin: "https://mfa.example",
  uv: false,
  vapidKey: new Uint8Array(65),
};
const SUBSCRIPTION = { endpoint: "https://push.example/1", p256dh: new Uint8Array(65), auth: new Uint8Array(16) };

/** Does what the real one does with the ports: the passkey where it is asked, then push. */
function finishWith(uv: boolean): void {
  mocks.finishEnrolment.mockImplementation(async (_started: unknown, ports: EnrolmentPorts) => {
    if (uv && (await ports.createUv(new Uint8Array(32), { origin: "", name: "ACME", user: "zoe" })) === null) {
      return { kind: "uv-needed" };
    }
    await ports.subscribe("h", new Uint8Array(65));
    return { kind: "finished", checkCode: "012345", enrolment: { handle: "h" } };
  });
}

async function setUp(started: object = STARTED) {
  mocks.startEnrolment.mockResolvedValue({ kind: "started", enrolment: started });
  const enrolments = signal<readonly Enrolment[]>([]);
  const store = createEnrolmentStore({
    approvals: {} as ApprovalsDeps,
    scriptAddress: (url) => url,
    enrolments,
    whilePrompting: (work) => work(),
  });
  store.open("https://app.example/#enrol?…");
  await vi.waitFor(() => expect(store.state.value.kind).not.toBe("asking"));
  return { store, enrolments };
}

const settled = (store: { readonly state: { readonly value: { readonly kind: string } } }) =>
  vi.waitFor(() => expect(["check-code", "failed"]).toContain(store.state.value.kind));

beforeEach(() => {
  for (const mock of Object.values(mocks)) mock.mockReset();
  mocks.hasPush.mockReturnValue(true);
  mocks.notificationPermission.mockReturnValue("default");
  mocks.askForNotifications.mockResolvedValue("granted");
  mocks.subscribeToPush.mockResolvedValue({ kind: "subscribed", subscription: SUBSCRIPTION });
  mocks.installState.mockReturnValue("by-menu");
  finishWith(false);
});

test("nothing is set up before Confirm; then comes the check code", async () => {
  const { store, enrolments } = await setUp();
  expect(store.state.value).toMatchObject({ kind: "confirm", name: "ACME", user: "zoe", push: "can-ask" });
  expect(mocks.askForNotifications).not.toHaveBeenCalled();
  store.confirm();
  // Asked within the tap itself.
  expect(mocks.askForNotifications).toHaveBeenCalled();
  await settled(store);
  expect(store.state.value).toMatchObject({ kind: "check-code", code: "012345", confirmed: false });
  expect(store.state.value).not.toHaveProperty("pushProblem");
  enrolments.value = [{ handle: "h", state: "active" } as Enrolment];
  expect(store.state.value).toMatchObject({ kind: "check-code", confirmed: true });
});

test("without permission the device polls, and the screen says so", async () => {
  mocks.askForNotifications.mockResolvedValue("denied");
  const { store } = await setUp();
  store.confirm();
  await settled(store);
  expect(mocks.subscribeToPush).not.toHaveBeenCalled();
  expect(store.state.value).toMatchObject({ kind: "check-code", pushProblem: expect.stringContaining("not allowed") });
});

test("where push cannot be reached the device polls, and the screen says so", async () => {
  mocks.subscribeToPush.mockResolvedValue({ kind: "failed" });
  const { store } = await setUp();
  store.confirm();
  await settled(store);
  expect(store.state.value).toMatchObject({
    kind: "check-code",
    pushProblem: expect.stringContaining("not be reached"),
  });
});

test("on iOS in a tab it says to install first", async () => {
  mocks.hasPush.mockReturnValue(false);
  mocks.installState.mockReturnValue("ios-by-hand");
  const { store } = await setUp();
  expect(store.state.value).toMatchObject({ kind: "confirm", push: "install-first" });
  store.confirm();
  await settled(store);
  expect(mocks.askForNotifications).not.toHaveBeenCalled();
  expect(store.state.value).toMatchObject({ kind: "check-code", pushProblem: expect.stringContaining("Home Screen") });
});

test("a cancelled fingerprint can be tried again from where it failed", async () => {
  finishWith(true);
  mocks.createVerifyingCredential.mockResolvedValueOnce({ kind: "cancelled" });
  const { store } = await setUp({ ...STARTED, uv: true });
  store.confirm();
  await settled(store);
  expect(store.state.value).toMatchObject({ kind: "failed", again: "confirm" });
  mocks.createVerifyingCredential.mockResolvedValueOnce({ kind: "created" });
  store.tryAgain();
  await vi.waitFor(() => expect(store.state.value.kind).toBe("check-code"));
  expect(mocks.startEnrolment).toHaveBeenCalledTimes(1);
});

const REFUSALS = [
  [{ kind: "refused", code: "enrol/token-refused" }, "none"],
  [{ kind: "refused", code: "enrol/too-many-devices" }, "none"],
  [{ kind: "refused", code: "something/new" }, "none"],
  [{ kind: "not-trusted" }, "none"],
  [{ kind: "offline" }, "confirm"],
] as const;

for (const [outcome, again] of REFUSALS) {
  test(`${JSON.stringify(outcome)} ends in words`, async () => {
    mocks.finishEnrolment.mockResolvedValue(outcome);
    const { store } = await setUp();
    store.confirm();
    await settled(store);
    const state = store.state.value;
    expect(state).toMatchObject({ kind: "failed", again });
    expect(state.kind === "failed" && state.message).toMatch(/\.$/);
  });
}

const BAD_STARTS = [
  { kind: "bad-link", reason: "damaged" },
  { kind: "bad-link", reason: "newer-version" },
  { kind: "bad-link", reason: "insecure" },
  { kind: "wrong-server", why: "key" },
  { kind: "offline" },
] as const;

for (const outcome of BAD_STARTS) {
  test(`${JSON.stringify(outcome)} at the start ends in words`, async () => {
    const { store } = await setUp();
    mocks.startEnrolment.mockResolvedValue(outcome);
    store.open("x");
    await vi.waitFor(() => expect(store.state.value.kind).toBe("failed"));
    const state = store.state.value;
    expect(state.kind === "failed" && state.message).toMatch(/\.$/);
  });
}

test("an answer that comes after the screen was left changes nothing", async () => {
  const { store } = await setUp();
  store.confirm();
  store.close();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(store.state.value).toEqual({ kind: "idle" });
});
