/** Deleted accounts, kept for thirty days. Pure; runs in every world. @module */
import type { OtpAccount, TrashedAccount } from "./account.ts";

export const TRASH_LIFE_MS = 30 * 24 * 60 * 60 * 1000;

export interface WithTrash {
  readonly accounts: readonly OtpAccount[];
  readonly trash: readonly TrashedAccount[];
}

export function moveToTrash<T extends WithTrash>(document: T, ids: ReadonlySet<string>, nowMs: number): T {
  const deleted = document.accounts.filter((account) => ids.has(account.id));
  return {
    ...document,
    accounts: document.accounts.filter((account) => !ids.has(account.id)),
    trash: [...deleted.map((account) => ({ account, deletedAtMs: nowMs })), ...document.trash],
  };
}

/** @param at Where each goes in the list, counted as it was before; without it, at the end. */
export function takeFromTrash<T extends WithTrash>(
  document: T,
  ids: ReadonlySet<string>,
  at: ReadonlyMap<string, number> = new Map(),
): T {
  const restored = document.trash.filter(({ account }) => ids.has(account.id)).map(({ account }) => account);
  const accounts = [...document.accounts];
  const inOrder = restored
    .map((account) => ({ account, place: at.get(account.id) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.place - b.place);
  for (const { account, place } of inOrder) accounts.splice(Math.min(place, accounts.length), 0, account);
  return { ...document, accounts, trash: document.trash.filter(({ account }) => !ids.has(account.id)) };
}

export function dropFromTrash<T extends WithTrash>(document: T, ids: ReadonlySet<string>): T {
  return { ...document, trash: document.trash.filter(({ account }) => !ids.has(account.id)) };
}

/** Whether something has lain there for its whole time. */
export function hasExpired({ trash }: Pick<WithTrash, "trash">, nowMs: number): boolean {
  return trash.some(({ deletedAtMs }) => nowMs - deletedAtMs >= TRASH_LIFE_MS);
}

export function dropExpired<T extends WithTrash>(document: T, nowMs: number): T {
  return { ...document, trash: document.trash.filter(({ deletedAtMs }) => nowMs - deletedAtMs < TRASH_LIFE_MS) };
}

/** Whole days that are left, at least 1 while it is there. */
export function daysLeft({ deletedAtMs }: Pick<TrashedAccount, "deletedAtMs">, nowMs: number): number {
  return Math.max(1, Math.ceil((deletedAtMs + TRASH_LIFE_MS - nowMs) / 86_400_000));
}
