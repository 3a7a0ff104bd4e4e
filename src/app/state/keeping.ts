/** New accounts on their way into the vault, and what must come before: a vault, an unlock, a recovery key. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { OtpAccount } from "../../accounts/account.ts";
import { DEFAULT_SETTINGS, type VaultDocument } from "../../vault/index.ts";
import type { SaveOutcome } from "./adding.ts";
import type { ChangeResult } from "./change-result.ts";
import type { SessionStore } from "./session.ts";

export interface Keeping {
  /** Wait until the vault is made or opened, or the recovery key is kept. */
  readonly pending: ReadonlySignal<readonly OtpAccount[]>;
  /** Keeps accounts, or hands them to the screen that must come first. */
  save(accounts: readonly OtpAccount[]): Promise<SaveOutcome>;
  /** What the new vault begins with. */
  firstDocument(): VaultDocument;
  /** The vault holds the pending accounts now. */
  pendingStored(): void;
  dropPending(): void;
  /** Stores the pending accounts where nothing stands in the way any more. */
  settlePending(): Promise<ChangeResult | "nothing">;
}

export interface KeepingDeps {
  readonly session: Pick<SessionStore, "state">;
  readonly change: (operation: (open: VaultDocument) => VaultDocument) => Promise<ChangeResult>;
  readonly recoveryKept: ReadonlySignal<boolean>;
  readonly navigate: (path: string) => void;
  readonly askForPersistence: () => Promise<unknown>;
}

export function createKeeping({ session, change, recoveryKept, navigate, askForPersistence }: KeepingDeps): Keeping {
  const pending = signal<readonly OtpAccount[]>([]);

  /** The screen that must come before one more account is kept. */
  const gate = (): string | undefined => {
    const state = session.state.peek();
    if (state.kind === "none") return "/protect";
    if (state.kind !== "unlocked") return "/";
    return state.document.accounts.length > 0 && !recoveryKept.peek() ? "/recovery" : undefined;
  };

  const store = (accounts: readonly OtpAccount[]): Promise<ChangeResult> =>
    change((open) => ({ ...open, accounts: [...open.accounts, ...accounts] }));

  return {
    pending,
    async save(accounts) {
      const first = gate();
      if (first !== undefined) {
        pending.value = accounts;
        navigate(first);
        return { kind: "taken-over" };
      }
      const result = await store(accounts);
      if (result === "stored") return { kind: "saved" };
      return { kind: "not-stored", why: result === "quota" ? "quota" : "failed" };
    },
    firstDocument: () => ({ accounts: pending.peek(), trash: [], settings: DEFAULT_SETTINGS }),
    pendingStored() {
      pending.value = [];
      void askForPersistence();
    },
    dropPending() {
      for (const { secret } of pending.peek()) secret.fill(0);
      pending.value = [];
    },
    async settlePending() {
      const accounts = pending.peek();
      if (accounts.length === 0) return "nothing";
      const first = gate();
      if (first !== undefined) {
        if (first === "/recovery") navigate(first);
        return "nothing";
      }
      // Taken away first: the vault's state changes while they are stored, and this runs again on each change.
      pending.value = [];
      const result = await store(accounts);
      if (result !== "stored") pending.value = accounts;
      return result;
    },
  };
}
