/** A file of another app: chosen, opened with its password where it has one, shown before it is kept. Page only. @module */
import { ACCOUNT_LIMITS, type OtpAccount } from "../../accounts/account.ts";
import type { OtpDraft } from "../../otp/parameters.ts";
import type { ImportedAccount, ImportOutcome } from "../../transfer/index.ts";
import { importText } from "../text/en/import.ts";
import type { AddingState } from "./adding-types.ts";
import { batchEntry } from "./batch.ts";
import { appName } from "./import-names.ts";
import { LARGEST_FILE, type RunImport } from "./import-run.ts";
import type { Shown } from "./shown.ts";

/** The format of the app's own backups. */
const OWN = "protect-backup";

export interface Importing {
  /** A file from the picker or a drop. */
  readonly take: (file: File) => Promise<void>;
  readonly submitPassword: (password: string) => Promise<void>;
  /** Ends what is being read and drops the file. */
  readonly cancel: () => void;
}

export interface ImportingDeps {
  readonly run: RunImport;
  readonly kept: () => readonly OtpAccount[];
  readonly go: (state: AddingState) => void;
  readonly show: (shown: Shown) => void;
  readonly giveUp: (sentence: string) => void;
}

export function createImporting(deps: ImportingDeps): Importing {
  let file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  let running: AbortController | undefined;

  /** The file may hold secrets in the clear. The worker has a copy of its own, which ends with it. */
  const forget = (): void => {
    file?.bytes.fill(0);
    file = undefined;
  };

  const cancel = (): void => {
    running?.abort();
    running = undefined;
    forget();
  };

  /** To another step of the same file: leaving the one before must not forget it. */
  const goOn = (state: AddingState): void => {
    const held = file;
    file = undefined;
    deps.go(state);
    file = held;
  };

  const read = async (password?: string): Promise<void> => {
    const held = file;
    if (held === undefined) return;
    goOn({ kind: "importing" });
    const mine = new AbortController();
    running = mine;
    const job = { file: held, ...(password !== undefined && { password }) };
    const outcome = await deps.run(job, mine.signal).catch(() => undefined);
    if (mine.signal.aborted) return;
    running = undefined;
    show(outcome, password !== undefined);
  };

  const show = (outcome: ImportOutcome | undefined, hadPassword: boolean): void => {
    if (outcome?.kind === "needs-password" || outcome?.kind === "wrong-password") {
      const { format } = outcome;
      goOn({ kind: "file-password", app: appName(format), isOwn: format === OWN, isWrong: hadPassword });
      return;
    }
    forget();
    const read = readable(outcome);
    if (typeof read === "string") {
      deps.giveUp(read);
      return;
    }
    // On a new device the settings come along; beside accounts that are here, the person has settings already.
    const own =
      read.kind === "accounts" && read.own ? { ...read.own, takesSettings: deps.kept().length === 0 } : undefined;
    const skipped = read.kind === "accounts" ? read.skipped : [];
    deps.show({
      kind: "several",
      entries: read.accounts.map((account) => batchEntry(draftOf(account), deps.kept())),
      skipped: skipped.map(({ label, why }) => ({ label: label || importText.nameless, why: importText.skipped[why] })),
      missing: read.kind === "partial" ? othersOf(read) : [],
      isTransfer: own === undefined,
      isOfParts: false,
      isWaiting: false,
      own,
    });
  };

  return {
    async take(chosen) {
      if (chosen.size > LARGEST_FILE) return deps.giveUp(importText.refused["too-large"]);
      deps.go({ kind: "importing" });
      const mine = new AbortController();
      running = mine;
      const bytes = await chosen.arrayBuffer().catch(() => undefined);
      if (mine.signal.aborted) return;
      if (bytes === undefined) return deps.giveUp(importText.failed);
      file = { name: chosen.name, bytes: new Uint8Array(bytes) };
      await read();
    },
    submitPassword: read,
    cancel,
  };
}

type Readable = Extract<ImportOutcome, { kind: "accounts" | "partial" }>;

/** What can be shown, or a sentence about why there is nothing. */
function readable(outcome: ImportOutcome | undefined): Readable | string {
  if (outcome?.kind === "damaged" || outcome?.kind === "unsupported") return importText.refused[outcome.why];
  if (outcome?.kind === "unknown") return importText.unknown;
  if (outcome?.kind !== "accounts" && outcome?.kind !== "partial") return importText.failed;
  // A backup of no accounts has settings.
  const hasMore = outcome.kind === "accounts" && (outcome.skipped.length > 0 || outcome.own !== undefined);
  const isEmpty = outcome.accounts.length === 0 && !hasMore;
  return isEmpty ? importText.refused["no-entries"] : outcome;
}

/** Numbers from 1 of the parts that are not this one. */
const othersOf = ({ index, count }: Extract<Readable, { kind: "partial" }>): readonly number[] =>
  Array.from({ length: count }, (_, at) => at + 1).filter((number) => number !== index + 1);

/** With what only files carry: note, tags, the mark of a favourite, and all that the app's own backup has. */
export function draftOf(account: ImportedAccount): OtpDraft & Partial<Omit<OtpAccount, "id" | keyof OtpDraft>> {
  const { type, issuer, name, secret, algorithm, digits, period, counter, pin, note, tags, favorite } = account;
  const { picture, uses, lastUsedAtMs, createdAtMs } = account;
  const few = tags?.slice(0, ACCOUNT_LIMITS.maxTags).map((tag) => tag.slice(0, ACCOUNT_LIMITS.maxTagCharacters));
  return {
    type,
    issuer,
    name,
    secret,
    algorithm,
    digits,
    period: period ?? 30,
    counter: counter ?? 0,
    ...(pin !== undefined && { pin }),
    ...(note !== undefined && { note }),
    ...(few !== undefined && { tags: few }),
    ...(favorite === true && { isPinned: true }),
    ...(picture !== undefined && { picture }),
    ...(uses !== undefined && { uses }),
    ...(lastUsedAtMs !== undefined && { lastUsedAtMs }),
    ...(createdAtMs !== undefined && { createdAtMs }),
  };
}
