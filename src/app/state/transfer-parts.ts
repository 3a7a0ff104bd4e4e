/** A transfer from another app that comes in several codes: gathered, listed, handed over. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { parseMigration } from "../../otp/migration.ts";
import { addPart, draftsOf, type MigrationSet, missingParts, skippedOf } from "../../otp/migration-set.ts";
import type { OtpDraft } from "../../otp/parameters.ts";
import { addText } from "../text/en/add.ts";
import { refusalText } from "../text/en/refusal.ts";
import { namesOf } from "./account-preview.ts";

export interface TransferProgress {
  readonly have: number;
  readonly count: number;
  /** Numbers from 1 of the parts still missing. */
  readonly missing: readonly number[];
  readonly accounts: number;
}

export interface TransferList {
  readonly accounts: readonly { readonly label: string; readonly isHere: boolean }[];
  readonly skipped: readonly { readonly label: string; readonly why: string }[];
  readonly missing: readonly number[];
}

export type PartOutcome =
  | { readonly kind: "not-a-part" }
  | { readonly kind: "damaged" }
  | { readonly kind: "again" }
  /** A part is missing still. */
  | { readonly kind: "more" }
  | { readonly kind: "whole" };

export interface TransferParts {
  readonly progress: ReadonlySignal<TransferProgress | undefined>;
  take(text: string): PartOutcome;
  list(): TransferList;
  /** Accounts that are not here yet; their bytes belong to the caller. */
  newDrafts(): readonly OtpDraft[];
  /** Overwrites what was not handed over. */
  forget(): void;
}

/** @param isHere Whether codes from the same secret are kept already. */
export function createTransferParts(isHere: (draft: OtpDraft) => boolean): TransferParts {
  const progress = signal<TransferProgress | undefined>(undefined);
  let set: MigrationSet | undefined;
  let handedOver = new Set<OtpDraft>();

  const forget = (): void => {
    for (const draft of set === undefined ? [] : draftsOf(set)) if (!handedOver.has(draft)) draft.secret.fill(0);
    set = undefined;
    handedOver = new Set();
    progress.value = undefined;
  };

  return {
    progress,
    take(text) {
      const outcome = parseMigration(text);
      if (outcome.kind === "not-migration") return { kind: "not-a-part" };
      if (outcome.kind === "damaged") return { kind: "damaged" };
      const added = addPart(set, outcome.part);
      if (added.kind === "again") return { kind: "again" };
      if (added.kind === "other-transfer") forget();
      set = added.set;
      const missing = missingParts(set);
      const { count, parts } = set;
      progress.value = { have: parts.size, count, missing, accounts: draftsOf(set).length };
      return { kind: missing.length === 0 ? "whole" : "more" };
    },
    list() {
      if (set === undefined) return { accounts: [], skipped: [], missing: [] };
      return {
        accounts: draftsOf(set).map((draft) => ({ label: namesOf(draft), isHere: isHere(draft) })),
        skipped: skippedOf(set).map(({ label, why }) => ({
          label: label === "" ? addText.nameless : label,
          why: refusalText[why],
        })),
        missing: missingParts(set),
      };
    },
    newDrafts() {
      const drafts = set === undefined ? [] : draftsOf(set).filter((draft) => !isHere(draft));
      handedOver = new Set(drafts);
      return drafts;
    },
    forget,
  };
}
