import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createApprovalsStore, requestIdOf } from "../../../../src/app/state/approvals.ts";
import type { Announcement, ApprovalsDeps, ListedRequest } from "../../../../src/approvals/index.ts";

const mocks = vi.hoisted(() => ({
  listEnrolments: vi.fn(),
  listRequests: vi.fn(),
  readPrefs: vi.fn(),
  readRequest: vi.fn(),
  writePrefs: vi.fn(),
  tidyInbox: vi.fn(),
  pollPending: vi.fn(),
  isOccupied: vi.fn(),
  isVisible: vi.fn(),
}));
vi.mock("../../../../src/approvals/index.ts", () => ({ ...mocks, scopeOf: (handle: string) => `/e/${handle}/` }));
vi.mock("../../../../src/platform/attention.ts", () => ({
  ...mocks,
  watchVisibility: () => () => undefined,
  watchOnline: () => () => undefined,
}));
vi.mock("../../../../src/platform/push-subscription.ts", () => ({ dropPushScope: vi.fn() }));
vi.mock("../../../../src/app/state/push-upkeep.ts", () => ({ keepPushInOrder: vi.fn() }));

const ID = "AAAAAAAAAAAAAAAAAAAAAA";
const OTHER = "BBBBBBBBBBBBBBBBBBBBBB";
const pending = (requestId: string): ListedRequest =>
  ({
    requestId,
    handle: "h",
    state: "pending",
    receivedAtMs: 0,
    view: { requestId, handle: "h", shownExpiresAtMs: 60_000 },
  }) as ListedRequest;

function setUp(path = "/") {
  let tell: (message: Announcement) => void = () => undefined;
  const navigate = vi.fn();
  const store = createApprovalsStore({
    approvals: { nowMs: () => Date.now() } as ApprovalsDeps,
    channel: {
      listen: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    scriptAddress: (url) => url,
    path: () => path,
    navigate,
    requireUnlock: async () => true,
    whilePrompting: (work) => work(),
  });
  const end = store.start();
  return { store, navigate, end, tell: (message: Announcement) => tell(message) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  for (const mock of Object.values(mocks)) mock.mockReset();
  mocks.listEnrolments.mockResolvedValue([{ handle: "h", name: "ACME" }]);
  mocks.listRequests.mockResolvedValue([]);
  mocks.readPrefs.mockResolvedValue({ quickApprove: true, detailsOnNotifications: true });
  mocks.readRequest.mockImplementation(async (id: string) => pending(id));
  mocks.tidyInbox.mockResolvedValue(undefined);
  mocks.pollPending.mockReturnValue(new Promise(() => undefined));
  mocks.isVisible.mockReturnValue(true);
  mocks.isOccupied.mockReturnValue(false);
});
afterEach(() => vi.useRealTimers());

test("a new request shows itself once", async () => {
  const { store, navigate, end, tell } = setUp();
  await settle();
  mocks.listRequests.mockResolvedValue([pending(ID)]);
  tell({ t: "requests" });
  await settle();
  expect(navigate).toHaveBeenCalledExactlyOnceWith(`/r/${ID}`);
  expect(store.pendingCount.value).toBe(1);
  tell({ t: "requests" });
  await settle();
  expect(navigate).toHaveBeenCalledTimes(1);
  end();
});

test("while the person types it is offered instead, until it has ended", async () => {
  mocks.isOccupied.mockReturnValue(true);
  const { store, navigate, end, tell } = setUp();
  await settle();
  mocks.listRequests.mockResolvedValue([pending(ID)]);
  tell({ t: "requests" });
  await settle();
  expect(navigate).not.toHaveBeenCalled();
  expect(store.offered.value).toBe(ID);
  mocks.listRequests.mockResolvedValue([]);
  tell({ t: "requests" });
  await settle();
  expect(store.offered.value).toBeUndefined();
  end();
});

test("it does not lead away from the recovery key", async () => {
  const { store, navigate, end, tell } = setUp("/recovery");
  await settle();
  mocks.listRequests.mockResolvedValue([pending(ID)]);
  tell({ t: "requests" });
  await settle();
  expect(navigate).not.toHaveBeenCalled();
  expect(store.offered.value).toBe(ID);
  end();
});

test("another request does not push away the one that is on the screen", async () => {
  const { store, navigate, end, tell } = setUp(`/r/${ID}`);
  store.openRequest(ID);
  await settle();
  mocks.listRequests.mockResolvedValue([pending(OTHER), pending(ID)]);
  tell({ t: "requests" });
  await settle();
  expect(navigate).not.toHaveBeenCalled();
  expect(store.offered.value).toBe(OTHER);
  end();
});

test("a hidden page shows nothing by itself, and asks nothing", async () => {
  mocks.isVisible.mockReturnValue(false);
  mocks.listRequests.mockResolvedValue([pending(ID)]);
  const { navigate, end, tell } = setUp();
  await settle();
  tell({ t: "requests" });
  await settle();
  expect(navigate).not.toHaveBeenCalled();
  expect(mocks.pollPending).not.toHaveBeenCalled();
  end();
});

test("the worker can lead the page to a request", async () => {
  const { navigate, end, tell } = setUp();
  tell({ t: "open", path: `/r/${ID}` });
  expect(navigate).toHaveBeenCalledWith(`/r/${ID}`);
  end();
});

test("checkNow() names the services it could not reach", async () => {
  const { store, end } = setUp();
  await settle();
  mocks.pollPending.mockResolvedValue({ kind: "offline" });
  store.checkNow();
  expect(store.check.value).toEqual({ kind: "checking" });
  await settle();
  expect(store.check.value).toEqual({ kind: "offline", names: ["ACME"] });
  end();
});

test("requestIdOf() takes only whole request paths", () => {
  expect(requestIdOf(`/r/${ID}`)).toBe(ID);
  expect(requestIdOf(`/r/${ID}/x`)).toBeUndefined();
  expect(requestIdOf("/r/short")).toBeUndefined();
});

test("a reading that began earlier and ends later does not put the older state back", async () => {
  const { store, end, tell } = setUp();
  await settle();
  let endSlow: (read: object[]) => void = () => undefined;
  mocks.listEnrolments.mockReturnValueOnce(new Promise((resolve) => (endSlow = resolve)));
  tell({ t: "enrolments" });
  mocks.listEnrolments.mockResolvedValue([{ handle: "h", name: "ACME", state: "active" }]);
  tell({ t: "enrolments" });
  await settle();
  endSlow([{ handle: "h", name: "ACME", state: "unconfirmed" }]);
  await settle();
  expect(store.enrolments.value).toMatchObject([{ state: "active" }]);
  end();
});

test("setLanguage() keeps the other preferences as stored, and writes only a change", async () => {
  const { store, end } = setUp();
  await settle();
  const stored = { quickApprove: false, detailsOnNotifications: false };
  mocks.readPrefs.mockResolvedValue(stored);
  mocks.writePrefs.mockResolvedValue(undefined);
  await store.setLanguage(undefined);
  expect(mocks.writePrefs).not.toHaveBeenCalled();
  await store.setLanguage("ja");
  expect(mocks.writePrefs).toHaveBeenLastCalledWith({ ...stored, language: "ja" }, expect.anything());
  expect(store.preferences.value).toEqual({ ...stored, language: "ja" });
  mocks.readPrefs.mockResolvedValue({ ...stored, language: "ja" });
  await store.setLanguage(undefined);
  expect(mocks.writePrefs).toHaveBeenLastCalledWith(stored, expect.anything());
  end();
});
