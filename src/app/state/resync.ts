/**
 * An account whose counter and the service's have come apart: stepped, set by a code that is compared, or by two codes of a
 * device that still works. What is set is stored before anything is said. Page only.
 *
 * @module
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { allCodes } from "../../otp/code.ts";
import { countersAround, isPairAt, typedCode } from "../../otp/resync.ts";
import type { AccountsStore, ChangeResult } from "./accounts.ts";

export interface UpcomingCode {
  readonly counter: number;
  readonly code: string;
}

/** What came of the last attempt. */
export type ResyncOutcome =
  | { readonly kind: "set"; readonly counter: number }
  /** Neither near this counter nor near the one it was taken for. */
  | { readonly kind: "not-found" }
  /** Each must have as many digits as the account's codes. */
  | { readonly kind: "incomplete"; readonly digits: number }
  | { readonly kind: "not-stored"; readonly why: Exclude<ChangeResult, "stored"> };

export interface ResyncStore {
  /** The next one; `undefined` once the account is gone, or has none. */
  readonly counter: ReadonlySignal<number | undefined>;
  /** Codes of its hash function can be made, and so be compared. */
  readonly canCompare: ReadonlySignal<boolean>;
  /** The code before, and those to come; `undefined` until they are asked for. */
  readonly upcoming: ReadonlySignal<readonly UpcomingCode[] | undefined>;
  readonly outcome: ReadonlySignal<ResyncOutcome | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly step: (by: -1 | 1) => Promise<void>;
  readonly showUpcoming: () => void;
  readonly hideUpcoming: () => void;
  /** This code was used, or is about to be: the one after it is next. */
  readonly use: (counter: number) => Promise<void>;
  /** By two codes in a row of another device, as they were typed. */
  readonly find: (first: string, second: string) => Promise<void>;
}

export interface ResyncDeps {
  readonly accounts: Pick<AccountsStore, "all" | "updateMany">;
  /** Lets the page do what waits. */
  readonly pause: () => Promise<unknown>;
  /** The counter is another one now. */
  readonly onSet: () => void;
}

const SHOWN_CODES = 6;
/** Pairs compared at once: a few milliseconds. */
const PORTION = 250;

export function createResyncStore(id: string, { accounts, pause, onSet }: ResyncDeps): ResyncStore {
  const account = computed<OtpAccount | undefined>(() =>
    accounts.all.value.find((each) => each.id === id && each.type === "hotp"),
  );
  const outcome = signal<ResyncOutcome | undefined>(undefined);
  const isBusy = signal(false);
  const isShowing = signal(false);

  /** @param next From the counter that is stored by then. */
  const set = async (next: (stored: number) => number): Promise<void> => {
    let counter = 0;
    const result = await accounts.updateMany([id], (stored) => {
      counter = Math.max(0, Math.min(Number.MAX_SAFE_INTEGER - 1, next(stored.counter)));
      return { ...stored, counter };
    });
    outcome.value = result === "stored" ? { kind: "set", counter } : { kind: "not-stored", why: result };
    if (result === "stored") onSet();
  };
  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    outcome.value = undefined;
    try {
      await work();
    } finally {
      isBusy.value = false;
    }
  };

  return {
    counter: computed(() => account.value?.counter),
    canCompare: computed(() => account.value !== undefined && allCodes.canMake(account.value.algorithm)),
    upcoming: computed(() => {
      const shown = account.value;
      if (!isShowing.value || shown === undefined || !allCodes.canMake(shown.algorithm)) return undefined;
      const from = Math.max(0, shown.counter - 1);
      return Array.from({ length: SHOWN_CODES }, (_, at) => ({
        counter: from + at,
        code: allCodes.hotpCode(shown, from + at),
      }));
    }),
    outcome,
    isBusy,
    step: (by) => alone(() => set((stored) => stored + by)),
    showUpcoming() {
      isShowing.value = true;
    },
    hideUpcoming() {
      isShowing.value = false;
    },
    use: (counter) => alone(() => set(() => counter + 1)),
    find: (first, second) =>
      alone(async () => {
        const now = account.peek();
        if (now === undefined || !allCodes.canMake(now.algorithm)) return;
        const pair = [typedCode(first), typedCode(second)] as const;
        if (pair.some(({ length }) => length !== now.digits)) {
          outcome.value = { kind: "incomplete", digits: now.digits };
          return;
        }
        let tried = 0;
        for (const counter of countersAround(now.counter)) {
          tried += 1;
          if (tried % PORTION === 0) await pause();
          // Locked meanwhile: the secret is no longer there.
          if (account.peek() === undefined) return;
          if (!isPairAt((at) => allCodes.hotpCode(now, at), counter, pair)) continue;
          await set(() => counter + 2);
          return;
        }
        outcome.value = { kind: "not-found" };
      }),
  };
}
