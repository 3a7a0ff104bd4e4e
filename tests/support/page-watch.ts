/** What a page does while somebody uses it: timers set, rows touched and drawn, and its longest task. @module */
import type { BrowserContext, CDPSession, Page } from "@playwright/test";

export interface Watched {
  /** Calls of `setTimeout` and `setInterval`. */
  readonly timers: number;
  /** Different rows in which anything changed. */
  readonly touched: number;
  /** Most rows that were in the page at once. */
  readonly mostRows: number;
  /** Processor time of the longest task of the page's main thread, drawing with it: a busy machine makes it no longer. Milliseconds. */
  readonly longestMs: number;
  /** Tasks of more than 50 ms of it. */
  readonly longTasks: number;
}

interface Watching {
  readonly start: () => void;
  readonly stop: () => Omit<Watched, "longestMs" | "longTasks">;
}

/** Before the page is opened. */
export async function prepareWatch(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    let timers = 0;
    for (const name of ["setTimeout", "setInterval"] as const) {
      const original = globalThis[name].bind(globalThis) as (...args: unknown[]) => number;
      Object.assign(globalThis, {
        [name]: (...args: unknown[]) => {
          timers += 1;
          return original(...args);
        },
      });
    }
    const touched = new Set<Element>();
    let mostRows = 0;
    const countRows = (): void => {
      mostRows = Math.max(mostRows, document.querySelectorAll("li.row").length);
    };
    const rows = new MutationObserver((records) => {
      for (const { target } of records) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest("li.row");
        if (row) touched.add(row);
      }
      countRows();
    });
    const watching: Watching = {
      start() {
        [timers, mostRows] = [0, 0];
        touched.clear();
        rows.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        countRows();
      },
      stop() {
        rows.disconnect();
        return { timers, touched: touched.size, mostRows };
      },
    };
    Object.assign(globalThis, { watching });
  });
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time, microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** @returns Ends the trace; gives the processor time of each task of the page's main thread, milliseconds. */
async function traceTasks(session: CDPSession): Promise<() => Promise<readonly number[]>> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((done) => session.once("Tracing.tracingComplete", () => done()));
  await session.send("Tracing.start", {
    traceConfig: { includedCategories: ["toplevel"] },
    transferMode: "ReportEvents",
  });
  return async () => {
    await session.send("Tracing.end");
    await complete;
    const threads = new Set(
      events
        .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
        .map(({ pid, tid }) => `${String(pid)}:${String(tid)}`),
    );
    return events
      .filter(({ name, pid, tid }) => name.endsWith("RunTask") && threads.has(`${String(pid)}:${String(tid)}`))
      .map(({ tdur = 0 }) => tdur / 1000);
  };
}

/** Watches the page while `work` is done. */
export async function watch(page: Page, work: () => Promise<unknown>): Promise<Watched> {
  const session = await page.context().newCDPSession(page);
  const stopTrace = await traceTasks(session);
  await page.evaluate(() => (globalThis as unknown as { watching: Watching }).watching.start());
  await work();
  const watched = await page.evaluate(() => (globalThis as unknown as { watching: Watching }).watching.stop());
  const tasks = await stopTrace();
  await session.detach();
  return { ...watched, longestMs: Math.max(0, ...tasks), longTasks: tasks.filter((ms) => ms > 50).length };
}

/** As the benches print it. */
export const figureOf = (what: string, { longTasks, longestMs, mostRows }: Watched): string =>
  `figure: ${what}: longest task ${longestMs.toFixed(0)} ms CPU, ${String(longTasks)} above 50 ms, at most ${String(mostRows)} rows in the page`;
