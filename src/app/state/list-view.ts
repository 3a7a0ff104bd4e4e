/** What of the list is shown, and in which order. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { sortAccounts } from "../../accounts/order.ts";
import type { CreateListTools, ListTools, ListToolsDeps } from "./list-tools.ts";

export interface ListView {
  readonly shown: ReadonlySignal<readonly OtpAccount[]>;
  /** Search, tags, moving by hand, the codes around those that are shown; absent until `prepare` has fetched them. */
  readonly tools: ReadonlySignal<ListTools | undefined>;
  readonly prepare: () => void;
  readonly clear: () => void;
}

export interface ListViewDeps extends Omit<ListToolsDeps, "sorted"> {
  readonly loadTools: () => Promise<{ readonly createListTools: CreateListTools }>;
}

export function createListView(deps: ListViewDeps): ListView {
  const { accounts, order } = deps;
  const tools = signal<ListTools | undefined>(undefined);
  const sorted = computed(() => sortAccounts(accounts.value, order.value));
  return {
    shown: computed(() => (tools.value?.shown ?? sorted).value),
    tools,
    prepare() {
      deps.loadTools().then(
        ({ createListTools }) => {
          tools.value ??= createListTools({ ...deps, sorted });
        },
        // Without them the whole list stays in sight; the next call tries again.
        () => undefined,
      );
    },
    clear: () => tools.peek()?.clear(),
  };
}
