/**
 * New accounts on their way into the vault, and what must come before: a vault, an unlock, an answer, a recovery key. It comes
 * with the add screen, behind the first code. Page only.
 *
 * @module
 */
import type { ReadonlySignal, Signal } from "@preact/signals";
import { addAccounts, mustAsk, type NewAccount } from "../../accounts/clash.ts";
import { DEFAULT_SETTINGS, type VaultDocument } from "../../vault/index.ts";
import type { ChangeResult } from "./change-result.ts";
import type { SessionStore } from "./session.ts";

/** What became of accounts that were handed over to be kept. */
export type SaveOutcome =
  | { readonly kind: "saved" }
  /** Another screen has taken over (protect the vault first, unlock, recovery key) and keeps the accounts until then. */
  | { readonly kind: "taken-over" }
  | { readonly kind: "not-stored"; readonly why: "quota" | "failed" };

/** Accounts that wait until the vault is made or opened, the recovery key is kept, or the person has answered. */
export interface WaitingAccounts {
  readonly added: readonly NewAccount[];
  /** One of them is like an account of the open vault, and nobody has said what is wanted. */
  mustAsk(): boolean;
  /** Why they could not be stored when nothing else stood in the way. */
  failure(): "quota" | "failed" | undefined;
  /** What the new vault begins with. */
  firstDocument(): VaultDocument;
  /** The vault holds them now. */
  stored(): void;
  drop(): void;
  /** Stores them where nothing stands in the way any more, or leads to what does. */
  settle(): Promise<"stored" | "elsewhere">;
}

/** Keeps accounts, or hands them to the screen that must come first. They stand for all that waited before. */
export type Keep = (added: readonly NewAccount[]) => Promise<SaveOutcome>;

export interface KeepingDeps {
  readonly pending: Signal<WaitingAccounts | undefined>;
  readonly session: Pick<SessionStore, "state">;
  readonly change: (operation: (open: VaultDocument) => VaultDocument) => Promise<ChangeResult>;
  readonly recoveryKept: ReadonlySignal<boolean>;
  readonly navigate: (path: string) => void;
  readonly askForPersistence: () => Promise<unknown>;
  readonly nowMs: () => number;
}

export function createKeeping(deps: KeepingDeps): Keep {
  const { pending, session, change, recoveryKept, navigate, askForPersistence, nowMs } = deps;

  /** The screen that must come before these are kept. */
  const gate = (added: readonly NewAccount[]): string | undefined => {
    const state = session.state.peek();
    if (state.kind === "none") return "/protect";
    if (state.kind !== "unlocked") return "/";
    const { accounts } = state.document;
    if (mustAsk(accounts, added)) return "/add";
    return accounts.length > 0 && !recoveryKept.peek() ? "/recovery" : undefined;
  };

  const store = async (added: readonly NewAccount[]): Promise<ChangeResult> => {
    const before = pending.peek();
    // Taken away first: the vault's state changes while they are stored, and settling runs again on each change.
    pending.value = undefined;
    const result = await change((open) => addAccounts(open, added, nowMs()));
    if (result !== "stored") pending.value = before;
    return result;
  };

  const waiting = (added: readonly NewAccount[], why?: "quota" | "failed"): WaitingAccounts => ({
    added,
    failure: () => why,
    mustAsk() {
      const state = session.state.peek();
      return state.kind === "unlocked" && mustAsk(state.document.accounts, added);
    },
    firstDocument: () => addAccounts({ accounts: [], trash: [], settings: DEFAULT_SETTINGS }, added, nowMs()),
    stored() {
      pending.value = undefined;
      void askForPersistence();
    },
    drop() {
      for (const { account } of added) account.secret.fill(0);
      pending.value = undefined;
    },
    async settle() {
      const first = gate(added);
      const result = first === undefined ? await store(added) : undefined;
      if (result === "stored") return "stored";
      // The add screen says why, shows them and can try again.
      if (result === "quota" || result === "failed") pending.value = waiting(added, result);
      navigate(first ?? (result === "locked" ? "/" : "/add"));
      return "elsewhere";
    },
  });

  return async (added) => {
    const first = gate(added);
    if (first !== undefined) {
      pending.value = waiting(added);
      navigate(first);
      return { kind: "taken-over" };
    }
    const result = await store(added);
    if (result === "stored") return { kind: "saved" };
    return { kind: "not-stored", why: result === "quota" ? "quota" : "failed" };
  };
}
