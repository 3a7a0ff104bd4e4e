/** What the last attempt to open or make the vault came to, as a sentence. English. @module */

import type { Attempt } from "../../state/session.ts";
import { words } from "../words.ts";

export const attemptWords = words("attempt", {
  wrongPasscode: "That is not the passcode.",
  triesLeft: (tries: number): string =>
    tries === 1 ? "One more try before a short wait." : `${String(tries)} more tries before a short wait.`,
  wrongRecovery: "That is not the recovery key. Check each group; the letters I, L and O are read as 1, 1 and 0.",
  wrongPasskey: "This passkey does not open the vault.",
  wait: (time: string): string => `Too many wrong tries. You can try again in ${time}.`,
  onlyStrong: "Too many wrong passcodes. Now only your fingerprint, face or recovery key opens the vault.",
  cancelled: "You were not recognised, or the dialog was closed. Please try again.",
  unsupported: "This device cannot open the vault by fingerprint or face. Use a passcode instead.",
  exists: "There is a passkey for Protect already: it opens the vault.",
  inDoubt:
    "Was the passkey deleted, or have your fingerprints changed? Then open Protect another way now. Right after that you can set it up anew.",
  failed: "The device did not answer. Please try again.",
  quota: "The device's storage is full, so nothing was saved. Free some space and try again.",
  notStored: "The browser could not store the vault. Nothing was saved. Please try again.",
  broken: "That did not work. Please reload the app and try again.",
});

/** @returns Nothing where there is nothing to say. */
export function attemptText(attempt: Attempt, nowMs: number): string | undefined {
  switch (attempt.kind) {
    case "idle":
    case "busy":
      return undefined;
    case "wrong":
      if (attempt.by === "recovery") return attemptWords.wrongRecovery;
      if (attempt.by === "passkey") return attemptWords.wrongPasskey;
      if (attempt.triesLeft === undefined) return attemptWords.wrongPasscode;
      return `${attemptWords.wrongPasscode} ${attemptWords.triesLeft(attempt.triesLeft)}`;
    case "wait":
      return attempt.untilMs > nowMs ? attemptWords.wait(minutesAndSeconds(attempt.untilMs - nowMs)) : undefined;
    case "only-strong":
      return attemptWords.onlyStrong;
    case "passkey":
      return attemptWords[attempt.why];
    case "not-stored":
      return attempt.why === "quota" ? attemptWords.quota : attemptWords.notStored;
    case "broken":
      return attemptWords.broken;
  }
}

/** As 0:29 or 12:05; a begun second counts. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
}
