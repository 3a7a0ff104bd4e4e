/**
 * Asks each service what waits, as long as the page is visible: approvals work without any push. A question stays open at
 * the service for 25 seconds; where that fails twice, short questions every three seconds take its place. Page only.
 *
 * @module
 */
import { type ApprovalsDeps, pollPending } from "../../approvals/index.ts";

const LONG_WAIT_SECONDS = 25;
const SHORT_PAUSE_MS = 3_000;
/** Against a service that answers a long question at once, again and again. */
const LEAST_PAUSE_MS = 500;
const FAILURES_BEFORE_SHORT = 2;
/** After so many failures in a row the pauses grow, up to half a minute. */
const FAILURES_BEFORE_SLOW = 10;
const LONGEST_PAUSE_MS = 30_000;

export interface Polling {
  readonly setVisible: (visible: boolean) => void;
  /** Enrolments to ask for; those that are gone are left. */
  readonly follow: (handles: readonly string[]) => void;
  /** The connection is back: no waiting. */
  readonly hurry: () => void;
}

export interface PollingDeps {
  readonly approvals: ApprovalsDeps;
  readonly onNews: () => void;
  readonly onRevoked: (handle: string) => void;
}

export type PollResult = "quiet" | "news" | "revoked" | "gone" | "unreached";

/** One short question. */
export async function pollOnce(handle: string, approvals: ApprovalsDeps): Promise<PollResult> {
  return ask(handle, 0, approvals);
}

async function ask(
  handle: string,
  waitSeconds: number,
  approvals: ApprovalsDeps,
  signal?: AbortSignal,
): Promise<PollResult> {
  const outcome = await pollPending(handle, waitSeconds, approvals, signal);
  switch (outcome.kind) {
    case "polled":
      return outcome.received.some((one) => one.kind !== "request" || one.fresh) ? "news" : "quiet";
    case "revoked":
      return "revoked";
    case "unknown-enrolment":
      return "gone";
    case "offline":
    case "refused":
    case "not-trusted":
      return "unreached";
  }
}

export function createPolling(deps: PollingDeps): Polling {
  const running = new Map<string, AbortController>();
  let wanted: readonly string[] = [];
  let visible = false;
  let wake: (() => void)[] = [];

  const pause = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(end, ms);
      wake.push(end);
      signal.addEventListener("abort", end, { once: true });
    });

  const run = async (handle: string, control: AbortController): Promise<void> => {
    const { signal } = control;
    let failures = 0;
    while (!signal.aborted) {
      const wait = failures >= FAILURES_BEFORE_SHORT ? 0 : LONG_WAIT_SECONDS;
      const beganAtMs = deps.approvals.nowMs();
      const result = await ask(handle, wait, deps.approvals, signal);
      if (signal.aborted) return;
      if (result === "gone" || result === "revoked") {
        running.delete(handle);
        if (result === "revoked") deps.onRevoked(handle);
        deps.onNews();
        return;
      }
      if (result === "news") deps.onNews();
      failures = result === "unreached" ? failures + 1 : 0;
      await pause(pauseAfter(failures, result, deps.approvals.nowMs() - beganAtMs), signal);
    }
  };

  const adjust = (): void => {
    const now = visible ? wanted : [];
    for (const [handle, control] of running) {
      if (now.includes(handle)) continue;
      control.abort();
      running.delete(handle);
    }
    for (const handle of now) {
      if (running.has(handle)) continue;
      const control = new AbortController();
      running.set(handle, control);
      void run(handle, control);
    }
  };

  return {
    setVisible: (next) => {
      visible = next;
      adjust();
    },
    follow: (handles) => {
      wanted = handles;
      adjust();
    },
    hurry: () => {
      const waiting = wake;
      wake = [];
      for (const end of waiting) end();
    },
  };
}

function pauseAfter(failures: number, result: PollResult, tookMs: number): number {
  if (failures >= FAILURES_BEFORE_SLOW) {
    return Math.min(LONGEST_PAUSE_MS, SHORT_PAUSE_MS * (failures - FAILURES_BEFORE_SLOW + 1));
  }
  if (failures > 0) return SHORT_PAUSE_MS;
  // A request that waits is told at once each time: without a pause that would be a flood.
  if (result === "quiet" && tookMs < 2_000) return SHORT_PAUSE_MS;
  return LEAST_PAUSE_MS;
}
