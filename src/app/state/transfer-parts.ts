/** A transfer from another app that comes in several codes: gathered until all are there. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { parseMigration } from "../../otp/migration.ts";
import { addPart, draftsOf, type MigrationSet, missingParts, skippedOf } from "../../otp/migration-set.ts";
import type { OtpDraft } from "../../otp/parameters.ts";
import { addText } from "../text/en/add.ts";
import { refusalText } from "../text/en/refusal.ts";

export interface TransferProgress {
  /** Number from 1 of the part that was read last, also where it was read before. */
  readonly latest: number;
  readonly count: number;
  /** Numbers from 1 of the parts still missing. */
  readonly missing: readonly number[];
  readonly accounts: number;
}

export interface Transferred {
  readonly drafts: readonly OtpDraft[];
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
  /** What was read so far. The bytes stay here until `forget`. */
  read(): Transferred;
  /** Overwrites all secrets but those that were handed over. */
  forget(handedOver?: ReadonlySet<OtpDraft["secret"]>): void;
}

export function createTransferParts(): TransferParts {
  const progress = signal<TransferProgress | undefined>(undefined);
  let set: MigrationSet | undefined;

  const forget: TransferParts["forget"] = (handedOver = new Set()) => {
    for (const { secret } of set === undefined ? [] : draftsOf(set)) if (!handedOver.has(secret)) secret.fill(0);
    set = undefined;
    progress.value = undefined;
  };

  return {
    progress,
    take(text) {
      const outcome = parseMigration(text);
      if (outcome.kind === "not-migration") return { kind: "not-a-part" };
      if (outcome.kind === "damaged") return { kind: "damaged" };
      const added = addPart(set, outcome.part);
      if (added.kind === "other-transfer") forget();
      set = added.set;
      const missing = missingParts(set);
      const latest = outcome.part.index + 1;
      progress.value = { latest, count: set.count, missing, accounts: draftsOf(set).length };
      if (added.kind === "again") return { kind: "again" };
      return { kind: missing.length === 0 ? "whole" : "more" };
    },
    read() {
      if (set === undefined) return { drafts: [], skipped: [], missing: [] };
      return {
        drafts: draftsOf(set),
        skipped: skippedOf(set).map(({ label, why }) => ({
          label: label === "" ? addText.nameless : label,
          why: refusalText[why],
        })),
        missing: missingParts(set),
      };
    },
    forget,
  };
}
