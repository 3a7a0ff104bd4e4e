/**
 * A device clock that is wrong makes wrong codes. The difference is measured when there is a connection, kept for later
 * without one, and counts only once the person has agreed. Page only.
 *
 * @module
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";

export interface ClockStore {
  /** How far the device's clock is behind, milliseconds; `undefined` until it was measured. */
  readonly measuredMs: ReadonlySignal<number | undefined>;
  /** What is added to the device's clock for codes, milliseconds. */
  readonly appliedMs: ReadonlySignal<number>;
  /** Whole seconds that the person is asked about or told of; absent while clock and codes agree. */
  readonly advice: ReadonlySignal<ClockAdvice | undefined>;
  /** Time for codes, milliseconds since the Unix epoch. */
  readonly codeNowMs: () => number;
  measure(): Promise<void>;
  /** Counts with the measured difference from now on. */
  apply(): void;
  /** Counts with the device's own clock again. */
  useOwn(): void;
  dismiss(): void;
}

export type ClockAdvice =
  /** The clock is off, and the codes with it. */
  | { readonly kind: "wrong"; readonly seconds: number }
  /** A difference is applied that is no longer right: the clock has been set, or moved on. */
  | { readonly kind: "changed"; readonly seconds: number };

export interface ClockDeps {
  readonly nowMs: () => number;
  readonly measure: () => Promise<number | undefined>;
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

const KEY = "protect.clock-offset";
/** Below this a service still takes the code, since it allows a step to either side (RFC 6238 §5.2). */
const WORTH_A_WORD_MS = 10_000;
/** A measurement is good to about a second; a clock drifts by less than this between two of them. */
const SAME_MS = 5_000;
const LARGEST_MS = 400 * 24 * 3_600_000;

export function createClockStore({ nowMs, measure, storage }: ClockDeps): ClockStore {
  const measuredMs = signal<number | undefined>(undefined);
  const appliedMs = signal(readStored(storage));
  const isDismissed = signal(false);

  const advice = computed<ClockAdvice | undefined>(() => {
    const measured = measuredMs.value;
    if (measured === undefined || isDismissed.value) return undefined;
    const applied = appliedMs.value;
    const seconds = Math.round(measured / 1000);
    if (applied !== 0) return Math.abs(measured - applied) > SAME_MS ? { kind: "changed", seconds } : undefined;
    return Math.abs(measured) >= WORTH_A_WORD_MS ? { kind: "wrong", seconds } : undefined;
  });

  const keep = (offsetMs: number): void => {
    appliedMs.value = offsetMs;
    isDismissed.value = false;
    try {
      if (offsetMs === 0) storage.removeItem(KEY);
      else storage.setItem(KEY, String(Math.round(offsetMs)));
    } catch {
      // Holds until the page is closed.
    }
  };

  return {
    measuredMs,
    appliedMs,
    advice,
    codeNowMs: () => nowMs() + appliedMs.peek(),
    async measure() {
      const offset = await measure();
      if (offset !== undefined) measuredMs.value = offset;
    },
    apply() {
      const measured = measuredMs.peek();
      if (measured === undefined) return;
      // Where the clock has become right, nothing is left to add.
      keep(Math.abs(measured) < WORTH_A_WORD_MS ? 0 : measured);
    },
    useOwn: () => keep(0),
    dismiss() {
      isDismissed.value = true;
    },
  };
}

function readStored(storage: ClockDeps["storage"]): number {
  try {
    const stored = storage.getItem(KEY);
    const offset = stored !== null && /^-?[0-9]{1,12}$/.test(stored) ? Number(stored) : 0;
    return Math.abs(offset) <= LARGEST_MS ? offset : 0;
  } catch {
    return 0;
  }
}
