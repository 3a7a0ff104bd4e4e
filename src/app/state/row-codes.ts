/**
 * The codes around the one that a row shows: the one after it, the one just gone, and one that was stopped while somebody types it.
 * Fetched behind the first code. Page only.
 *
 * @module
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import type { LiveCode, LiveCodes } from "./live-codes.ts";

export interface RowCode extends LiveCode {
  /** The code after this one. */
  readonly next?: string | undefined;
  /** The code before this one, in its first seconds. */
  readonly previous?: string | undefined;
  /** The code was stopped: seconds until it expires, negative since then. */
  readonly stopped?: number | undefined;
}

export interface RowCodes {
  /** Read while drawing. */
  of(account: OtpAccount): RowCode;
  /** Shows the code after this one beside it for half a minute, also where codes are hidden until tapped. */
  askNext(id: string): void;
  /** Keeps the code of this moment on the row until it is long gone, or `goOn` is called. */
  stop(account: OtpAccount): void;
  goOn(id: string): void;
  forget(): void;
}

export interface RowCodesDeps extends Pick<LiveCodes, "live" | "codeAt" | "reveal"> {
  /** The device's clock, once a second. */
  readonly ticks: ReadonlySignal<number>;
  readonly nowMs: () => number;
  /** Added to the device's clock, milliseconds. */
  readonly clockOffsetMs: ReadonlySignal<number>;
  readonly showNext: ReadonlySignal<boolean>;
  readonly showPrevious: ReadonlySignal<boolean>;
}

const AROUND_SECONDS = 10;
const ASKED_MS = 30_000;
/** No service takes a code that has been gone for so long. */
const STOPPED_MS = 60_000;

export function createRowCodes(deps: RowCodesDeps): RowCodes {
  /** Until when the next code is shown, by the device's clock. */
  const asked = signal<ReadonlyMap<string, number>>(new Map());
  const stopped = signal<ReadonlyMap<string, { readonly code: string; readonly endsAtMs: number }>>(new Map());
  const without = <Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> =>
    new Map([...map].filter(([each]) => each !== id));

  return {
    of(account) {
      const live = deps.live(account);
      const { id, type, period } = account;
      if (type === "hotp" || live.blank === "away") return live;
      const deviceMs = deps.ticks.value;
      const nowMs = deviceMs + deps.clockOffsetMs.value;
      const kept = stopped.value.get(id);
      if (kept !== undefined && nowMs < kept.endsAtMs + STOPPED_MS) {
        const left = Math.ceil((kept.endsAtMs - nowMs) / 1000);
        return { code: kept.code, blank: "none", secondsLeft: live.secondsLeft, stopped: left };
      }
      if (live.code === undefined) return live;
      // Of a short step its last and its first third.
      const around = Math.min(AROUND_SECONDS, Math.ceil(period / 3));
      const isNext = (deps.showNext.value && live.secondsLeft <= around) || (asked.value.get(id) ?? 0) > deviceMs;
      const isPrevious = deps.showPrevious.value && period - live.secondsLeft < around;
      return {
        ...live,
        next: isNext ? deps.codeAt(account, nowMs + period * 1000) : undefined,
        previous: isPrevious && !isNext ? deps.codeAt(account, nowMs - period * 1000) : undefined,
      };
    },
    askNext(id) {
      deps.reveal(id);
      asked.value = new Map([...asked.peek(), [id, deps.nowMs() + ASKED_MS]]);
    },
    stop(account) {
      const nowMs = deps.nowMs() + deps.clockOffsetMs.peek();
      const code = deps.codeAt(account, nowMs);
      const periodMs = account.period * 1000;
      if (code === undefined || account.type === "hotp") return;
      const endsAtMs = (Math.floor(nowMs / periodMs) + 1) * periodMs;
      stopped.value = new Map([...stopped.peek(), [account.id, { code, endsAtMs }]]);
    },
    goOn(id) {
      if (stopped.peek().has(id)) stopped.value = without(stopped.peek(), id);
    },
    forget() {
      asked.value = new Map();
      stopped.value = new Map();
    },
  };
}
