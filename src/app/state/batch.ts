/** Several accounts that are added together, and what the person wants with each. Page only. @module */
import type { OtpAccount } from "../../accounts/account.ts";
import { type Clash, type ClashChoice, findClash, type NewAccount } from "../../accounts/clash.ts";
import type { OtpDraft } from "../../otp/parameters.ts";
import { clashText } from "../text/en/clash.ts";
import { importText } from "../text/en/import.ts";
import { namesOf, needsPin } from "./account-preview.ts";
import type { BatchLine, ClashView } from "./adding-types.ts";

export interface BatchEntry {
  readonly draft: OtpDraft;
  /** What is odd about it, in words. */
  readonly note?: string | undefined;
  readonly clash: Clash | undefined;
  readonly choice: ClashChoice | undefined;
  /** Its codes take a PIN, which was not read with it. */
  readonly asksPin: boolean;
}

/** The same codes a second time are left out unless the person wants them; what only has the name in common is asked about. */
export function batchEntry(draft: OtpDraft, kept: readonly OtpAccount[], note?: string): BatchEntry {
  const clash = findClash(kept, draft);
  const choice = clash === undefined ? "keep-both" : clash.kind === "same-codes" ? "skip" : undefined;
  return { draft, note, clash, choice, asksPin: needsPin(draft.type) && (draft.pin ?? "") === "" };
}

/** The same entries beside what is kept by now: an answer stays while its question does. */
export function checkedAgain(entries: readonly BatchEntry[], kept: readonly OtpAccount[]): readonly BatchEntry[] {
  return entries.map((entry) => {
    const again = batchEntry(entry.draft, kept, entry.note);
    const isSame = again.clash?.kept.id === entry.clash?.kept.id && again.clash?.kind === entry.clash?.kind;
    return isSame ? entry : { ...again, asksPin: entry.asksPin };
  });
}

export function withChoice(
  entries: readonly BatchEntry[],
  choice: ClashChoice,
  isMeant: (entry: BatchEntry, index: number) => boolean,
): readonly BatchEntry[] {
  return entries.map((entry, index) => (isMeant(entry, index) ? { ...entry, choice } : entry));
}

export function withLinePin(entries: readonly BatchEntry[], at: number, pin: string): readonly BatchEntry[] {
  return entries.map((entry, index) =>
    index === at && entry.asksPin ? { ...entry, draft: { ...entry.draft, pin } } : entry,
  );
}

/** What has to be said before they can be kept, in words: what becomes of one that is like a kept one, and PINs. */
export function stillOpen(entries: readonly BatchEntry[]): string | undefined {
  const clashes = entries.filter(({ choice }) => choice === undefined).length;
  if (clashes > 0) return clashText.unanswered(clashes);
  const pins = entries.filter(({ asksPin, choice, draft }) => asksPin && choice !== "skip" && !draft.pin).length;
  return pins > 0 ? importText.noPins(pins) : undefined;
}

export function lineOf({ draft, note, clash, choice, asksPin }: BatchEntry): BatchLine {
  const pin = asksPin ? { pin: draft.pin ?? "" } : {};
  return { label: namesOf(draft), note, clash: clashView(clash), choice, ...pin };
}

export function clashView(clash: Clash | undefined): ClashView | undefined {
  return clash && { kind: clash.kind, label: namesOf(clash.kept) };
}

/** What was saved before the vault was open, as it is asked about now. */
export function entriesOf(added: readonly NewAccount[], kept: readonly OtpAccount[]): readonly BatchEntry[] {
  return added.map(({ account, replaces, isDecided }) => {
    const entry = batchEntry(account, kept);
    if (!isDecided || entry.clash === undefined) return entry;
    return { ...entry, choice: replaces === undefined ? "keep-both" : "replace" };
  });
}
