/**
 * The person's own order, changed by hand: what is moved stands at its new place at once and is stored behind that, one
 * write after the other, so that keys may be pressed as quickly as one likes. Page only.
 *
 * @module
 */
import { signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { applyMove, type Move, moveTo } from "../../accounts/move.ts";
import type { ChangeResult } from "./change-result.ts";

type Accounts = readonly OtpAccount[];

export interface Arranging {
  /** What is shown, with all that was moved and is not stored yet. */
  readonly arrange: (shown: Accounts) => Accounts;
  /** Shows an account at a place among what is shown, counted from 0, or at the nearest that it can have. */
  readonly hover: (id: string, place: number) => void;
  /** Where it stands among what is shown, counted from 0; −1 where it is not shown. */
  readonly placeOf: (id: string) => number;
  /** Stores what was moved. @returns Once all of it is stored or given up. */
  readonly store: () => Promise<ChangeResult>;
  /** Forgets what is not stored. */
  readonly cancel: () => void;
}

export interface ArrangingDeps {
  /** With what is moved. */
  readonly shown: () => Accounts;
  readonly rearrange: (operation: (accounts: Accounts) => Accounts) => Promise<ChangeResult>;
}

export function createArranging({ shown, rearrange }: ArrangingDeps): Arranging {
  const moves = signal<readonly Move[]>([]);
  const apply = (accounts: Accounts, wanted: readonly Move[]): Accounts => wanted.reduce(applyMove, accounts);
  let writing: Promise<ChangeResult> | undefined;

  const storeAll = async (): Promise<ChangeResult> => {
    for (;;) {
      const wanted = moves.peek();
      if (wanted.length === 0) return "stored";
      const result = await rearrange((accounts) => apply(accounts, wanted));
      // What was moved meanwhile comes next; an account that was moved on has its newest move there.
      moves.value = result === "stored" ? moves.peek().filter((move) => !wanted.includes(move)) : [];
      if (result !== "stored") return result;
    }
  };

  return {
    arrange: (accounts) => apply(accounts, moves.value),
    hover(id, place) {
      const move = moveTo(shown(), id, place);
      if (move === undefined) return;
      const before = moves.peek();
      const last = before.at(-1);
      moves.value = [...(last?.id === id ? before.slice(0, -1) : before), move];
    },
    placeOf: (id) => shown().findIndex((account) => account.id === id),
    store() {
      writing ??= storeAll().finally(() => {
        writing = undefined;
      });
      return writing;
    },
    cancel() {
      moves.value = [];
    },
  };
}
