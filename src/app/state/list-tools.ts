/** What is done with a list that is no longer short: search, tags, moving by hand. Fetched behind the first code. Page only. @module */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { type SortOrder, sortAccounts } from "../../accounts/order.ts";
import { isPinnedIn, type TagCount, tagsInUse, withAnyTag } from "../../accounts/tags.ts";
import { type Arranging, type ArrangingDeps, createArranging } from "./arranging.ts";
import { type Copying, createCopying } from "./copying.ts";
import { type ListOptions, readListOptions } from "./list-options.ts";
import { createListSearch } from "./list-search.ts";
import { createRowCodes, type RowCodes, type RowCodesDeps } from "./row-codes.ts";

export interface ListTools {
  /** Sorted, filtered, and as it is being moved. */
  readonly shown: ReadonlySignal<readonly OtpAccount[]>;
  readonly isFiltered: ReadonlySignal<boolean>;
  readonly query: ReadonlySignal<string>;
  readonly tags: ReadonlySignal<readonly TagCount[]>;
  readonly chosenTags: ReadonlySignal<readonly string[]>;
  /** The only tag that is shown: what is pinned now is pinned there. */
  readonly onlyTag: ReadonlySignal<string | undefined>;
  readonly setQuery: (query: string) => void;
  readonly toggleTag: (tag: string) => void;
  readonly arranging: Omit<Arranging, "arrange">;
  readonly options: ReadonlySignal<ListOptions>;
  readonly rows: RowCodes;
  readonly copying: Copying;
  /** Tags are being given: to one account, by its menu, or to those that were chosen. */
  readonly tagging: Signal<"no" | "one" | "several">;
  /** For the page of this account: its QR code is what is wanted there. */
  readonly wantQrOf: (id: string) => void;
  /** @returns Whether it is; told once, so that a later visit begins as usual. */
  readonly takeQrOf: (id: string) => boolean;
  /** For the page of the export. */
  readonly chooseForExport: (ids: ReadonlySet<string>) => void;
  /** Ids; given once, so that a later visit begins with all accounts. */
  readonly chosenForExport: () => ReadonlySet<string> | undefined;
  readonly clear: () => void;
}

export interface ListToolsDeps
  extends Pick<ArrangingDeps, "rearrange">,
    Pick<RowCodesDeps, "ticks" | "nowMs" | "clockOffsetMs" | "showNext"> {
  readonly accounts: ReadonlySignal<readonly OtpAccount[]>;
  /** All of them in the chosen order. */
  readonly sorted: ReadonlySignal<readonly OtpAccount[]>;
  readonly order: ReadonlySignal<SortOrder>;
  /** As `preferences.ts` keeps them. */
  readonly list: ReadonlySignal<string>;
  readonly codes: Pick<RowCodesDeps, "live" | "codeAt" | "reveal">;
}

export type CreateListTools = (deps: ListToolsDeps) => ListTools;

export const createListTools: CreateListTools = (deps) => {
  const { accounts, sorted, order, list, rearrange } = deps;
  const options = computed(() => readListOptions(list.value));
  const rows = createRowCodes({ ...deps, ...deps.codes, showPrevious: computed(() => options.value.showsPrevious) });
  const query = signal("");
  const chosen = signal<readonly string[]>([]);
  const tags = computed(() => tagsInUse(accounts.value));
  /** A chosen tag that no account has any more is not kept. */
  const chosenTags = computed(() => chosen.value.filter((tag) => tags.value.some((one) => one.tag === tag)));
  const onlyTag = computed(() => (chosenTags.value.length === 1 ? chosenTags.value[0] : undefined));
  const isSearching = computed(() => query.value.trim() !== "");
  const index = createListSearch({
    accounts,
    isSearching,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  const isPinnedHere = (account: OtpAccount): boolean =>
    account.isPinned || (onlyTag.value !== undefined && isPinnedIn(account, onlyTag.value));
  const shown = computed(() => {
    const tagged = withAnyTag(sorted.value, chosenTags.value);
    const placed = onlyTag.value === undefined ? tagged : sortAccounts(inOwnOrder(tagged), order.value, isPinnedHere);
    const found = index.value?.find(query.value);
    return arranging.arrange(found === undefined ? placed : placed.filter(({ id }) => found.has(id)));
  });
  /** What is sorted already has those that are pinned everywhere first; their own order is that of all accounts. */
  const inOwnOrder = (some: readonly OtpAccount[]): readonly OtpAccount[] => {
    const wanted = new Set(some);
    return accounts.value.filter((account) => wanted.has(account));
  };
  const tagging: ListTools["tagging"] = signal("no");
  let qrOf: string | undefined;
  let forExport: ReadonlySet<string> | undefined;
  const arranging = createArranging({
    // What is pinned in the only tag moves among what stands above the others there.
    shown: () => shown.peek().map((account) => ({ ...account, isPinned: isPinnedHere(account) })),
    rearrange,
  });

  return {
    shown,
    query,
    tags,
    chosenTags,
    onlyTag,
    arranging,
    options,
    rows,
    copying: createCopying({
      options,
      setTimer: (run, ms) => window.setTimeout(run, ms),
      clearTimer: (timer) => window.clearTimeout(timer),
    }),
    tagging,
    wantQrOf(id) {
      qrOf = id;
    },
    takeQrOf(id) {
      const isWanted = qrOf === id;
      qrOf = undefined;
      return isWanted;
    },
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
      qrOf = undefined;
      tagging.value = "no";
      query.value = "";
      chosen.value = [];
      arranging.cancel();
      rows.forget();
    },
  };
};
