/** What the last attempt to open or make the vault came to, as a sentence. English. @module */
import type { Attempt } from "../../state/session.ts";
import { vaultText } from "./vault.ts";

/** @returns Nothing where there is nothing to say. */
export function attemptText(attempt: Attempt, nowMs: number): string | undefined {
  switch (attempt.kind) {
    case "idle":
    case "busy":
      return undefined;
    case "wrong":
      if (attempt.by === "recovery") return vaultText.wrongRecovery;
      if (attempt.by === "passkey") return vaultText.wrongPasskey;
      if (attempt.triesLeft === undefined) return vaultText.wrongPasscode;
      return `${vaultText.wrongPasscode} ${vaultText.triesLeft(attempt.triesLeft)}`;
    case "wait":
      return attempt.untilMs > nowMs ? vaultText.wait(minutesAndSeconds(attempt.untilMs - nowMs)) : undefined;
    case "only-strong":
      return vaultText.onlyStrong;
    case "passkey":
      return vaultText[attempt.why];
    case "not-stored":
      return attempt.why === "quota" ? vaultText.quota : vaultText.notStored;
    case "broken":
      return vaultText.broken;
  }
}

/** As 0:29 or 12:05; a begun second counts. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
}
