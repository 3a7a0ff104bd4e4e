/** Accounts that make the same codes: found, and reduced to one. Pure; runs in every world. @module */
import { ACCOUNT_LIMITS, type OtpAccount } from "./account.ts";
import { findClash } from "./clash.ts";
import { addTag } from "./tags.ts";
import { moveToTrash, type WithTrash } from "./trash.ts";

export interface Duplicates {
  /** The one that is used: pinned, else used most, else the oldest. */
  readonly stays: OtpAccount;
  readonly others: readonly OtpAccount[];
}

export function findDuplicates(accounts: readonly OtpAccount[]): readonly Duplicates[] {
  const groups: OtpAccount[][] = [];
  for (const account of accounts) {
    const group = groups.find(([first]) => first && findClash([first], account)?.kind === "same-codes");
    if (group === undefined) groups.push([account]);
    else group.push(account);
  }
  return groups
    .filter(({ length }) => length > 1)
    .map((group) => {
      const [stays, ...others] = [...group].sort(byWorth);
      return { stays: stays as OtpAccount, others };
    });
}

const byWorth = (a: OtpAccount, b: OtpAccount): number =>
  Number(b.isPinned) - Number(a.isPinned) || b.uses - a.uses || a.createdAtMs - b.createdAtMs;

/**
 * The chosen ones go to the trash. What stays gets their note where it has none, their tags and picture, and the highest counter: a code
 * that was spent must not come again. One without a twin is left alone.
 *
 * @param nowMs Milliseconds since the Unix epoch.
 */
export function removeDuplicates<T extends WithTrash>(document: T, ids: ReadonlySet<string>, nowMs: number): T {
  const removed = new Set<string>();
  const merged = new Map<string, OtpAccount>();
  for (const { stays, others } of findDuplicates(document.accounts)) {
    const going = others.filter(({ id }) => ids.has(id));
    for (const { id } of going) removed.add(id);
    if (going.length > 0) merged.set(stays.id, going.reduce(withMore, stays));
  }
  const accounts = document.accounts.map((account) => merged.get(account.id) ?? account);
  return moveToTrash({ ...document, accounts }, removed, nowMs);
}

function withMore(account: OtpAccount, other: OtpAccount): OtpAccount {
  const picture = account.picture ?? other.picture;
  const note = [account.note, other.note]
    .filter((text, at, all) => text !== "" && all.indexOf(text) === at)
    .join("\n\n");
  const tagged = other.tags.reduce(addTag, account);
  return {
    ...tagged,
    counter: Math.max(account.counter, other.counter),
    uses: account.uses + other.uses,
    lastUsedAtMs: Math.max(account.lastUsedAtMs, other.lastUsedAtMs),
    // Two long ones do not fit: the one that stays keeps its own, the other is in the trash.
    note: note.length <= ACCOUNT_LIMITS.maxNoteCharacters ? note : account.note,
    ...(picture !== undefined && { picture }),
  };
}
