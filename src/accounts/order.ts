/** Orders of the list. The person's own order is that of the stored array. Pure; runs in every world. @module */
import { accountLabel, type OtpAccount } from "./account.ts";

export const SORT_ORDERS = ["name", "own", "use", "last-use"] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/**
 * Pinned ones come first, in the same order among themselves.
 *
 * @param isPinned Also those that are pinned in what is shown only.
 */
export function sortAccounts(
  accounts: readonly OtpAccount[],
  order: SortOrder,
  isPinned: (account: OtpAccount) => boolean = (account) => account.isPinned,
): readonly OtpAccount[] {
  const byName = compareNames();
  const compare: Record<SortOrder, (a: OtpAccount, b: OtpAccount) => number> = {
    own: () => 0,
    name: byName,
    use: (a, b) => b.uses - a.uses || byName(a, b),
    "last-use": (a, b) => b.lastUsedAtMs - a.lastUsedAtMs || byName(a, b),
  };
  const chosen = compare[order];
  return [...accounts].sort((a, b) => Number(isPinned(b)) - Number(isPinned(a)) || chosen(a, b));
}

/** By issuer, then by account, as people sort. */
function compareNames(): (a: OtpAccount, b: OtpAccount) => number {
  const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
  return (a, b) => collator.compare(accountLabel(a), accountLabel(b)) || collator.compare(a.name, b.name);
}
