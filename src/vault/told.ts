/**
 * Tells whoever listens what this window has stored, the state before and after it. What other windows store is told there.
 * Page only.
 *
 * @module
 */
import type { Slot, VaultDocument } from "./format/model.ts";

export interface VaultSide {
  readonly document: VaultDocument;
  readonly slots: readonly Pick<Slot, "slotId" | "type">[];
}

type Listener = (before: VaultSide, after: VaultSide) => void;

const listeners = new Set<Listener>();

/** @param listener Is called before anything can be overwritten, and must not keep what it is given. @returns Ends it. */
export function listenStored(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const tellStored: Listener = (before, after) => {
  for (const listener of listeners) listener(before, after);
};
