import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPolling } from "../../../../src/app/state/polling.ts";
import type { ApprovalsDeps, PollOutcome } from "../../../../src/approvals/index.ts";

const poll = vi.hoisted(() => vi.fn());
vi.mock("../../../../src/approvals/index.ts", () => ({ pollPending: poll }));

const approvals = { nowMs: () => Date.now() } as ApprovalsDeps;
const QUIET: PollOutcome = { kind: "polled", state: "active", received: [] };

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  poll.mockReset();
});

/** Seconds each question was allowed to stay open. */
const waits = (): unknown[] => poll.mock.calls.map((call) => call[1]);

/** Answers after the whole wait, as a service does that has nothing to say. */
function answerLate(): void {
  poll.mockImplementation(
    (_handle: string, wait: number, _deps: unknown, signal: AbortSignal) =>
      new Promise<PollOutcome>((resolve) => {
        setTimeout(() => resolve(QUIET), wait * 1000);
        signal.addEventListener("abort", () => resolve({ kind: "offline" }));
      }),
  );
}

function setUp() {
  const onNews = vi.fn();
  const onRevoked = vi.fn();
  const polling = createPolling({ approvals, onNews, onRevoked });
  polling.follow(["h"]);
  return { polling, onNews, onRevoked };
}

test("asks only while the page is visible, and ends the question when it is hidden", async () => {
  answerLate();
  const { polling } = setUp();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(poll).not.toHaveBeenCalled();
  polling.setVisible(true);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(waits()).toEqual([25, 25]);
  const signal = poll.mock.calls[1]?.[3] as AbortSignal;
  polling.setVisible(false);
  expect(signal.aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(poll).toHaveBeenCalledTimes(2);
});

test("after two failures it asks shortly every three seconds, and goes back to long questions", async () => {
  poll.mockResolvedValue({ kind: "offline" });
  const { polling } = setUp();
  polling.setVisible(true);
  await vi.advanceTimersByTimeAsync(9_500);
  expect(waits()).toEqual([25, 25, 0, 0]);
  poll.mockResolvedValueOnce(QUIET);
  answerLate();
  await vi.advanceTimersByTimeAsync(6_500);
  expect(waits().slice(4)).toEqual([0, 25]);
  polling.setVisible(false);
});

test("the connection coming back ends the pause", async () => {
  poll.mockResolvedValue({ kind: "offline" });
  const { polling } = setUp();
  polling.setVisible(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(poll).toHaveBeenCalledTimes(1);
  polling.hurry();
  await vi.advanceTimersByTimeAsync(0);
  expect(poll).toHaveBeenCalledTimes(2);
  polling.setVisible(false);
});

test("a revoked device stops asking and is reported", async () => {
  poll.mockResolvedValue({ kind: "revoked" });
  const { polling, onNews, onRevoked } = setUp();
  polling.setVisible(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(poll).toHaveBeenCalledTimes(1);
  expect(onRevoked).toHaveBeenCalledWith("h");
  expect(onNews).toHaveBeenCalled();
});

test("a service that answers at once is not flooded", async () => {
  poll.mockResolvedValue(QUIET);
  const { polling } = setUp();
  polling.setVisible(true);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(poll.mock.calls.length).toBeLessThanOrEqual(11);
  polling.setVisible(false);
});
