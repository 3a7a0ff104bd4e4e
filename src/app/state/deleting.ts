/** Deleting with a way back: undo at once, the trash for thirty days. Page only. @module */
import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { daysLeft, dropExpired, dropFromTrash, hasExpired, moveToTrash, takeFromTrash } from "../../accounts/trash.ts";
import type { VaultDocument } from "../../vault/index.ts";
import type { ChangeResult } from "./change-result.ts";

export interface TrashItem {
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  /** Whole days until it is gone for good, at least 1. */
  readonly daysLeft: number;
}

export interface Deleting {
  readonly trash: ReadonlySignal<readonly TrashItem[]>;
  remove(ids: readonly string[]): Promise<ChangeResult>;
  /** Puts what was removed last back to its place. */
  undo(): Promise<ChangeResult>;
  restore(ids: readonly string[]): Promise<ChangeResult>;
  /** For good. */
  erase(ids: readonly string[]): Promise<ChangeResult>;
}

export interface DeletingDeps {
  readonly document: ReadonlySignal<VaultDocument | undefined>;
  readonly change: (operation: (open: VaultDocument) => VaultDocument) => Promise<ChangeResult>;
  readonly nowMs: () => number;
}

export function createDeleting({ document, change, nowMs }: DeletingDeps): Deleting {
  let last: ReadonlyMap<string, number> = new Map();

  // At each opening of the vault, what has lain there for its time goes.
  let wasOpen = false;
  effect(() => {
    const open = document.value;
    if (open !== undefined && !wasOpen && hasExpired(open, nowMs())) {
      queueMicrotask(() => void change((current) => dropExpired(current, nowMs())));
    }
    wasOpen = open !== undefined;
  });

  return {
    trash: computed(() =>
      (document.value?.trash ?? []).map(({ account: { id, issuer, name }, deletedAtMs }) => ({
        id,
        issuer,
        name,
        daysLeft: daysLeft({ deletedAtMs }, nowMs()),
      })),
    ),
    async remove(ids) {
      const places = placesOf(document.peek()?.accounts ?? [], ids);
      const result = await change((open) => moveToTrash(open, new Set(ids), nowMs()));
      if (result === "stored") last = places;
      return result;
    },
    undo() {
      const places = last;
      last = new Map();
      return change((open) => takeFromTrash(open, new Set(places.keys()), places));
    },
    restore: (ids) => change((open) => takeFromTrash(open, new Set(ids))),
    erase: (ids) => change((open) => dropFromTrash(open, new Set(ids))),
  };
}

function placesOf(accounts: readonly OtpAccount[], ids: readonly string[]): ReadonlyMap<string, number> {
  const wanted = new Set(ids);
  return new Map(accounts.flatMap(({ id }, place) => (wanted.has(id) ? [[id, place] as const] : [])));
}
