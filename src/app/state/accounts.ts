/** The list of accounts: codes as they are now, adding, deleting, copying. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { findTwin, type OtpAccount, sortAccounts } from "../../accounts/account.ts";
import type { Enrolment } from "../../approvals/index.ts";
import { type OtpCodes, secondsLeft } from "../../otp/codes.ts";
import { advanceCounter, DEFAULT_SETTINGS, type VaultDocument, type VaultSettings } from "../../vault/index.ts";
import type { SaveOutcome } from "./adding.ts";
import type { SessionStore } from "./session.ts";

export interface CodeRow {
  readonly kind: "code";
  readonly id: string;
  readonly type: "totp" | "hotp";
  readonly issuer: string;
  readonly name: string;
  readonly digits: number;
  readonly period: number;
  /** Absent while the code must not be seen: page away, hidden until tapped, counter code not asked for. */
  readonly code: string | undefined;
  /** Why it is absent. */
  readonly blank: "none" | "away" | "tap" | "next";
  /** TOTP only; 0 for counter codes. */
  readonly secondsLeft: number;
}

export interface PushRow {
  readonly kind: "push";
  readonly handle: string;
  readonly name: string;
  readonly host: string;
  readonly health: "ready" | "unconfirmed" | "only-open" | "lost";
  /** The service asks for user verification, and this device has not set it up. */
  readonly mustVerify?: true;
}

export type ChangeResult = "stored" | "locked" | "quota" | "failed";

export interface AccountsStore {
  readonly codes: ReadonlySignal<readonly CodeRow[]>;
  readonly pushes: ReadonlySignal<readonly PushRow[]>;
  /** Waits until the vault is made or opened, or the recovery key is kept. */
  readonly pending: ReadonlySignal<OtpAccount | undefined>;
  readonly settings: ReadonlySignal<VaultSettings | undefined>;
  /** Keeps an account, or hands it to the screen that must come first. */
  save(account: OtpAccount): Promise<SaveOutcome>;
  /** What the new vault begins with. */
  firstDocument(): VaultDocument;
  /** The vault holds the pending account now. */
  pendingStored(): void;
  dropPending(): void;
  /** Stores the pending account where nothing stands in the way any more. */
  settlePending(): Promise<ChangeResult | "nothing">;
  /** An account of this name is there already. */
  has(names: Pick<OtpAccount, "issuer" | "name">): boolean;
  remove(id: string): Promise<ChangeResult>;
  /** Stores the raised counter, and only then shows the code. */
  nextCode(id: string): Promise<ChangeResult>;
  /** Shows one code for a while, where codes are hidden until tapped. */
  reveal(id: string): void;
  copy(
    id: string,
  ): Promise<{ readonly kind: "copied"; readonly secondsLeft: number | undefined } | { readonly kind: "not-copied" }>;
  changeSettings(settings: Partial<VaultSettings>): Promise<ChangeResult>;
}

export interface AccountsDeps {
  readonly session: SessionStore;
  readonly enrolments: ReadonlySignal<readonly Enrolment[]>;
  /** Makes the codes; those of rarer algorithms come after the first code is on the screen, or when one is kept. */
  readonly otp: ReadonlySignal<OtpCodes>;
  readonly ticks: ReadonlySignal<number>;
  readonly nowMs: () => number;
  readonly isPresent: ReadonlySignal<boolean>;
  readonly recoveryKept: ReadonlySignal<boolean>;
  readonly writeClipboard: (text: string) => Promise<boolean>;
  readonly navigate: (path: string) => void;
  readonly askForPersistence: () => Promise<unknown>;
}

const REVEALED_MS = 30_000;

export function createAccountsStore(deps: AccountsDeps): AccountsStore {
  const { session } = deps;
  const pending = signal<OtpAccount | undefined>(undefined);
  /** Until when a code hidden by the setting is shown. */
  const revealed = signal<ReadonlyMap<string, number>>(new Map());
  /** Counter codes that were asked for since the vault was opened. */
  const counterCodes = signal<ReadonlyMap<string, string>>(new Map());
  const made = new Map<string, { readonly step: number; readonly code: string }>();

  const document = computed(() => {
    const state = session.state.value;
    return state.kind === "unlocked" ? state.document : undefined;
  });

  const forget = (): void => {
    made.clear();
    if (revealed.peek().size > 0) revealed.value = new Map();
    if (counterCodes.peek().size > 0) counterCodes.value = new Map();
  };
  document.subscribe((open) => {
    if (open === undefined) forget();
  });

  /** Computed once per step: the list is drawn each second. */
  const totpNow = (otp: OtpCodes, account: OtpAccount, nowMs: number): string => {
    const step = Math.floor(nowMs / 1000 / account.period);
    const kept = made.get(account.id);
    if (kept?.step === step) return kept.code;
    const code = otp.totpCode(account, nowMs);
    made.set(account.id, { step, code });
    return code;
  };

  const rowOf = (account: OtpAccount, nowMs: number, isAway: boolean, hideCodes: boolean): CodeRow => {
    const otp = deps.otp.value;
    const { id, type, issuer, name, digits, period } = account;
    const base = { kind: "code", id, type, issuer, name, digits, period } as const;
    const left = type === "totp" ? secondsLeft(period, nowMs) : 0;
    const blank = (why: CodeRow["blank"]): CodeRow => ({ ...base, code: undefined, blank: why, secondsLeft: left });
    if (isAway || !otp.canMake(account.algorithm)) return blank("away");
    const isHidden = hideCodes && (revealed.value.get(id) ?? 0) <= nowMs;
    if (type === "hotp") {
      const code = counterCodes.value.get(id);
      return code === undefined ? blank("next") : { ...base, code, blank: "none", secondsLeft: 0 };
    }
    return isHidden ? blank("tap") : { ...base, code: totpNow(otp, account, nowMs), blank: "none", secondsLeft: left };
  };

  const sorted = computed(() => sortAccounts(document.value?.accounts ?? []));

  const codes = computed(() => {
    const open = document.value;
    if (open === undefined) return [];
    const isAway = !deps.isPresent.value;
    const nowMs = deps.ticks.value;
    return sorted.value.map((account) => rowOf(account, nowMs, isAway, open.settings.hideCodes));
  });

  const pushes = computed(() =>
    deps.enrolments.value.map(
      ({ handle, name, origin, state, pushState, uvMissing }): PushRow => ({
        kind: "push",
        ...(uvMissing !== undefined && { mustVerify: true }),
        handle,
        name,
        host: new URL(origin).host,
        health:
          state === "unconfirmed"
            ? "unconfirmed"
            : pushState === "on"
              ? "ready"
              : pushState === "lost"
                ? "lost"
                : "only-open",
      }),
    ),
  );

  const change = async (operation: (open: VaultDocument) => VaultDocument): Promise<ChangeResult> => {
    const outcome = await session.change(operation);
    return outcome.kind === "not-stored" ? outcome.why : outcome.kind;
  };

  /** The screen that must come before one more account is kept. */
  const gate = (): string | undefined => {
    const state = session.state.peek();
    if (state.kind === "none") return "/protect";
    if (state.kind !== "unlocked") return "/";
    return state.document.accounts.length > 0 && !deps.recoveryKept.peek() ? "/recovery" : undefined;
  };

  const find = (id: string): OtpAccount | undefined => document.peek()?.accounts.find((account) => account.id === id);

  return {
    codes,
    pushes,
    pending,
    settings: computed(() => document.value?.settings),
    async save(account) {
      const first = gate();
      if (first !== undefined) {
        pending.value = account;
        deps.navigate(first);
        return { kind: "taken-over" };
      }
      const result = await change((open) => ({ ...open, accounts: [...open.accounts, account] }));
      if (result === "stored") return { kind: "saved" };
      return { kind: "not-stored", why: result === "quota" ? "quota" : "failed" };
    },
    firstDocument() {
      const first = pending.peek();
      return { accounts: first === undefined ? [] : [first], settings: DEFAULT_SETTINGS };
    },
    pendingStored() {
      pending.value = undefined;
      void deps.askForPersistence();
    },
    dropPending() {
      pending.peek()?.secret.fill(0);
      pending.value = undefined;
    },
    async settlePending() {
      const account = pending.peek();
      if (account === undefined) return "nothing";
      const first = gate();
      if (first !== undefined) {
        if (first === "/recovery") deps.navigate(first);
        return "nothing";
      }
      // Taken away first: the vault's state changes while it is stored, and this runs again on each change.
      pending.value = undefined;
      const result = await change((open) => ({ ...open, accounts: [...open.accounts, account] }));
      if (result !== "stored") pending.value = account;
      return result;
    },
    has: (names) => findTwin(document.peek()?.accounts ?? [], names) !== undefined,
    async remove(id) {
      const result = await change((open) => ({ ...open, accounts: open.accounts.filter((each) => each.id !== id) }));
      if (result === "stored") made.delete(id);
      return result;
    },
    async nextCode(id) {
      const account = find(id);
      const otp = deps.otp.peek();
      // A counter that is raised without its code being shown would be lost.
      if (account !== undefined && !otp.canMake(account.algorithm)) return "failed";
      const outcome = await advanceCounter(session, id);
      if (outcome.kind === "unknown-account") return "failed";
      if (outcome.kind !== "advanced") return outcome.kind === "locked" ? "locked" : outcome.why;
      const stored = find(id);
      if (stored !== undefined) {
        counterCodes.value = new Map([...counterCodes.peek(), [id, otp.hotpCode(stored, outcome.counter)]]);
      }
      return "stored";
    },
    reveal(id) {
      revealed.value = new Map([...revealed.peek(), [id, deps.nowMs() + REVEALED_MS]]);
    },
    async copy(id) {
      const account = find(id);
      const row = codes.peek().find((each) => each.id === id);
      const otp = deps.otp.peek();
      if (account === undefined || row === undefined || !otp.canMake(account.algorithm)) return { kind: "not-copied" };
      // Made for this very moment: the row may be a second old.
      const nowMs = deps.nowMs();
      const code = account.type === "totp" ? totpNow(otp, account, nowMs) : row.code;
      if (code === undefined || !(await deps.writeClipboard(code))) return { kind: "not-copied" };
      return {
        kind: "copied",
        secondsLeft: account.type === "totp" ? secondsLeft(account.period, nowMs) : undefined,
      };
    },
    changeSettings: (settings) => change((open) => ({ ...open, settings: { ...open.settings, ...settings } })),
  };
}
