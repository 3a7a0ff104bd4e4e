/** Accounts that make the same codes, which of them go, and the change. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { type Duplicates, findDuplicates, removeDuplicates } from "../../accounts/duplicates.ts";
import type { VaultDocument } from "../../vault/index.ts";
import type { ChangeResult } from "./change-result.ts";

export interface DuplicatesStore {
  readonly groups: ReadonlySignal<readonly Duplicates[]>;
  /** Ids of those that go: all, until the person says otherwise. */
  readonly chosen: ReadonlySignal<ReadonlySet<string>>;
  readonly toggle: (id: string) => void;
  /** @returns How many went to the trash, or why none did. */
  readonly remove: () => Promise<number | ChangeResult>;
}

export interface DuplicatesDeps {
  readonly accounts: ReadonlySignal<readonly OtpAccount[]>;
  readonly change: (operation: (document: VaultDocument) => VaultDocument) => Promise<ChangeResult>;
  readonly nowMs: () => number;
}

export function createDuplicatesStore({ accounts, change, nowMs }: DuplicatesDeps): DuplicatesStore {
  const groups = computed(() => findDuplicates(accounts.value));
  const kept = signal<ReadonlySet<string>>(new Set());
  const chosen = computed(
    () => new Set(groups.value.flatMap(({ others }) => others.map(({ id }) => id)).filter((id) => !kept.value.has(id))),
  );
  return {
    groups,
    chosen,
    toggle(id) {
      const next = new Set(kept.peek());
      if (!next.delete(id)) next.add(id);
      kept.value = next;
    },
    async remove() {
      const ids = chosen.peek();
      const result = await change((open) => removeDuplicates(open, ids, nowMs()));
      return result === "stored" ? ids.size : result;
    },
  };
}
