/** The index behind the search, made while the person types and in portions, so that no key waits. Page only. @module */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { createSearchIndex, readForSearch, type SearchIndex } from "../../accounts/search.ts";

export interface ListSearchDeps {
  readonly accounts: ReadonlySignal<readonly OtpAccount[]>;
  /** Only then is there anything to be made. */
  readonly isSearching: ReadonlySignal<boolean>;
  /** Lets the page do what waits. */
  readonly pause: () => Promise<unknown>;
}

/** Accounts read at once: a few milliseconds on a slow phone. */
const PORTION = 500;

/** @returns The newest index that is whole; while another is being made, the one before. */
export function createListSearch({
  accounts,
  isSearching,
  pause,
}: ListSearchDeps): ReadonlySignal<SearchIndex | undefined> {
  const index = signal<SearchIndex | undefined>(undefined);
  let wanted: readonly OtpAccount[] | undefined;

  const make = async (list: readonly OtpAccount[]): Promise<void> => {
    for (let from = 0; from < list.length; from += PORTION) {
      if (from > 0) await pause();
      if (wanted !== list) return;
      readForSearch(list.slice(from, from + PORTION));
    }
    index.value = createSearchIndex(list);
  };

  effect(() => {
    const list = isSearching.value ? accounts.value : undefined;
    if (wanted === list) return;
    wanted = list;
    if (list === undefined) index.value = undefined;
    else void make(list);
  });
  return index;
}
