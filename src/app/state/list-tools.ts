/** What is done with a list that is no longer short: search, tags, moving by hand. Fetched behind the first code. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { type TagCount, tagsInUse, withAnyTag } from "../../accounts/tags.ts";
import { type Arranging, type ArrangingDeps, createArranging } from "./arranging.ts";
import { createListSearch } from "./list-search.ts";

export interface ListTools {
  /** Sorted, filtered, and as it is being moved. */
  readonly shown: ReadonlySignal<readonly OtpAccount[]>;
  readonly isFiltered: ReadonlySignal<boolean>;
  readonly query: ReadonlySignal<string>;
  readonly tags: ReadonlySignal<readonly TagCount[]>;
  readonly chosenTags: ReadonlySignal<readonly string[]>;
  readonly setQuery: (query: string) => void;
  readonly toggleTag: (tag: string) => void;
  readonly arranging: Omit<Arranging, "arrange">;
  /** For the page of the export. */
  readonly chooseForExport: (ids: ReadonlySet<string>) => void;
  /** Ids; given once, so that a later visit begins with all accounts. */
  readonly chosenForExport: () => ReadonlySet<string> | undefined;
  readonly clear: () => void;
}

export interface ListToolsDeps extends Pick<ArrangingDeps, "rearrange"> {
  readonly accounts: ReadonlySignal<readonly OtpAccount[]>;
  /** All of them in the chosen order. */
  readonly sorted: ReadonlySignal<readonly OtpAccount[]>;
}

export type CreateListTools = (deps: ListToolsDeps) => ListTools;

export const createListTools: CreateListTools = ({ accounts, sorted, rearrange }) => {
  const query = signal("");
  const chosen = signal<readonly string[]>([]);
  const tags = computed(() => tagsInUse(accounts.value));
  /** A chosen tag that no account has any more is not kept. */
  const chosenTags = computed(() => chosen.value.filter((tag) => tags.value.some((one) => one.tag === tag)));
  const isSearching = computed(() => query.value.trim() !== "");
  const index = createListSearch({
    accounts,
    isSearching,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  const shown = computed(() => {
    const tagged = withAnyTag(sorted.value, chosenTags.value);
    const found = index.value?.find(query.value);
    return arranging.arrange(found === undefined ? tagged : tagged.filter(({ id }) => found.has(id)));
  });
  let forExport: ReadonlySet<string> | undefined;
  const arranging = createArranging({ shown: () => shown.peek(), rearrange });

  return {
    shown,
    query,
    tags,
    chosenTags,
    arranging,
    isFiltered: computed(() => isSearching.value || chosenTags.value.length > 0),
    setQuery(next) {
      query.value = next;
    },
    toggleTag(tag) {
      const now = chosenTags.peek();
      chosen.value = now.includes(tag) ? now.filter((one) => one !== tag) : [...now, tag];
    },
    chooseForExport(ids) {
      forExport = ids;
    },
    chosenForExport() {
      const ids = forExport;
      forExport = undefined;
      return ids;
    },
    clear() {
      forExport = undefined;
      query.value = "";
      chosen.value = [];
      arranging.cancel();
    },
  };
};
