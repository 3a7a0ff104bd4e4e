/** Tags: short words that a person gives to accounts. Pure; runs in every world. @module */
import { ACCOUNT_LIMITS, type OtpAccount } from "./account.ts";
import { fold } from "./fold.ts";

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** All tags in use, by name; two spellings that fold to the same are one, in the spelling met first. */
export function tagsInUse(accounts: readonly OtpAccount[]): readonly TagCount[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const account of accounts) {
    for (const tag of account.tags) {
      const known = counts.get(fold(tag));
      if (known === undefined) counts.set(fold(tag), { tag, count: 1 });
      else known.count += 1;
    }
  }
  const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
  return [...counts.values()].sort((a, b) => collator.compare(a.tag, b.tag));
}

/** One line, single spaces; `undefined` where nothing is left or it is too long. */
export function cleanTag(text: string): string | undefined {
  const tag = text
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return tag === "" || tag.length > ACCOUNT_LIMITS.maxTagCharacters ? undefined : tag;
}

export function hasTag(account: Pick<OtpAccount, "tags">, tag: string): boolean {
  const folded = fold(tag);
  return account.tags.some((one) => fold(one) === folded);
}

/** Leaves the account as it is where it has the tag, or as many as it may. */
export function addTag(account: OtpAccount, tag: string): OtpAccount {
  if (hasTag(account, tag) || account.tags.length >= ACCOUNT_LIMITS.maxTags) return account;
  return { ...account, tags: [...account.tags, tag] };
}

export function removeTag(account: OtpAccount, tag: string): OtpAccount {
  const folded = fold(tag);
  return withoutStrayPins({ ...account, tags: account.tags.filter((one) => fold(one) !== folded) });
}

/** Whether it stands above the others where only this tag is shown. */
export function isPinnedIn(account: Pick<OtpAccount, "pinnedIn">, tag: string): boolean {
  return hasTag({ tags: account.pinnedIn ?? [] }, tag);
}

/** Pins it where only this tag is shown, or no longer. One that does not have the tag stays as it is. */
export function pinIn(account: OtpAccount, tag: string, isPinned: boolean): OtpAccount {
  const folded = fold(tag);
  const others = (account.pinnedIn ?? []).filter((one) => fold(one) !== folded);
  return withoutStrayPins({ ...account, pinnedIn: isPinned ? [...others, tag] : others });
}

/** A pin goes with its tag. */
export function withoutStrayPins(account: OtpAccount): OtpAccount {
  const { pinnedIn, ...rest } = account;
  const kept = pinnedIn?.filter((tag) => hasTag(account, tag)) ?? [];
  return kept.length === 0 ? rest : { ...rest, pinnedIn: kept };
}

/** Accounts that have any of the chosen tags; all of them where none is chosen. */
export function withAnyTag(accounts: readonly OtpAccount[], chosen: readonly string[]): readonly OtpAccount[] {
  if (chosen.length === 0) return accounts;
  const folded = new Set(chosen.map(fold));
  return accounts.filter((account) => account.tags.some((tag) => folded.has(fold(tag))));
}
