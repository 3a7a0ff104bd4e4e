/**
 * The one holder of the open key: opens, changes, locks (src/vault/README.md). Page only.
 *
 * @module
 */
import { equalBytes } from "../base/bytes.ts";
import type { Random } from "../crypto/random.ts";
import type { VaultChannel } from "./channel.ts";
import { VaultError } from "./errors.ts";
import { overwriteSecrets } from "./format/document.ts";
import { MAX_SLOTS, type Slot, type VaultDocument } from "./format/model.ts";
import { createTryGuard } from "./guard.ts";
import type { WithLock } from "./locks.ts";
import { createMarks } from "./marks.ts";
import { type Sealed, sealNext, sealWithNewKey } from "./sealing.ts";
import { prepareSlot, SLOT_TYPES } from "./secrets.ts";
import type { Markers } from "./storage/markers.ts";
import type { VaultStorage } from "./storage/vault-storage.ts";
import { type Opened, openWithKeys, readStored, type Stored } from "./stored.ts";
import type * as Tuning from "./tuning.ts";
import type {
  LockedStatus,
  NewSlot,
  NotStored,
  SlotKind,
  Stretch,
  UnlockOutcome,
  UnlockSecret,
  Vault,
  VaultStatus,
} from "./types.ts";
import { type NotedStretch, noteStretch, openWithSecret } from "./unlocking.ts";

export interface SessionParts {
  readonly storage: VaultStorage;
  readonly markers: Markers;
  readonly channel: VaultChannel;
  readonly withLock: WithLock;
  /** Name of the write lock; the tries have their own beside it. */
  readonly lockName: string;
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

/** Conflicts come only where the lock was stolen or is missing; each is answered by reading again. */
const WRITE_ATTEMPTS = 50;

type WriteResult = { readonly kind: "stored" } | { readonly kind: "locked" } | NotStored;

export function createSession(parts: SessionParts): Vault {
  const { storage, channel, random } = parts;
  const marks = createMarks(parts.markers, () => readStored(storage));
  const guard = createTryGuard({ ...parts, lockName: `${parts.lockName}-tries` });
  const listeners = new Set<(status: VaultStatus) => void>();
  let status: VaultStatus = { kind: "none" };
  let opened: Opened | undefined;
  let slots: readonly Slot[] = [];
  // Counts the unlocks and locks: what follows an unlock is told by it whether the vault is still open from then.
  let turn = 0;
  // What follows an unlock without keeping the person waiting: the marks, and the tries that are forgiven.
  let marking: Promise<void> = Promise.resolve();
  let forgiving: Promise<void> = Promise.resolve();
  let raising: Promise<void> = Promise.resolve();
  // A step that was tried and was too slow is not tried at every unlock.
  let mayRaise = true;

  const publish = (next: VaultStatus): VaultStatus => {
    status = next;
    for (const listener of [...listeners]) listener(next);
    return next;
  };

  const dropKeys = (): void => {
    if (opened === undefined) return;
    const { document } = opened;
    opened = undefined;
    turn += 1;
    overwriteSecrets(document);
  };

  const hold = (next: Opened, isRestored: boolean): VaultStatus => {
    opened = next;
    slots = next.header.slots;
    const { document } = next;
    return publish({ kind: "unlocked", document, ...(isRestored && { notice: "restored-earlier" as const }) });
  };

  const hasNotice = (): boolean => status.kind === "unlocked" && status.notice !== undefined;

  /** A vault that locked meanwhile keeps its old marks, so the next unlock hears of them. */
  const compareMarks = async ({ header }: Opened): Promise<void> => {
    const mine = turn;
    const isRestored = await marks.isRestored(header);
    if (turn !== mine || opened === undefined) return;
    if (isRestored && !hasNotice()) hold(opened, true);
    await marks.write(header);
  };

  /** Status of a vault that is not open. */
  const statusOf = async (stored: Stored): Promise<VaultStatus> => {
    switch (stored.kind) {
      case "vault":
        slots = stored.header.slots;
        return lockedStatus(stored.header.slots);
      case "nothing":
        slots = [];
        return (await marks.exist()) ? { kind: "lost" } : { kind: "none" };
      case "headless":
        return { kind: "lost" };
      default:
        return { kind: stored.kind };
    }
  };

  /** Brings memory to what is stored. @returns `undefined`, and the vault locked, when the keys in memory no longer open it. */
  const refresh = async (): Promise<Opened | undefined> => {
    if (opened === undefined) return undefined;
    const stored = await readStored(storage);
    // Locked while it was read.
    const held = opened as Opened | undefined;
    if (held === undefined) return undefined;
    if (stored.kind === "vault" && equalBytes(stored.header.mac, held.header.mac)) return held;
    const next = stored.kind === "vault" ? await openWithKeys(held.keys, stored.header, stored.images) : undefined;
    if ((opened as Opened | undefined) === undefined) return undefined;
    if (next === undefined) {
      dropKeys();
      publish(await statusOf(stored));
      return undefined;
    }
    hold(next, hasNotice() || next.imageGeneration !== next.header.generation);
    return next;
  };

  /** Reads, applies, seals and stores under the write lock, until no other window was faster. */
  const write = (
    seal: (from: Opened) => Promise<{ readonly sealed: Sealed; readonly document: VaultDocument }>,
  ): Promise<WriteResult> =>
    parts
      .withLock<WriteResult>(parts.lockName, async () => {
        // Its mark would cover the one that an older state is told by.
        await marking;
        for (let attempt = 0; attempt < WRITE_ATTEMPTS; attempt += 1) {
          const from = await refresh();
          if (from === undefined) return { kind: "locked" };
          const { sealed, document } = await seal(from);
          const dropOlder = sealed.keys.keyGen !== from.keys.keyGen;
          const outcome = await storage.write(from.header.generation, sealed.header, sealed.image, { dropOlder });
          if (outcome === "conflict") continue;
          if (outcome !== "stored") return { kind: "not-stored", why: outcome };
          const next = { keys: sealed.keys, header: sealed.header, document, imageGeneration: sealed.image.generation };
          // Locked while it was stored: stored it is, and open it must not be again.
          if (opened !== undefined) hold(next, hasNotice());
          else overwriteSecrets(document);
          await marks.write(sealed.header);
          channel.post({ t: "changed" });
          return { kind: "stored" };
        }
        return { kind: "not-stored", why: "failed" };
      })
      .catch((error: unknown): NotStored => {
        if (error instanceof VaultError) throw error;
        return { kind: "not-stored", why: "failed" };
      });

  /** A change of slots always takes a new vault key: what opened the old state must not open the new one. */
  const rotate = async (
    keep: (slot: Slot) => boolean,
    added: Parameters<typeof sealWithNewKey>[1],
  ): Promise<WriteResult> =>
    write(async ({ header, document }) => {
      const kept = header.slots.filter(keep);
      if (kept.length + added.length > MAX_SLOTS)
        throw new VaultError("vault/too-many-slots", "cannot add a slot: there are 16");
      return { sealed: await sealWithNewKey({ header, kept }, added, document, random), document };
    });

  const load = async (): Promise<VaultStatus> => {
    try {
      if (opened !== undefined && (await refresh()) !== undefined) return status;
      return publish(await statusOf(await readStored(storage)));
    } catch {
      dropKeys();
      return publish({ kind: "damaged" });
    }
  };

  /** After an unlock by passcode. Whatever goes wrong here, the slot stays as it is and opens. */
  const raiseCost = async (passcode: string, noted: NotedStretch): Promise<void> => {
    const mine = turn;
    await parts.rest();
    const slot = slots.find((each) => each.type === "pass");
    const last = noted.last();
    if (turn !== mine || opened === undefined || slot === undefined || last === undefined) return;
    const { vaultId } = opened.header;
    const { raiseSlot } = await parts.loadTuning();
    const raise = await raiseSlot({ slot, vaultId, passcode, ...last }, parts);
    if (raise.kind === "kept") {
      mayRaise = false;
      return;
    }
    if (turn !== mine) return;
    // The key pair stays, so the vault key does too: other windows go on, and no older image has to go.
    await write(async ({ keys, header, document }) => {
      const at = header.slots.findIndex(({ wrapped }) => equalBytes(wrapped.sealed, slot.wrapped.sealed));
      if (at === -1) throw new VaultError("vault/slot-changed", "cannot raise the passcode's cost: it was changed");
      const next = { ...header, slots: header.slots.with(at, raise.slot) };
      return { sealed: await sealNext(keys, next, document, random), document };
    });
  };

  const unlock = async (secret: UnlockSecret): Promise<UnlockOutcome> => {
    const stored = await readStored(storage).catch((): Stored => ({ kind: "damaged" }));
    if (stored.kind !== "vault") {
      const { kind } = publish(await statusOf(stored));
      return { kind: kind === "lost" || kind === "newer-format" || kind === "damaged" ? kind : "empty" };
    }
    const noted = noteStretch(parts.stretch, parts.steadyMs);
    const attempt = () => openWithSecret(secret, stored, noted.stretch);
    let opening: Awaited<ReturnType<typeof attempt>>;
    if (secret.kind === "passcode") {
      const hasStrong = stored.header.slots.some(
        ({ type }) => type === "prf" || (type === "rec" && parts.isRecoveryKept()),
      );
      const guarded = await guard.tryPasscode(hasStrong, attempt);
      if (guarded.kind === "wrong") return { kind: "wrong-secret", triesLeft: guarded.triesLeft };
      if (guarded.kind !== "right") return guarded;
      opening = guarded.value;
    } else {
      opening = await attempt();
      if (opening === undefined) return { kind: "wrong-secret" };
    }
    // The secret is right, whatever it opened.
    if (secret.kind !== "passcode") forgiving = guard.forgive().catch(() => undefined);
    if (opening === "damaged") {
      dropKeys();
      publish({ kind: "damaged" });
      return { kind: "damaged" };
    }
    dropKeys();
    hold(opening, opening.imageGeneration !== opening.header.generation);
    marking = compareMarks(opening).catch(() => undefined);
    if (secret.kind === "passcode" && mayRaise)
      raising = raiseCost(secret.passcode, noted)
        .catch(() => undefined)
        .finally(noted.forget);
    else noted.forget();
    return { kind: "unlocked" };
  };

  const lock = (): void => {
    if (opened === undefined) return;
    dropKeys();
    publish(lockedStatus(slots));
  };

  channel.listen((message) => {
    if (message.t === "lock") lock();
    else void load();
  });

  return {
    status: () => status,
    ways: () => lockedStatus(slots),
    load,
    unlock,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async create(newSlots, first) {
      if (!newSlots.some(({ kind }) => kind !== "prf")) {
        throw new VaultError("vault/no-fallback", "cannot make a vault: it needs a passcode or a recovery key");
      }
      if (newSlots.length > MAX_SLOTS)
        throw new VaultError("vault/too-many-slots", "cannot make a vault: more than 16 slots");
      const prepared = await Promise.all(newSlots.map((slot) => prepareSlot(slot, parts)));
      const makeIt = async () => {
        const stored = await readStored(storage);
        if (stored.kind !== "nothing") throw new VaultError("vault/exists", "cannot make a vault: there is one");
        const sealed = await sealWithNewKey(undefined, prepared, first, random);
        const written = await storage.write(undefined, sealed.header, sealed.image, { dropOlder: true });
        if (written === "conflict") throw new VaultError("vault/exists", "cannot make a vault: there is one");
        if (written === "stored") {
          hold(
            { keys: sealed.keys, header: sealed.header, document: first, imageGeneration: sealed.image.generation },
            false,
          );
          await marks.write(sealed.header);
          channel.post({ t: "changed" });
        }
        return written;
      };
      const outcome = await parts.withLock(parts.lockName, makeIt).finally(() => {
        for (const slot of prepared) slot.forget();
      });
      if (outcome !== "stored") return { kind: "not-stored", why: outcome };
      const recoveryKey = prepared.find((slot) => slot.recoveryKey !== undefined)?.recoveryKey;
      return { kind: "created", ...(recoveryKey !== undefined && { recoveryKey }) };
    },
    lock(where = "here") {
      lock();
      if (where === "everywhere") channel.post({ t: "lock" });
    },
    change: (operation) =>
      write(({ keys, header, document }) => {
        const next = operation(document);
        return sealNext(keys, header, next, random).then((sealed) => ({ sealed, document: next }));
      }),
    async addSlot(slot) {
      if (opened === undefined) return { kind: "locked" };
      const prepared = await prepareSlot(slot, parts);
      const result = await rotate((kept) => !isReplacedBy(kept, slot), [prepared]).finally(prepared.forget);
      if (result.kind !== "stored") return result;
      const { recoveryKey } = prepared;
      return { kind: "added", ...(recoveryKey !== undefined && { recoveryKey }) };
    },
    async removeSlots(kind) {
      if (opened === undefined) return { kind: "locked" };
      const keep = ({ type }: Slot) => type !== SLOT_TYPES[kind];
      if (!slots.some((slot) => keep(slot) && slot.type !== "prf")) return { kind: "last-slot" };
      const result = await rotate(keep, []);
      return result.kind === "stored" ? { kind: "removed" } : result;
    },
    hasSlot: (kind: SlotKind) => slots.some(({ type }) => type === SLOT_TYPES[kind]),
    async erase() {
      dropKeys();
      await parts.withLock(parts.lockName, async () => {
        await Promise.all([marking, forgiving]);
        await storage.erase();
        await marks.clear();
      });
      slots = [];
      publish({ kind: "none" });
      channel.post({ t: "erased" });
    },
    close() {
      dropKeys();
      channel.close();
      storage.close();
      // What still runs may have opened it anew.
      void Promise.all([marking, forgiving, raising]).then(() => {
        storage.close();
      });
    },
  };
}

function lockedStatus(slots: readonly Slot[]): LockedStatus {
  return {
    kind: "locked",
    passcode: slots.some(({ type }) => type === "pass"),
    recovery: slots.some(({ type }) => type === "rec"),
    prf: slots.flatMap((slot) =>
      slot.type === "prf" ? [{ credentialId: slot.parameters.credentialId, input: slot.parameters.input }] : [],
    ),
  };
}

/** One passcode and one recovery key; a passkey replaces only itself. */
function isReplacedBy(slot: Slot, next: NewSlot): boolean {
  if (slot.type !== SLOT_TYPES[next.kind]) return false;
  return slot.type !== "prf" || next.kind !== "prf" || equalBytes(slot.parameters.credentialId, next.credentialId);
}
