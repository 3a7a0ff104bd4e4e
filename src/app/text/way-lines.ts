/** What is said of a way that opens the vault, in the chosen language. @module */
import type { Way } from "../state/ways.ts";
import { diagnosticsText } from "./en/diagnostics.ts";
import { moreText } from "./en/more.ts";
import { waysText } from "./en/ways.ts";
import { currentLocale } from "./locale.ts";

/** As the person calls it, else by its kind; several of a kind without names are numbered. */
export function wayName(way: Way, all: readonly Way[]): string {
  if (way.name !== undefined) return way.name;
  const kind = diagnosticsText.names[way.kind];
  const alike = all.filter((each) => each.kind === way.kind && each.name === undefined);
  return alike.length > 1 ? `${kind} ${String(alike.indexOf(way) + 1)}` : kind;
}

/**
 * What a passkey is called until the person says otherwise: its kind, and the day on which it was made.
 *
 * @param old Name of one in whose place it comes; it stays, unless it was made here too.
 */
export function newPasskeyName(where: "here" | "elsewhere", nowMs: number, old?: string): string {
  const kinds = { here: diagnosticsText.names.passkey, elsewhere: waysText.elsewhereName };
  if (old !== undefined && !Object.values(kinds).some((kind) => old.startsWith(`${kind} · `))) return old;
  const day = new Intl.DateTimeFormat(currentLocale(), { dateStyle: "medium" }).format(nowMs);
  return `${kinds[where]} · ${day}`;
}

export function wayNote({ kind, trait, isUsedNow, madeAtMs, usedAtMs }: Way): string {
  const day = new Intl.DateTimeFormat(currentLocale(), { dateStyle: "medium" });
  const known = (atMs: number | undefined, say: (date: string) => string): string | undefined =>
    atMs === undefined ? undefined : say(day.format(atMs));
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
  return [told, known(madeAtMs, waysText.madeOn), isUsedNow ? waysText.usedNow : known(usedAtMs, waysText.lastUsed)]
    .filter((line) => line !== undefined)
    .join(" · ");
}
