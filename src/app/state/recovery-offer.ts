/** A recovery key is made only for a person who has just proved who they are (DESIGN §4). Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { printPage } from "../../platform/print.ts";
import { sheetMark, writeRecoveryCode } from "../../vault/slots/index.ts";
import type { PreferencesStore } from "./preferences.ts";
import type { SessionStore } from "./session.ts";

export { printPage };

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
  /** What the printed sheet of this key says; `undefined` where the vault has no such slot any more. */
  sheet(key: string): RecoverySheet | undefined;
  /** Opens the system's print dialogue, which also saves as a file; the vault does not lock under it. */
  print(): Promise<void>;
}

export interface RecoverySheet {
  readonly key: string;
  readonly code: string;
  readonly mark: string;
  readonly host: string;
  readonly printedAtMs: number;
}

export interface RecoveryOfferDeps {
  readonly session: Pick<SessionStore, "recoveryKey" | "offerRecoveryKey" | "facts" | "whilePrompting">;
  readonly preferences: Pick<PreferencesStore, "recoveryKept" | "setRecoveryKept">;
  readonly requireFresh: () => Promise<boolean>;
  readonly host: string;
  readonly nowMs: () => number;
  /** Ends when the dialogue does. */
  readonly printPage: () => Promise<void>;
}

export function createRecoveryOffer(deps: RecoveryOfferDeps): RecoveryOffer {
  const { session, preferences, requireFresh } = deps;
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
    sheet: (key) => {
      const slot = session.facts().slots.find(({ type }) => type === "rec");
      if (slot === undefined) return undefined;
      const code = writeRecoveryCode(slot.slotId, key);
      return { key, code, mark: sheetMark(slot.slotId), host: deps.host, printedAtMs: deps.nowMs() };
    },
    print: () => session.whilePrompting(deps.printPage),
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
