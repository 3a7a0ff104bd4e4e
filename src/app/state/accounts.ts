/** The accounts of the open vault: listed, shown, kept, changed, deleted. Page only. @module */
import { computed, type ReadonlySignal } from "@preact/signals";
import { findSameCodes, findTwin, type OtpAccount, replaceAccount } from "../../accounts/account.ts";
import { moveAccount } from "../../accounts/order.ts";
import type { Enrolment } from "../../approvals/index.ts";
import { advanceCounter, type VaultDocument, type VaultSettings } from "../../vault/index.ts";
import type { ChangeResult } from "./change-result.ts";
import { createDeleting, type Deleting } from "./deleting.ts";
import { createKeeping, type Keeping } from "./keeping.ts";
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

export interface AccountsStore extends Keeping, Deleting, Pick<LiveCodes, "live" | "reveal"> {
  /** All of them, in the person's own order. */
  readonly all: ReadonlySignal<readonly OtpAccount[]>;
  readonly view: ListView;
  readonly pushes: ReadonlySignal<readonly PushRow[]>;
  readonly settings: ReadonlySignal<VaultSettings | undefined>;
  /** An account of this name is there already. */
  has(names: Pick<OtpAccount, "issuer" | "name">): boolean;
  /** Codes from the same secret are kept already. */
  hasSameCodes(draft: Parameters<typeof findSameCodes>[1]): boolean;
  find(id: string): OtpAccount | undefined;
  update(changed: OtpAccount): Promise<ChangeResult>;
  /** @param change Runs once for each of `ids`, perhaps more often. */
  updateMany(ids: readonly string[], change: (account: OtpAccount) => OtpAccount): Promise<ChangeResult>;
  /** @param beforeId Follows from now on; `undefined` = behind all that is shown. */
  move(id: string, beforeId: string | undefined): Promise<ChangeResult>;
  /** Stores the raised counter, and only then shows the code. */
  nextCode(id: string): Promise<ChangeResult>;
  copy(id: string, which?: "now" | "next"): Promise<CopyOutcome>;
  changeSettings(settings: Partial<VaultSettings>): Promise<ChangeResult>;
}

export interface AccountsDeps
  extends Omit<LiveCodesDeps, "hideCodes">,
    Pick<ListViewDeps, "order" | "loadSearch" | "loadTags"> {
  readonly session: SessionStore;
  readonly enrolments: ReadonlySignal<readonly Enrolment[]>;
  readonly recoveryKept: ReadonlySignal<boolean>;
  readonly writeClipboard: (text: string) => Promise<boolean>;
  readonly navigate: (path: string) => void;
  readonly askForPersistence: () => Promise<unknown>;
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
  const view = createListView({ ...deps, accounts: all });
  document.subscribe((open) => {
    if (open !== undefined) return;
    codes.forget();
    view.clear();
  });

  const change = async (operation: (open: VaultDocument) => VaultDocument): Promise<ChangeResult> => {
    const outcome = await session.change(operation);
    return outcome.kind === "not-stored" ? outcome.why : outcome.kind;
  };
  const find = (id: string): OtpAccount | undefined => all.peek().find((account) => account.id === id);
  const updateMany: AccountsStore["updateMany"] = (ids, update) => {
    const wanted = new Set(ids);
    return change((open) => ({
      ...open,
      accounts: open.accounts.map((account) => (wanted.has(account.id) ? update(account) : account)),
    }));
  };
  /** For sorting by use; nobody waits for it. */
  const markUsed = (id: string): void => {
    void updateMany([id], (account) => ({ ...account, uses: account.uses + 1, lastUsedAtMs: nowMs() }));
  };

  return {
    ...createKeeping({ ...deps, change }),
    ...createDeleting({ document, change, nowMs }),
    live: codes.live,
    reveal: codes.reveal,
    all,
    view,
    settings,
    pushes: computed(() => pushRows(deps.enrolments.value)),
    has: (names) => findTwin(all.peek(), names) !== undefined,
    hasSameCodes: (draft) => findSameCodes(all.peek(), draft) !== undefined,
    find,
    update: (changed) => change((open) => ({ ...open, accounts: replaceAccount(open.accounts, changed) })),
    updateMany,
    move(id, beforeId) {
      const shown = view.shown.peek().map((account) => account.id);
      return change((open) => ({ ...open, accounts: moveAccount(open.accounts, id, beforeId, shown) }));
    },
    async nextCode(id) {
      const asked = find(id);
      // A counter is not spent on a code that can't be made yet.
      if (asked !== undefined && !deps.otp.peek().canMake(asked.algorithm)) return "failed";
      const account = find(id);
      const otp = deps.otp.peek();
      // A counter that is raised without its code being shown would be lost.
      if (account !== undefined && !otp.canMake(account.algorithm)) return "failed";
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
