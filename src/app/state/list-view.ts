/** What of the list is shown, and in which order. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { type SortOrder, sortAccounts } from "../../accounts/order.ts";
import type { CreateListTools, ListTools, ListToolsDeps } from "./list-tools.ts";

export interface ListView {
  readonly shown: ReadonlySignal<readonly OtpAccount[]>;
  /** Search, tags, moving by hand; absent until `prepare` has fetched them. */
  readonly tools: ReadonlySignal<ListTools | undefined>;
  readonly prepare: () => void;
  readonly clear: () => void;
}

export interface ListViewDeps extends Omit<ListToolsDeps, "sorted"> {
  readonly order: ReadonlySignal<SortOrder>;
  readonly loadTools: () => Promise<{ readonly createListTools: CreateListTools }>;
}

export function createListView({ accounts, order, loadTools, rearrange }: ListViewDeps): ListView {
  const tools = signal<ListTools | undefined>(undefined);
  const sorted = computed(() => sortAccounts(accounts.value, order.value));
  return {
    shown: computed(() => (tools.value?.shown ?? sorted).value),
    tools,
    prepare() {
      loadTools().then(
        ({ createListTools }) => {
          tools.value ??= createListTools({ accounts, sorted, rearrange });
        },
        // Without them the whole list stays in sight; the next call tries again.
        () => undefined,
      );
    },
    clear: () => tools.peek()?.clear(),
  };
}
