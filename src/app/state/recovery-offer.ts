/** A recovery key is made only for a person who has just proved who they are (DESIGN §4). Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { PreferencesStore } from "./preferences.ts";
import type { SessionStore } from "./session.ts";

export type RecoveryStep =
  /** One was written down; another is made only on purpose, for it ends the old one. */
  | "kept"
  | "asking"
  /** The person did not prove who they are: nothing was made. */
  | "refused"
  | "offered";

export interface RecoveryOffer {
  readonly step: ReadonlySignal<RecoveryStep>;
  /** Shows the key that was made with the vault, or makes a new one behind a fresh unlock. */
  begin(): Promise<void>;
}

export interface RecoveryOfferDeps {
  readonly session: Pick<SessionStore, "recoveryKey" | "offerRecoveryKey">;
  readonly preferences: Pick<PreferencesStore, "recoveryKept" | "setRecoveryKept">;
  readonly requireFresh: () => Promise<boolean>;
}

export function createRecoveryOffer({ session, preferences, requireFresh }: RecoveryOfferDeps): RecoveryOffer {
  const wasKept = preferences.recoveryKept.peek();
  const step = signal<RecoveryStep>(wasKept ? "kept" : "asking");
  let isBeginning = false;

  const makeNew = async (): Promise<void> => {
    step.value = "asking";
    if (!(await requireFresh())) {
      step.value = wasKept ? "kept" : "refused";
      return;
    }
    // Taken back first: an app that is ended in the middle must not believe in a key that no longer opens.
    if (wasKept) preferences.setRecoveryKept(false);
    const isMade = await session.offerRecoveryKey();
    if (wasKept && !isMade) preferences.setRecoveryKept(true);
    step.value = "offered";
  };

  return {
    step,
    async begin() {
      if (isBeginning) return;
      if (session.recoveryKey.peek() !== undefined) {
        step.value = "offered";
        return;
      }
      isBeginning = true;
      await makeNew().finally(() => {
        isBeginning = false;
      });
    },
  };
}
