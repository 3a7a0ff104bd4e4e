/** Accounts on their way out of the app: which, where to, what is lost, and behind a fresh unlock. Page only. @module */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import type { SaveOutcome, saveFile } from "../../platform/save-file.ts";
import { type Exported, type ExportFormat, losses, type SheetCard } from "../../transfer/exporting.ts";
import { exportText } from "../text/en/export.ts";
import { type ExportPlan, labelOf, planOf } from "./export-plan.ts";
import type { RunExport } from "./export-run.ts";
import type { ExportTarget } from "./export-targets.ts";
import { pageWords } from "./export-words.ts";
import type { PasscodeChoice } from "./passcode-choice.ts";

/** One QR code. */
export interface ExportCode {
  readonly text: string;
  /** What is in it. */
  readonly labels: readonly string[];
}

/** What is on the screen in the place of the choice. */
export type ExportShown =
  | {
      readonly kind: "codes";
      readonly codes: readonly ExportCode[];
      /** The codes are parts of one transfer, for a camera that waits for the next one. */
      readonly isTransfer: boolean;
    }
  | { readonly kind: "sheet"; readonly cards: readonly SheetCard[]; readonly made: string };

export interface ExportingStore {
  /** How many there are besides the chosen ones; 0 where all were chosen from the start. */
  readonly others: number;
  readonly takesAll: ReadonlySignal<boolean>;
  readonly takeAll: (all: boolean) => void;
  readonly labels: ReadonlySignal<readonly string[]>;
  /** Without a target: which one is still to be chosen. */
  readonly plan: ReadonlySignal<ExportPlan | undefined>;
  /** What was typed stays when another target is chosen. */
  readonly choose: (target: ExportTarget | undefined) => void;
  readonly seal: (wanted: boolean) => void;
  readonly choice: PasscodeChoice;
  readonly password: Signal<string>;
  readonly again: Signal<string>;
  /** The word that stands for having read that everybody can read it. */
  readonly confirmation: Signal<string>;
  readonly problem: ReadonlySignal<"not-confirmed" | "not-made" | undefined>;
  readonly isMaking: ReadonlySignal<boolean>;
  readonly shown: ReadonlySignal<ExportShown | undefined>;
  /** What became of the file. */
  readonly saved: ReadonlySignal<SaveOutcome | undefined>;
  /** Checks what was typed, asks who is there, unless that was proved within the last minute; then makes it. */
  readonly run: (as?: "print") => Promise<void>;
  readonly cancel: () => void;
  readonly print: () => Promise<void>;
  readonly hide: () => void;
}

export interface ExportingDeps {
  /** Read when it is made: what was chosen as it is then. */
  readonly accounts: () => readonly OtpAccount[];
  /** Ids; `undefined` for all. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly requireFresh: () => Promise<boolean>;
  readonly choice: PasscodeChoice;
  readonly run: RunExport;
  readonly saveFile: typeof saveFile;
  readonly print: () => Promise<void>;
  /** Writes down that accounts have left. */
  readonly note: (details: { readonly count: number; readonly format: ExportFormat }) => void;
  readonly whilePrompting: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly nowMs: () => number;
  /** Language tag of the page. */
  readonly language: () => string;
}

const alike = (text: string): string => text.normalize("NFC").trim().toLocaleLowerCase();

export function createExportingStore(deps: ExportingDeps): ExportingStore {
  const { choice, chosen } = deps;
  const target = signal<ExportTarget | undefined>(undefined);
  const wantsSeal = signal(true);
  const takesAll = signal(chosen === undefined);
  const [password, again, confirmation] = [signal(""), signal(""), signal("")];
  const problem = signal<"not-confirmed" | "not-made" | undefined>(undefined);
  const isMaking = signal(false);
  const shown = signal<ExportShown | undefined>(undefined);
  const saved = signal<SaveOutcome | undefined>(undefined);
  let running: AbortController | undefined;

  const taken = (all: boolean): readonly OtpAccount[] =>
    deps.accounts().filter(({ id }) => all || chosen?.has(id) !== false);
  const atFirst = { all: taken(true), some: taken(false) };
  const accounts = computed(() => (takesAll.value ? atFirst.all : atFirst.some));
  const plan = computed(() =>
    target.value === undefined ? undefined : planOf(target.value, accounts.value, wantsSeal.value),
  );

  const fresh = (): void => {
    problem.value = undefined;
    saved.value = undefined;
  };

  const isReady = async ({ isSealed }: ExportPlan): Promise<boolean> => {
    if (isSealed) return choice.accepts(password.peek(), again.peek());
    if (alike(confirmation.peek()) === alike(exportText.confirm.word)) return true;
    problem.value = "not-confirmed";
    return false;
  };

  const make = async (format: ExportFormat, signalOf: AbortSignal): Promise<void> => {
    const { going } = losses(format, taken(takesAll.peek()));
    if (going.length === 0) return;
    const nowMs = deps.nowMs();
    const words = pageWords(going, nowMs, deps.language());
    // One form for letters with marks, whichever keyboard they are typed on (UAX 15).
    const job = { accounts: going, format, password: password.peek().normalize("NFC"), words, nowMs };
    const made = await deps.run(job, signalOf);
    if (signalOf.aborted) return;
    if (made === undefined) problem.value = "not-made";
    else if (await handOver(made, going, format === "google", words.made)) deps.note({ count: going.length, format });
  };

  /** @returns Whether they have left. */
  const handOver = async (
    made: Exported,
    going: readonly OtpAccount[],
    isTransfer: boolean,
    day: string,
  ): Promise<boolean> => {
    if (made.kind === "sheet") shown.value = { kind: "sheet", cards: made.cards, made: day };
    else if (made.kind === "codes") {
      const codes = made.codes.map(({ text, from, count }) => ({
        text,
        labels: going.slice(from, from + count).map(labelOf),
      }));
      shown.value = { kind: "codes", codes, isTransfer };
    } else {
      const outcome = await deps.whilePrompting(() => deps.saveFile(made));
      made.bytes.fill(0);
      saved.value = outcome;
      return outcome === "saved" || outcome === "handed-over";
    }
    return true;
  };

  return {
    others: atFirst.all.length - atFirst.some.length,
    takesAll,
    takeAll(all) {
      takesAll.value = all;
      fresh();
    },
    labels: computed(() => accounts.value.map(labelOf)),
    plan,
    choose(next) {
      target.value = next;
      fresh();
      choice.typed();
    },
    seal(wanted) {
      wantsSeal.value = wanted;
      fresh();
      choice.typed();
    },
    choice,
    password,
    again,
    confirmation,
    problem,
    isMaking,
    shown,
    saved,
    async run(as) {
      const wanted = plan.peek();
      if (wanted === undefined || isMaking.peek()) return;
      fresh();
      if (!(await isReady(wanted)) || !(await deps.requireFresh())) return;
      isMaking.value = true;
      running = new AbortController();
      try {
        await make((as === "print" ? wanted.print : undefined) ?? wanted.format, running.signal);
      } finally {
        isMaking.value = false;
      }
    },
    cancel() {
      running?.abort();
    },
    print: () => deps.whilePrompting(deps.print),
    hide() {
      shown.value = undefined;
    },
  };
}
