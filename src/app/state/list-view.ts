/** What of the list is shown, and in which order: search, tags, sorting. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { type SortOrder, sortAccounts } from "../../accounts/order.ts";
import type { createSearchIndex, SearchIndex } from "../../accounts/search.ts";
import type * as tagging from "../../accounts/tags.ts";

export interface ListView {
  /** Sorted and filtered. */
  readonly shown: ReadonlySignal<readonly OtpAccount[]>;
  readonly query: ReadonlySignal<string>;
  readonly chosenTags: ReadonlySignal<readonly string[]>;
  /** Empty until `prepare` has fetched what counts them. */
  readonly tags: ReadonlySignal<readonly tagging.TagCount[]>;
  /** Fetches what a filter by tags needs. */
  readonly prepare: () => void;
  readonly setQuery: (query: string) => void;
  readonly toggleTag: (tag: string) => void;
  readonly clear: () => void;
}

export interface ListViewDeps {
  readonly accounts: ReadonlySignal<readonly OtpAccount[]>;
  readonly order: ReadonlySignal<SortOrder>;
  /** Fetched when the person begins to search. */
  readonly loadSearch: () => Promise<typeof createSearchIndex>;
  readonly loadTags: () => Promise<Pick<typeof tagging, "tagsInUse" | "withAnyTag">>;
}

export function createListView({ accounts, order, loadSearch, loadTags }: ListViewDeps): ListView {
  const query = signal("");
  const chosen = signal<readonly string[]>([]);
  const makeIndex = signal<typeof createSearchIndex | undefined>(undefined);

  const tagger = signal<Awaited<ReturnType<typeof loadTags>> | undefined>(undefined);

  const tags = computed(() => tagger.value?.tagsInUse(accounts.value) ?? []);
  /** A chosen tag that no account has any more is not kept. */
  const chosenTags = computed(() => chosen.value.filter((tag) => tags.value.some((one) => one.tag === tag)));
  const sorted = computed(() => sortAccounts(accounts.value, order.value));
  const isSearching = computed(() => query.value.trim() !== "");
  const index = computed<SearchIndex | undefined>(() =>
    isSearching.value ? makeIndex.value?.(sorted.value) : undefined,
  );
  const shown = computed(() => {
    const tagged = tagger.value?.withAnyTag(sorted.value, chosenTags.value) ?? sorted.value;
    if (!isSearching.value || index.value === undefined) return tagged;
    const found = index.value.find(query.value);
    return tagged.filter(({ id }) => found.has(id));
  });

  return {
    shown,
    query,
    chosenTags,
    tags,
    prepare() {
      if (tagger.peek() !== undefined) return;
      loadTags().then(
        (loaded) => {
          tagger.value = loaded;
        },
        () => undefined,
      );
    },
    setQuery(next) {
      query.value = next;
      if (makeIndex.peek() !== undefined) return;
      loadSearch().then(
        (make) => {
          makeIndex.value ??= make;
        },
        // Without it the whole list stays in sight; the next key tries again.
        () => undefined,
      );
    },
    toggleTag(tag) {
      const now = chosenTags.peek();
      chosen.value = now.includes(tag) ? now.filter((one) => one !== tag) : [...now, tag];
    },
    clear() {
      query.value = "";
      chosen.value = [];
    },
  };
}
