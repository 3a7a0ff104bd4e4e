/**
 * Tries of the passcode, in order over all windows and counted before they are made, so that ending the page in the
 * middle of one gives none for free (DESIGN §4).
 *
 * @module
 */

import { NO_TRIES, type Tries } from "./format/model.ts";
import type { WithLock } from "./locks.ts";
import type { VaultStorage } from "./storage/vault-storage.ts";
import { countWrong, judgeTry, triesLeft } from "./tries.ts";

export type GuardedOutcome<Value> =
  | { readonly kind: "right"; readonly value: Value }
  | { readonly kind: "wrong"; readonly triesLeft: number }
  | { readonly kind: "wait"; readonly untilMs: number }
  | { readonly kind: "only-strong" };

export interface TryGuard {
  /** @param attempt Gives `undefined` for a wrong passcode. */
  tryPasscode<Value>(hasStrong: boolean, attempt: () => Promise<Value | undefined>): Promise<GuardedOutcome<Value>>;
  /** A passkey or the recovery key opened the vault: the count begins anew. */
  forgive(): Promise<void>;
}

export interface GuardDeps {
  readonly storage: Pick<VaultStorage, "readTries" | "writeTries">;
  readonly withLock: WithLock;
  readonly lockName: string;
  readonly nowMs: () => number;
  /** A clock that nobody can set, milliseconds. */
  readonly steadyMs: () => number;
}

export function createTryGuard(deps: GuardDeps): TryGuard {
  const { storage, nowMs, steadyMs } = deps;
  // A record that could not be stored still counts in this page, and the wait runs on the steady clock too: setting the
  // wall clock forward ends no wait while the page stays.
  let remembered: Tries = NO_TRIES;
  let waitEndsSteadyMs = 0;

  const read = async (): Promise<Tries> => {
    const stored = await storage.readTries().catch(() => remembered);
    const tries = remembered.wrong > stored.wrong ? remembered : stored;
    // Forgiven, here or in another window.
    if (tries.wrong === 0) waitEndsSteadyMs = 0;
    return tries;
  };
  const write = async (tries: Tries): Promise<void> => {
    remembered = tries;
    await storage.writeTries(tries).then(
      () => {
        remembered = NO_TRIES;
      },
      () => undefined,
    );
  };

  return {
    tryPasscode: (hasStrong, attempt) =>
      deps.withLock(deps.lockName, async () => {
        const tries = await read();
        const verdict = judgeTry(tries, nowMs(), hasStrong);
        if (verdict.kind === "only-strong") return verdict;
        if (verdict.kind === "wait") {
          if (verdict.record !== tries) await write(verdict.record);
          return { kind: "wait", untilMs: verdict.untilMs };
        }
        const steadyLeftMs = waitEndsSteadyMs - steadyMs();
        if (steadyLeftMs > 0) return { kind: "wait", untilMs: nowMs() + steadyLeftMs };

        const counted = countWrong(tries, nowMs());
        await write(counted);
        const value = await attempt().catch(async (error: unknown) => {
          // Nothing was tried: a worker that ran out of memory is not a wrong passcode.
          await write(tries);
          throw error;
        });
        if (value !== undefined) {
          await write(NO_TRIES);
          waitEndsSteadyMs = 0;
          return { kind: "right", value };
        }
        waitEndsSteadyMs = steadyMs() + counted.waitMs;
        return { kind: "wrong", triesLeft: triesLeft(counted) };
      }),
    // Judged under the lock too: a try that another window is in the middle of has been counted, and is forgiven after it.
    forgive: () =>
      deps.withLock(deps.lockName, async () => {
        waitEndsSteadyMs = 0;
        remembered = NO_TRIES;
        const stored = await storage.readTries().catch(() => undefined);
        // Most often there is nothing to forgive, and a strict write is slow.
        if (stored === undefined || stored.wrong !== 0 || stored.waitMs !== 0) await write(NO_TRIES);
      }),
  };
}
