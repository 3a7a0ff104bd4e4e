/** What is shown before it is kept, with another choice of the person. Pure. @module */
import type { ClashChoice } from "../../accounts/clash.ts";
import { needsPin } from "./account-preview.ts";
import { type BatchEntry, withChoice, withLinePin } from "./batch.ts";
import type { Shown } from "./shown.ts";

export function choosing(
  shown: Shown,
  choice: ClashChoice,
  isMeant: (entry: BatchEntry, index: number) => boolean,
): Shown {
  return shown.kind === "several" ? { ...shown, entries: withChoice(shown.entries, choice, isMeant) } : shown;
}

/** Only a kind that needs a PIN takes one. */
export function withPin(shown: Shown, pin: string): Shown {
  return shown.kind === "one" && needsPin(shown.draft.type) ? { ...shown, draft: { ...shown.draft, pin } } : shown;
}

/** The PIN of one of several, where it was not read with it. */
export function pinningLine(shown: Shown, at: number, pin: string): Shown {
  return shown.kind === "several" ? { ...shown, entries: withLinePin(shown.entries, at, pin) } : shown;
}

/** A backup's settings are taken over, or left. */
export function takingSettings(shown: Shown, takesSettings: boolean): Shown {
  if (shown.kind !== "several" || shown.own === undefined) return shown;
  return { ...shown, own: { ...shown.own, takesSettings } };
}
