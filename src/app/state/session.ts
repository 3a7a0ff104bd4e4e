/** The vault as the screens see it: made, opened, closed, erased. The one holder of the vault's door. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { PasskeyFailure, PrfCredential, PrfSlot } from "../../platform/webauthn.ts";
import type {
  ChangeOutcome,
  LockedStatus,
  NewSlot,
  UnlockOutcome,
  UnlockSecret,
  Vault,
  VaultDocument,
  VaultFacts,
  VaultStatus,
} from "../../vault/index.ts";

export type SessionState = { readonly kind: "starting" } | VaultStatus;

export type UnlockBy = "passkey" | "passcode" | "recovery";

/** The last attempt to open or to make the vault. */
export type Attempt =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly by: UnlockBy }
  | { readonly kind: "wrong"; readonly by: UnlockBy; readonly triesLeft?: number }
  | { readonly kind: "wait"; readonly untilMs: number }
  /** Too many wrong passcodes: only a passkey or the recovery key opens now. */
  | { readonly kind: "only-strong" }
  | { readonly kind: "passkey"; readonly why: PasskeyFailure["kind"] }
  | { readonly kind: "not-stored"; readonly why: "quota" | "failed" }
  | { readonly kind: "broken" };

export type CreateOutcome = { readonly kind: "created" } | { readonly kind: "failed" };

/** Runs `work` while one of the app's own prompts has the attention, at most a minute: the vault does not lock meanwhile. */
export type WhilePrompting = <Value>(work: () => Promise<Value>) => Promise<Value>;

export interface Proof {
  /** Milliseconds since the Unix epoch. */
  readonly atMs: number;
  readonly by: UnlockBy;
  /** Of the passkey that opened the vault. */
  readonly credentialId?: PrfSlot["credentialId"] | undefined;
}

export interface SessionStore {
  readonly state: ReadonlySignal<SessionState>;
  readonly attempt: ReadonlySignal<Attempt>;
  /** The last time a person proved who they are, another object each time. */
  readonly proof: ReadonlySignal<Proof | undefined>;
  /**
   * The passkey is likely gone: it opens nothing, gives no secret, or failed twice in a row. For a finger that is not known
   * and for a passkey that was deleted the browser says the same.
   */
  readonly isPasskeyInDoubt: ReadonlySignal<boolean>;
  /** The doubt is answered: the passkey was made anew, or the person leaves it as it is. */
  trustPasskey(): void;
  /** Ways in are added and removed by these, behind a fresh unlock. */
  readonly slots: Pick<Vault, "addSlot" | "removeSlot">;
  /** What can open the vault, also while it is open. */
  ways(): LockedStatus;
  facts(): VaultFacts;
  /** The device can verify the person itself; `undefined` until known. */
  readonly canUsePasskey: ReadonlySignal<boolean | undefined>;
  /** A recovery key that was made just now, until it is confirmed or put off. */
  readonly recoveryKey: ReadonlySignal<string | undefined>;
  start(): Promise<void>;
  createWithPasskey(first: VaultDocument): Promise<CreateOutcome>;
  createWithPasscode(passcode: string, first: VaultDocument): Promise<CreateOutcome>;
  unlockWithPasskey(): Promise<void>;
  unlockWithPasscode(passcode: string): Promise<void>;
  unlockWithRecovery(key: string): Promise<void>;
  /** What the last attempt came to is said no longer. */
  forgetAttempt(): void;
  /** @param where `"everywhere"`: the person asked for it, so the app's other windows lock too. */
  lock(where?: "here" | "everywhere"): void;
  change(operation: (document: VaultDocument) => VaultDocument): Promise<ChangeOutcome>;
  /** Fetches what changes are made with, before the first one is asked for. */
  prepare(): void;
  /**
   * Makes a new recovery key, unless one is waiting to be confirmed. It belongs behind a fresh unlock.
   *
   * @returns Whether there is one now.
   */
  offerRecoveryKey(): Promise<boolean>;
  forgetRecoveryKey(): void;
  isPrompting(): boolean;
  readonly whilePrompting: WhilePrompting;
  erase(): Promise<void>;
}

export interface SessionDeps {
  readonly vault: Vault;
  readonly passkeys: {
    readonly canVerify: () => Promise<boolean>;
    readonly create: () => Promise<PrfCredential | PasskeyFailure>;
    readonly unlock: (
      slots: readonly PrfSlot[],
    ) => Promise<
      | { readonly kind: "secret"; readonly credentialId: PrfSlot["credentialId"]; readonly output: PrfSlot["input"] }
      | PasskeyFailure
    >;
  };
  readonly nowMs: () => number;
  /** What else a person's «erase everything» takes: preferences, the other database. */
  readonly eraseElsewhere: () => Promise<void>;
}

const PROMPT_MS = 60_000;
/** The answer may come a moment before the page is in sight again, and the time away must not lock it then. */
const AFTER_PROMPT_MS = 1_000;

export function createSessionStore(deps: SessionDeps): SessionStore {
  const { vault, passkeys } = deps;
  const state = signal<SessionState>({ kind: "starting" });
  const attempt = signal<Attempt>({ kind: "idle" });
  const canUsePasskey = signal<boolean | undefined>(undefined);
  const recoveryKey = signal<string | undefined>(undefined);
  const proof = signal<Proof | undefined>(undefined);
  const prompts = new Set<{ endsMs: number }>();
  let makingKey: Promise<boolean> | undefined;
  const isPasskeyInDoubt = signal(false);
  let hasPasskeyFailed = false;
  const doubtPasskey = (isSure: boolean): void => {
    isPasskeyInDoubt.value ||= isSure || hasPasskeyFailed;
    hasPasskeyFailed = true;
  };
  const trustPasskey = (): void => {
    isPasskeyInDoubt.value = hasPasskeyFailed = false;
  };
  const forgetAttempt = (): void => {
    attempt.value = { kind: "idle" };
  };
  const prove = (by: UnlockBy, credentialId?: PrfSlot["credentialId"]): void => {
    if (by === "passkey") trustPasskey();
    proof.value = { atMs: deps.nowMs(), by, credentialId };
  };

  vault.subscribe((next) => {
    state.value = next;
    if (next.kind !== "unlocked") recoveryKey.value = undefined;
  });

  const whilePrompting: WhilePrompting = async (work) => {
    const prompt = { endsMs: deps.nowMs() + PROMPT_MS };
    prompts.add(prompt);
    try {
      return await work();
    } finally {
      prompt.endsMs = Math.min(prompt.endsMs, deps.nowMs() + AFTER_PROMPT_MS);
    }
  };

  const finishUnlock = async (secret: UnlockSecret, by: UnlockBy): Promise<void> => {
    attempt.value = { kind: "busy", by };
    try {
      const outcome = await vault.unlock(secret);
      attempt.value = attemptAfter(outcome, by);
      state.value = vault.status();
      if (outcome.kind === "unlocked") prove(by, secret.kind === "prf" ? secret.credentialId : undefined);
      else if (by === "passkey") doubtPasskey(true);
    } catch {
      attempt.value = { kind: "broken" };
    }
  };

  const create = async (slot: NewSlot, first: VaultDocument): Promise<CreateOutcome> => {
    try {
      // The recovery key is made in the same write: a vault is never without a second way in.
      const outcome = await vault.create([slot, { kind: "recovery" }], first);
      if (outcome.kind !== "created") {
        attempt.value = { kind: "not-stored", why: outcome.why };
        return { kind: "failed" };
      }
      state.value = vault.status();
      recoveryKey.value = outcome.recoveryKey;
      forgetAttempt();
      prove(slot.kind === "prf" ? "passkey" : "passcode", slot.kind === "prf" ? slot.credentialId : undefined);
      return { kind: "created" };
    } catch {
      attempt.value = { kind: "broken" };
      return { kind: "failed" };
    }
  };

  const makeRecoveryKey = async (): Promise<boolean> => {
    if (recoveryKey.peek() !== undefined) return true;
    // While the vault is being made its own key is on the way: a second one would make the first, already shown, worthless.
    if (attempt.peek().kind === "busy" || state.peek().kind !== "unlocked") return false;
    // It replaces the old key, which was shown and never confirmed: whoever saw it must not be able to use it.
    const outcome = await vault.addSlot({ kind: "recovery" });
    if (outcome.kind === "not-stored") attempt.value = outcome;
    // A lock has come between: the key is stored, and not shown to whoever stands there now.
    if (outcome.kind === "added" && vault.status().kind === "unlocked") recoveryKey.value = outcome.recoveryKey;
    return outcome.kind === "added";
  };

  return {
    state,
    attempt,
    proof,
    isPasskeyInDoubt,
    trustPasskey,
    slots: vault,
    forgetAttempt,
    ways: () => vault.ways(),
    facts: () => vault.facts(),
    canUsePasskey,
    recoveryKey,
    async start() {
      void passkeys.canVerify().then((can) => {
        canUsePasskey.value = can;
      });
      state.value = await vault.load();
    },
    async createWithPasskey(first) {
      attempt.value = { kind: "busy", by: "passkey" };
      const made = await whilePrompting(() => passkeys.create());
      if (made.kind !== "created") {
        attempt.value = { kind: "passkey", why: made.kind };
        return { kind: "failed" };
      }
      const { credentialId, input, output, backedUp } = made;
      return create({ kind: "prf", credentialId, input, output, backedUp }, first);
    },
    async createWithPasscode(passcode, first) {
      attempt.value = { kind: "busy", by: "passcode" };
      return create({ kind: "passcode", passcode }, first);
    },
    async unlockWithPasskey() {
      attempt.value = { kind: "busy", by: "passkey" };
      const read = await whilePrompting(() => passkeys.unlock(vault.ways().prf));
      if (read.kind !== "secret") {
        attempt.value = { kind: "passkey", why: read.kind };
        doubtPasskey(read.kind === "unsupported");
      } else await finishUnlock({ kind: "prf", credentialId: read.credentialId, output: read.output }, "passkey");
    },
    unlockWithPasscode: (passcode) => finishUnlock({ kind: "passcode", passcode }, "passcode"),
    unlockWithRecovery: (key) => finishUnlock({ kind: "recovery", key }, "recovery"),
    lock(where = "here") {
      vault.lock(where);
      state.value = vault.status();
      forgetAttempt();
    },
    async change(operation) {
      const outcome = await vault.change(operation);
      state.value = vault.status();
      return outcome;
    },
    prepare: () => vault.prepare(),
    offerRecoveryKey() {
      makingKey ??= makeRecoveryKey().finally(() => {
        makingKey = undefined;
      });
      return makingKey;
    },
    forgetRecoveryKey() {
      recoveryKey.value = undefined;
    },
    isPrompting() {
      for (const prompt of prompts) if (deps.nowMs() >= prompt.endsMs) prompts.delete(prompt);
      return prompts.size > 0;
    },
    whilePrompting,
    async erase() {
      await vault.erase();
      await deps.eraseElsewhere();
      forgetAttempt();
      state.value = await vault.load();
    },
  };
}

function attemptAfter(outcome: UnlockOutcome, by: UnlockBy): Attempt {
  switch (outcome.kind) {
    case "wrong-secret":
      return outcome.triesLeft === undefined
        ? { kind: "wrong", by }
        : { kind: "wrong", by, triesLeft: outcome.triesLeft };
    case "wait":
      return { kind: "wait", untilMs: outcome.untilMs };
    case "only-strong":
      return { kind: "only-strong" };
    default:
      return { kind: "idle" };
  }
}
