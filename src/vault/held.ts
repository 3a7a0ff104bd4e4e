/** What the vault's session is made of, and what of it the writing needs. Types only. @module */
import type { Random } from "../crypto/random.ts";
import type { VaultChannel } from "./channel.ts";
import type { Slot, VaultDocument } from "./format/model.ts";
import type { WithLock } from "./locks.ts";
import type { Marks } from "./marks.ts";
import type { Sealed } from "./sealing.ts";
import type { Markers } from "./storage/markers.ts";
import type { VaultStorage } from "./storage/vault-storage.ts";
import type { Opened } from "./stored.ts";
import type * as Tuning from "./tuning.ts";
import type { NotStored, Stretch } from "./types.ts";

export interface SessionParts {
  readonly storage: VaultStorage;
  readonly markers: Markers;
  readonly channel: VaultChannel;
  readonly withLock: WithLock;
  /** Name of the write lock; the tries have their own beside it. */
  readonly lockName: string;
  /** Lets the page do what waits, such as showing what has changed. */
  readonly pause: () => Promise<void>;
  readonly nowMs: () => number;
  readonly steadyMs: () => number;
  readonly random: Random;
  readonly stretch: Stretch;
  /** The person has written the recovery key down; one that was only shown is no way in. */
  readonly isRecoveryKept: () => boolean;
  /** Waits until the unlocked vault is on the screen: what nobody waits for must not slow that down. */
  readonly rest: () => Promise<void>;
  /** Fetches `tuning.ts`. */
  readonly loadTuning: () => Promise<Pick<typeof Tuning, "raiseSlot">>;
}

/** The open key and what is known of the stored vault, as the session holds them. */
export interface Held
  extends Pick<SessionParts, "storage" | "channel" | "withLock" | "lockName" | "isRecoveryKept" | "nowMs"> {
  readonly random: Random;
  readonly steadyMs: () => number;
  readonly stretch: Stretch;
  readonly marks: Marks;
  readonly opened: () => Opened | undefined;
  readonly slots: () => readonly Slot[];
  /** Brings memory to what is stored; `undefined`, and the vault locked, when the keys in memory no longer open it. */
  readonly refresh: () => Promise<Opened | undefined>;
  readonly hold: (next: Opened, isRestored: boolean) => void;
  readonly hasNotice: () => boolean;
  /** The marks of the last unlock are compared and written. */
  readonly marked: () => Promise<void>;
}

export type WriteResult = { readonly kind: "stored" } | { readonly kind: "locked" } | NotStored;

/** Reads, applies, seals and stores under the write lock, until no other window was faster. */
export type Write = (
  seal: (from: Opened) => Promise<{ readonly sealed: Sealed; readonly document: VaultDocument }>,
) => Promise<WriteResult>;
