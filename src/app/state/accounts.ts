/** The accounts of the open vault: listed, shown, kept, changed, deleted. Page only. @module */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type OtpAccount, replaceAccount } from "../../accounts/account.ts";
import type { Enrolment } from "../../approvals/index.ts";
import { advanceCounter, type VaultDocument, type VaultSettings } from "../../vault/index.ts";
import type { ChangeResult } from "./change-result.ts";
import { createDeleting, type Deleting } from "./deleting.ts";
import type { WaitingAccounts } from "./keeping.ts";
import { createListView, type ListView, type ListViewDeps } from "./list-view.ts";
import { createLiveCodes, type LiveCodes, type LiveCodesDeps } from "./live-codes.ts";
import { type PushRow, pushRows } from "./push-rows.ts";
import type { SessionStore } from "./session.ts";

export type { ChangeResult } from "./change-result.ts";
export type { LiveCode, SpecialCodes } from "./live-codes.ts";
export type { PushRow } from "./push-rows.ts";

export type CopyOutcome =
  | { readonly kind: "copied"; readonly secondsLeft: number | undefined }
  | { readonly kind: "not-copied" };

export interface AccountsStore extends Deleting, Pick<LiveCodes, "live" | "reveal"> {
  /** Wait for the vault; kept here, since what comes with the add screen may not be there yet. */
  readonly pending: Signal<WaitingAccounts | undefined>;
  readonly change: (operation: (open: VaultDocument) => VaultDocument) => Promise<ChangeResult>;
  /** All of them, in the person's own order. */
  readonly all: ReadonlySignal<readonly OtpAccount[]>;
  readonly view: ListView;
  readonly pushes: ReadonlySignal<readonly PushRow[]>;
  readonly settings: ReadonlySignal<VaultSettings | undefined>;
  find(id: string): OtpAccount | undefined;
  update(changed: OtpAccount): Promise<ChangeResult>;
  /** @param change Runs once for each of `ids`, perhaps more often. */
  updateMany(ids: readonly string[], change: (account: OtpAccount) => OtpAccount): Promise<ChangeResult>;
  /** Stores the raised counter, and only then shows the code. */
  nextCode(id: string): Promise<ChangeResult>;
  copy(id: string, which?: "now" | "next"): Promise<CopyOutcome>;
  changeSettings(settings: Partial<VaultSettings>): Promise<ChangeResult>;
}

export interface AccountsDeps
  extends Omit<LiveCodesDeps, "hideCodes">,
    Pick<ListViewDeps, "order" | "list" | "showNext" | "loadTools"> {
  readonly session: SessionStore;
  readonly enrolments: ReadonlySignal<readonly Enrolment[]>;
  readonly writeClipboard: (text: string) => Promise<boolean>;
}

export function createAccountsStore(deps: AccountsDeps): AccountsStore {
  const { session, nowMs } = deps;
  const document = computed(() => {
    const state = session.state.value;
    return state.kind === "unlocked" ? state.document : undefined;
  });
  const all = computed(() => document.value?.accounts ?? []);
  const settings = computed(() => document.value?.settings);
  const codes = createLiveCodes({ ...deps, hideCodes: computed(() => settings.value?.hideCodes ?? false) });
  const change = async (operation: (open: VaultDocument) => VaultDocument): Promise<ChangeResult> => {
    const outcome = await session.change(operation);
    return outcome.kind === "not-stored" ? outcome.why : outcome.kind;
  };
  const rearrange: ListViewDeps["rearrange"] = (operation) =>
    change((open) => ({ ...open, accounts: operation(open.accounts) }));
  const view = createListView({ ...deps, codes, accounts: all, rearrange });
  document.subscribe((open) => {
    if (open !== undefined) return;
    codes.forget();
    view.clear();
  });
  const find = (id: string): OtpAccount | undefined => all.peek().find((account) => account.id === id);
  const updateMany: AccountsStore["updateMany"] = (ids, update) => {
    const wanted = new Set(ids);
    return rearrange((accounts) => accounts.map((account) => (wanted.has(account.id) ? update(account) : account)));
  };
  /** For sorting by use; nobody waits for it. */
  const markUsed = (id: string): void => {
    void updateMany([id], (account) => ({ ...account, uses: account.uses + 1, lastUsedAtMs: nowMs() }));
  };

  return {
    ...createDeleting({ document, change, nowMs }),
    pending: signal(undefined),
    change,
    live: codes.live,
    reveal: codes.reveal,
    all,
    view,
    settings,
    pushes: computed(() => pushRows(deps.enrolments.value)),
    find,
    update: (changed) => rearrange((accounts) => replaceAccount(accounts, changed)),
    updateMany,
    async nextCode(id) {
      const account = find(id);
      // A counter is not spent on a code that can't be made yet, and would not be shown.
      if (account !== undefined && !deps.otp.peek().canMake(account.algorithm)) return "failed";
      const outcome = await advanceCounter(session, id);
      if (outcome.kind === "unknown-account") return "failed";
      if (outcome.kind !== "advanced") return outcome.kind === "locked" ? "locked" : outcome.why;
      const stored = find(id);
      if (stored !== undefined) codes.showCounter(stored, outcome.counter);
      return "stored";
    },
    async copy(id, which = "now") {
      const account = find(id);
      const made = account && codes.codeFor(account, which);
      if (made === undefined || !(await deps.writeClipboard(made.code))) return { kind: "not-copied" };
      markUsed(id);
      return { kind: "copied", secondsLeft: account?.type === "hotp" ? undefined : made.secondsLeft };
    },
    changeSettings: (next) => change((open) => ({ ...open, settings: { ...open.settings, ...next } })),
  };
}
