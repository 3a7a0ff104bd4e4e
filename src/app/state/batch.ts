/** Several accounts that are added together, and what the person wants with each. Page only. @module */
import type { OtpAccount } from "../../accounts/account.ts";
import { type Clash, type ClashChoice, findClash, type NewAccount } from "../../accounts/clash.ts";
import type { OtpDraft } from "../../otp/parameters.ts";
import { namesOf } from "./account-preview.ts";
import type { BatchLine, ClashView } from "./adding-types.ts";

export interface BatchEntry {
  readonly draft: OtpDraft;
  /** What is odd about it, in words. */
  readonly note?: string | undefined;
  readonly clash: Clash | undefined;
  readonly choice: ClashChoice | undefined;
}

/** The same codes a second time are left out unless the person wants them; what only has the name in common is asked about. */
export function batchEntry(draft: OtpDraft, kept: readonly OtpAccount[], note?: string): BatchEntry {
  const clash = findClash(kept, draft);
  const choice = clash === undefined ? "keep-both" : clash.kind === "same-codes" ? "skip" : undefined;
  return { draft, note, clash, choice };
}

/** The same entries beside what is kept by now: an answer stays while its question does. */
export function checkedAgain(entries: readonly BatchEntry[], kept: readonly OtpAccount[]): readonly BatchEntry[] {
  return entries.map((entry) => {
    const again = batchEntry(entry.draft, kept, entry.note);
    return again.clash?.kept.id === entry.clash?.kept.id && again.clash?.kind === entry.clash?.kind ? entry : again;
  });
}

export function withChoice(
  entries: readonly BatchEntry[],
  choice: ClashChoice,
  isMeant: (entry: BatchEntry, index: number) => boolean,
): readonly BatchEntry[] {
  return entries.map((entry, index) => (isMeant(entry, index) ? { ...entry, choice } : entry));
}

export function lineOf({ draft, note, clash, choice }: BatchEntry): BatchLine {
  return { label: namesOf(draft), note, clash: clashView(clash), choice };
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
