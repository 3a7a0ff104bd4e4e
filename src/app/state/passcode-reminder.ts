/**
 * Whoever opens the vault by fingerprint forgets the passcode: now and then they are asked whether they still know it. The
 * schedule is pure; the store keeps it. Page only.
 *
 * @module
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { SessionStore } from "./session.ts";

/**
 * Days until the next question, after so many right answers. Each is about three times the one before: what was recalled
 * after a time is kept for a longer one (expanding retrieval practice: Landauer and Bjork 1978), and a question that comes
 * seldom stays welcome. A quarter of a year is the most, for devices and hands change in that time.
 */
export const INTERVAL_DAYS = [3, 10, 30, 90] as const;
/** Days until it is asked again that was put off. */
const LATER_DAYS = 3;

export interface Recall {
  /** Index into {@link INTERVAL_DAYS}. */
  readonly step: number;
  /** Whole days since the Unix epoch, UTC. */
  readonly dueDay: number;
}

const intervalOf = (step: number): number => INTERVAL_DAYS[step] ?? INTERVAL_DAYS[0];

/** The passcode was set, or not known: it begins anew. */
export function beginRecall(day: number): Recall {
  return { step: 0, dueDay: day + intervalOf(0) };
}

/** The passcode was known. Only an answer at the end of its time makes the next time longer. */
export function afterRecall(recall: Recall, day: number): Recall {
  const step = day >= recall.dueDay ? Math.min(recall.step + 1, INTERVAL_DAYS.length - 1) : recall.step;
  return { step, dueDay: day + intervalOf(step) };
}

export function putOff(recall: Recall, day: number): Recall {
  return { ...recall, dueDay: day + LATER_DAYS };
}

/** A clock that was wrong once must not silence it for years. */
export function isDue({ step, dueDay }: Recall, day: number): boolean {
  return day >= dueDay || dueDay > day + intervalOf(step);
}

export interface PasscodeReminder {
  readonly isOn: ReadonlySignal<boolean>;
  /** The vault was opened by a passkey, has a passcode too, and it is time to ask. */
  readonly isAsked: ReadonlySignal<boolean>;
  setOn(isOn: boolean): void;
  /** A passcode was set, or the old one turned out to be forgotten. */
  begin(): void;
  later(): void;
}

export interface PasscodeReminderDeps {
  readonly session: Pick<SessionStore, "state" | "proof" | "ways">;
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  readonly nowMs: () => number;
}

/** In clear, for it is no more than a day in the future; `preferences.ts` erases it. */
const KEY = "protect.passcode-due";
const DAY_MS = 86_400_000;
const OFF = "off";

export function createPasscodeReminder({ session, storage, nowMs }: PasscodeReminderDeps): PasscodeReminder {
  const today = (): number => dayOf(nowMs());
  const stored = readKey(storage);
  const isOn = signal(stored !== OFF);
  const recall = signal(parseRecall(stored) ?? beginRecall(today()));
  const keep = (next: Recall): void => {
    recall.value = next;
    if (isOn.peek()) writeKey(storage, `${String(next.step)}.${String(next.dueDay)}`);
  };
  if (stored === null) keep(recall.peek());
  // Opening by the passcode is an answer too.
  session.proof.subscribe((proof) => {
    if (proof?.by === "passcode") keep(afterRecall(recall.peek(), dayOf(proof.atMs)));
  });
  // With everything else the choice was erased.
  session.state.subscribe(({ kind }) => {
    if (kind !== "none") return;
    isOn.value = true;
    recall.value = beginRecall(today());
  });
  return {
    isOn,
    isAsked: computed(() => {
      if (session.state.value.kind !== "unlocked" || session.proof.value?.by !== "passkey") return false;
      const { passcode, prf } = session.ways();
      return isOn.value && passcode && prf.length > 0 && isDue(recall.value, today());
    }),
    setOn(next) {
      isOn.value = next;
      if (next) keep(beginRecall(today()));
      else writeKey(storage, OFF);
    },
    begin: () => keep(beginRecall(today())),
    later: () => keep(putOff(recall.peek(), today())),
  };
}

const dayOf = (unixMs: number): number => Math.floor(unixMs / DAY_MS);

function parseRecall(text: string | null): Recall | undefined {
  const [, step, dueDay] = /^([0-3])\.(\d{1,7})$/.exec(text ?? "") ?? [];
  return step === undefined || dueDay === undefined ? undefined : { step: Number(step), dueDay: Number(dueDay) };
}

function readKey(storage: PasscodeReminderDeps["storage"]): string | null {
  try {
    return storage.getItem(KEY);
  } catch {
    return null;
  }
}

function writeKey(storage: PasscodeReminderDeps["storage"], value: string): void {
  try {
    storage.setItem(KEY, value);
  } catch {
    // Holds until the page is closed.
  }
}
