/** What the vault offers and answers; the door's types (src/vault/README.md). Types only. @module */
import type { Bytes } from "../base/bytes.ts";
import type { Slot, VaultDocument } from "./format/model.ts";

export type { VaultDocument, VaultSettings } from "./format/model.ts";

export type UnlockSecret =
  | { readonly kind: "passcode"; readonly passcode: string }
  /** `output` is the 32 bytes of WebAuthn's PRF extension for this credential's input. */
  | { readonly kind: "prf"; readonly credentialId: Bytes; readonly output: Bytes }
  /** 26 Crockford characters and 2 check characters, groups and case as typed. */
  | { readonly kind: "recovery"; readonly key: string };

export type NewSlot =
  | { readonly kind: "passcode"; readonly passcode: string }
  | {
      readonly kind: "prf";
      readonly credentialId: Bytes;
      readonly input: Bytes;
      readonly output: Bytes;
      readonly backedUp: boolean;
    }
  | { readonly kind: "recovery" };

export type SlotKind = NewSlot["kind"];

export type VaultStatus =
  | { readonly kind: "none" }
  | {
      readonly kind: "locked";
      readonly passcode: boolean;
      readonly recovery: boolean;
      readonly prf: readonly { readonly credentialId: Bytes; readonly input: Bytes }[];
    }
  | { readonly kind: "unlocked"; readonly document: VaultDocument; readonly notice?: "restored-earlier" }
  /** Markers say that there was a vault, and its data is gone (DESIGN T-05). */
  | { readonly kind: "lost" }
  | { readonly kind: "newer-format" }
  | { readonly kind: "damaged" };

/** What can open the vault. */
export type LockedStatus = Extract<VaultStatus, { kind: "locked" }>;

export type UnlockOutcome =
  | { readonly kind: "unlocked" }
  /** `triesLeft` until a wait begins; absent for passkey and recovery key. */
  | { readonly kind: "wrong-secret"; readonly triesLeft?: number }
  | { readonly kind: "wait"; readonly untilMs: number }
  /** Ten wrong passcodes: only the passkey or the recovery key opens, until one of them did. */
  | { readonly kind: "only-strong" }
  | { readonly kind: "lost" }
  | { readonly kind: "newer-format" }
  | { readonly kind: "damaged" }
  | { readonly kind: "empty" };

export type NotStored = { readonly kind: "not-stored"; readonly why: "quota" | "failed" };

export type ChangeOutcome = { readonly kind: "stored" } | { readonly kind: "locked" } | NotStored;
export type CreateOutcome = { readonly kind: "created"; readonly recoveryKey?: string } | NotStored;
/** What a new slot brings along, stored in the same write. */
export interface AddedSlot {
  /** `slotId` of a slot that goes, as when a lost passkey is made anew. */
  readonly instead?: Bytes | undefined;
  /** What the person calls it. */
  readonly name?: string | undefined;
}

export type AddSlotOutcome =
  | { readonly kind: "added"; readonly slotId: Bytes; readonly recoveryKey?: string }
  | { readonly kind: "locked" }
  | NotStored;
/** Why a way in stays, the first that applies. */
export type RemovalProblem =
  /** Only passkeys would be left, and a passkey is lost by tidying up or by a reset of the device. */
  | "last-fallback"
  /** The recovery key would be the only way beside passkeys, and nobody has written it down. */
  | "recovery-not-kept"
  /** A vault has at least two ways in. */
  | "last-two";

export type RemoveSlotOutcome =
  | { readonly kind: "removed" }
  | { readonly kind: "refused"; readonly why: RemovalProblem }
  | { readonly kind: "locked" }
  | NotStored;

/** Argon2id v1.3, p = 1, 32 bytes. `memoryKib` in KiB. */
export type Stretch = (passcode: string, salt: Bytes, memoryKib: number, iterations: number) => Promise<Bytes>;

/** What is known of the ways in without opening any. */
export interface VaultFacts {
  readonly slots: readonly SlotFacts[];
  /** Milliseconds that the passcode's stretch took when it was last made on this page. */
  readonly stretchMs: number | undefined;
}

/** One way in, in the words of the header. */
export type SlotFacts = Slot extends infer Each
  ? Each extends Slot
    ? Pick<Each, "slotId" | "type" | "parameters">
    : never
  : never;

export interface Vault {
  status(): VaultStatus;
  facts(): VaultFacts;
  /** Reads what is stored; to be called once at start and when another tab has changed it. */
  load(): Promise<VaultStatus>;
  subscribe(listener: (status: VaultStatus) => void): () => void;
  /** What can open it, also while it is open: for a fresh look at who is there. */
  ways(): LockedStatus;
  /** Makes the vault; refuses by throwing when there is one already. */
  create(slots: readonly NewSlot[], first: VaultDocument): Promise<CreateOutcome>;
  unlock(secret: UnlockSecret): Promise<UnlockOutcome>;
  /**
   * Drops the keys and overwrites the secrets in memory.
   *
   * @param where `"everywhere"` also locks the app's other windows; a window that locks because it is hidden must not.
   */
  lock(where?: "here" | "everywhere"): void;
  /** Applies `operation` to the newest stored document; it may run twice, so it must be pure. */
  change(operation: (document: VaultDocument) => VaultDocument): Promise<ChangeOutcome>;
  /**
   * Adds a way in and takes a new vault key. A new passcode or recovery key replaces the old one.
   *
   * @throws {VaultError} `vault/too-many-slots`, `vault/bad-prf`
   */
  addSlot(slot: NewSlot, more?: AddedSlot): Promise<AddSlotOutcome>;
  /** Removes one way in and takes a new vault key. One that is not there counts as removed. */
  removeSlot(slotId: Bytes): Promise<RemoveSlotOutcome>;
  /** Fetches what changes are made with, so that the first one need not wait for it. */
  prepare(): void;
  erase(): Promise<void>;
  /** Stops listening to other tabs. */
  close(): void;
}
