/** Accounts on their way out of the app: which, how, what is lost, and behind a fresh unlock. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { type SaveOutcome, saveFile } from "../../platform/save-file.ts";
import {
  EXPORT_FORMATS,
  EXPORT_LOSSES,
  type ExportCode,
  type ExportFormat,
  type ExportId,
  type ExportLoss,
  type ExportParts,
  type ExportRefusal,
  labelOf,
} from "./export-formats.ts";

export interface ExportPlan extends Pick<ExportFormat, "kind" | "isSealed"> {
  readonly format: ExportId;
  /** How many go. */
  readonly count: number;
  /** How many of these lose what. */
  readonly losses: readonly { readonly loss: ExportLoss; readonly count: number }[];
  /** Those that can't go. */
  readonly refused: readonly { readonly label: string; readonly why: ExportRefusal }[];
}

export interface ExportingStore {
  /** All that were chosen. */
  readonly labels: readonly string[];
  readonly plan: ReadonlySignal<ExportPlan>;
  /** Being shown, one after the other. */
  readonly codes: ReadonlySignal<readonly ExportCode[] | undefined>;
  /** What became of the file. */
  readonly saved: ReadonlySignal<SaveOutcome | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly choose: (format: ExportId) => void;
  /** Asks who is there, unless that was proved within the last minute; then makes it. */
  readonly run: () => Promise<void>;
  readonly hideCodes: () => void;
}

export interface ExportingDeps extends ExportParts {
  /** Read when it is made: what was chosen as it is then. */
  readonly accounts: () => readonly OtpAccount[];
  readonly requireFresh: () => Promise<boolean>;
  readonly saveFile: typeof saveFile;
  readonly whilePrompting: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/** Of the page itself. */
export const exportParts = {
  saveFile,
  random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  nowMs: () => Date.now(),
} as const satisfies Partial<ExportingDeps>;

export function createExportingStore(deps: ExportingDeps): ExportingStore {
  const first = EXPORT_FORMATS[0];
  if (first === undefined) throw new RangeError("export: there is no format");
  const format = signal(first);
  const codes = signal<readonly ExportCode[] | undefined>(undefined);
  const saved = signal<SaveOutcome | undefined>(undefined);
  const isBusy = signal(false);
  const accounts = deps.accounts();
  const going = (): readonly OtpAccount[] =>
    deps.accounts().filter((account) => format.peek().refuses(account) === undefined);

  const make = async (): Promise<void> => {
    if (!(await deps.requireFresh())) return;
    const wanted = going();
    if (wanted.length === 0) return;
    const made = format.peek().make(wanted, deps);
    if (made.kind === "codes") codes.value = made.codes;
    else saved.value = await deps.whilePrompting(() => deps.saveFile(made));
  };

  return {
    labels: accounts.map(labelOf),
    codes,
    saved,
    isBusy,
    plan: computed(() => {
      const { id, kind, isSealed, refuses, loses } = format.value;
      const go = accounts.filter((account) => refuses(account) === undefined);
      return {
        format: id,
        kind,
        isSealed,
        count: go.length,
        losses: EXPORT_LOSSES.map((loss) => ({
          loss,
          count: go.filter((account) => loses(account).includes(loss)).length,
        })).filter(({ count }) => count > 0),
        refused: accounts.flatMap((account) => {
          const why = refuses(account);
          return why === undefined ? [] : [{ label: labelOf(account), why }];
        }),
      };
    }),
    choose(id) {
      format.value = EXPORT_FORMATS.find((each) => each.id === id) ?? first;
      saved.value = undefined;
    },
    async run() {
      if (isBusy.peek()) return;
      isBusy.value = true;
      saved.value = undefined;
      try {
        await make();
      } finally {
        isBusy.value = false;
      }
    },
    hideCodes() {
      codes.value = undefined;
    },
  };
}
