/** Parts of one transfer, gathered in any order. Pure; runs in every world. @module */
import type { MigrationPart } from "./migration.ts";
import type { OtpDraft } from "./parameters.ts";

export interface MigrationSet {
  readonly count: number;
  readonly batchId: number;
  readonly parts: ReadonlyMap<number, MigrationPart>;
}

export type AddedPart =
  | { readonly kind: "added"; readonly set: MigrationSet }
  /** This part was there already. */
  | { readonly kind: "again"; readonly set: MigrationSet }
  /** It belongs to another transfer, which begins with it. */
  | { readonly kind: "other-transfer"; readonly set: MigrationSet };

/** Ids can be missing (0): then only the number of parts tells two transfers apart. */
export function addPart(set: MigrationSet | undefined, part: MigrationPart): AddedPart {
  if (set === undefined) return { kind: "added", set: begin(part) };
  const isOther = part.count !== set.count || (part.batchId !== 0 && set.batchId !== 0 && part.batchId !== set.batchId);
  if (isOther) return { kind: "other-transfer", set: begin(part) };
  if (set.parts.has(part.index)) return { kind: "again", set };
  return { kind: "added", set: { ...set, parts: new Map([...set.parts, [part.index, part]]) } };
}

function begin(part: MigrationPart): MigrationSet {
  return { count: part.count, batchId: part.batchId, parts: new Map([[part.index, part]]) };
}

/** Numbers from 1 of the parts that are still missing. */
export function missingParts(set: MigrationSet): readonly number[] {
  return Array.from({ length: set.count }, (_, index) => index)
    .filter((index) => !set.parts.has(index))
    .map((index) => index + 1);
}

/** The accounts in the order of the parts. */
export function draftsOf(set: MigrationSet): readonly OtpDraft[] {
  return inOrder(set).flatMap((part) => part.drafts);
}

export function skippedOf(set: MigrationSet): MigrationPart["skipped"] {
  return inOrder(set).flatMap((part) => part.skipped);
}

function inOrder(set: MigrationSet): readonly MigrationPart[] {
  return [...set.parts.values()].sort((a, b) => a.index - b.index);
}
