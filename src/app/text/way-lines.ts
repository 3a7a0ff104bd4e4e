/** What is said of a way that opens the vault, in the chosen language. @module */
import type { Way } from "../state/ways.ts";
import { diagnosticsText } from "./en/diagnostics.ts";
import { moreText } from "./en/more.ts";
import { waysText } from "./en/ways.ts";

/** Its kind; several of a kind are numbered. */
export function wayName(way: Way, all: readonly Way[]): string {
  const kind = diagnosticsText.names[way.kind];
  const alike = all.filter((each) => each.kind === way.kind);
  return alike.length > 1 ? `${kind} ${String(alike.indexOf(way) + 1)}` : kind;
}

export function wayNote({ kind, trait, isUsedNow }: Way): string {
  const told =
    kind === "passkey"
      ? trait
        ? diagnosticsText.maySync
        : diagnosticsText.stays
      : kind === "recovery"
        ? trait
          ? moreText.recoveryKept
          : moreText.recoveryMissing
        : undefined;
  return [told, isUsedNow ? waysText.usedNow : undefined].filter((line) => line !== undefined).join(" · ");
}
