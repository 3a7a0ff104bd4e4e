/**
 * All that writes a vault: it is made, its document changed, slots added and taken away (src/vault/README.md). A module of
 * its own, fetched when it is first needed: no code waits for it. Page only.
 *
 * @module
 */
import { equalBytes } from "../base/bytes.ts";
import { VaultError } from "./errors.ts";
import { overwriteSecrets } from "./format/document.ts";
import { MAX_SLOTS, type Slot, type VaultDocument } from "./format/model.ts";
import type { Held } from "./held.ts";
import { prepareSlot } from "./prepared-slot.ts";
import { type Sealed, sealNext, sealWithNewKey } from "./sealing.ts";
import { SLOT_TYPES } from "./secrets.ts";
import { type Opened, readStored } from "./stored.ts";
import type { NewSlot, NotStored, Vault } from "./types.ts";

export interface Writing extends Pick<Vault, "create" | "change" | "addSlot" | "removeSlots"> {
  /**
   * Puts a slot of the same key pair in the place of another. The key pair stays, so the vault key does too: other windows
   * go on, and no older image has to go.
   *
   * @throws {VaultError} `vault/slot-changed`
   */
  replaceSlot(slot: Slot, next: Slot): Promise<WriteResult>;
}

/** Conflicts come only where the lock was stolen or is missing; each is answered by reading again. */
const WRITE_ATTEMPTS = 50;

type WriteResult = { readonly kind: "stored" } | { readonly kind: "locked" } | NotStored;

export function createWriting(held: Held): Writing {
  const { storage, channel, random, marks } = held;

  /** Reads, applies, seals and stores under the write lock, until no other window was faster. */
  const write = (
    seal: (from: Opened) => Promise<{ readonly sealed: Sealed; readonly document: VaultDocument }>,
  ): Promise<WriteResult> =>
    held
      .withLock<WriteResult>(held.lockName, async () => {
        // Its mark would cover the one that an older state is told by.
        await held.marked();
        for (let attempt = 0; attempt < WRITE_ATTEMPTS; attempt += 1) {
          const from = await held.refresh();
          if (from === undefined) return { kind: "locked" };
          const { sealed, document } = await seal(from);
          const dropOlder = sealed.keys.keyGen !== from.keys.keyGen;
          const outcome = await storage.write(from.header.generation, sealed.header, sealed.image, { dropOlder });
          if (outcome === "conflict") continue;
          if (outcome !== "stored") return { kind: "not-stored", why: outcome };
          const next = { keys: sealed.keys, header: sealed.header, document, imageGeneration: sealed.image.generation };
          // Locked while it was stored: stored it is, and open it must not be again.
          if (held.opened() !== undefined) held.hold(next, held.hasNotice());
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

  return {
    async create(newSlots, first) {
      if (!newSlots.some(({ kind }) => kind !== "prf")) {
        throw new VaultError("vault/no-fallback", "cannot make a vault: it needs a passcode or a recovery key");
      }
      if (newSlots.length > MAX_SLOTS)
        throw new VaultError("vault/too-many-slots", "cannot make a vault: more than 16 slots");
      const prepared = await Promise.all(newSlots.map((slot) => prepareSlot(slot, held)));
      const makeIt = async () => {
        const stored = await readStored(storage);
        if (stored.kind !== "nothing") throw new VaultError("vault/exists", "cannot make a vault: there is one");
        const sealed = await sealWithNewKey(undefined, prepared, first, random);
        const written = await storage.write(undefined, sealed.header, sealed.image, { dropOlder: true });
        if (written === "conflict") throw new VaultError("vault/exists", "cannot make a vault: there is one");
        if (written === "stored") {
          held.hold(
            { keys: sealed.keys, header: sealed.header, document: first, imageGeneration: sealed.image.generation },
            false,
          );
          await marks.write(sealed.header);
          channel.post({ t: "changed" });
        }
        return written;
      };
      const outcome = await held.withLock(held.lockName, makeIt).finally(() => {
        for (const slot of prepared) slot.forget();
      });
      if (outcome !== "stored") return { kind: "not-stored", why: outcome };
      const recoveryKey = prepared.find((slot) => slot.recoveryKey !== undefined)?.recoveryKey;
      return { kind: "created", ...(recoveryKey !== undefined && { recoveryKey }) };
    },
    change: (operation) =>
      write(({ keys, header, document }) => {
        const next = operation(document);
        return sealNext(keys, header, next, random).then((sealed) => ({ sealed, document: next }));
      }),
    replaceSlot: (slot, next) =>
      write(async ({ keys, header, document }) => {
        const at = header.slots.findIndex(({ wrapped }) => equalBytes(wrapped.sealed, slot.wrapped.sealed));
        if (at === -1) throw new VaultError("vault/slot-changed", "cannot replace the slot: it was changed");
        const slots = header.slots.with(at, next);
        return { sealed: await sealNext(keys, { ...header, slots }, document, random), document };
      }),
    async addSlot(slot) {
      if (held.opened() === undefined) return { kind: "locked" };
      const prepared = await prepareSlot(slot, held);
      const result = await rotate((kept) => !isReplacedBy(kept, slot), [prepared]).finally(prepared.forget);
      if (result.kind !== "stored") return result;
      const { recoveryKey } = prepared;
      return { kind: "added", ...(recoveryKey !== undefined && { recoveryKey }) };
    },
    async removeSlots(kind) {
      if (held.opened() === undefined) return { kind: "locked" };
      const keep = ({ type }: Slot) => type !== SLOT_TYPES[kind];
      if (!held.slots().some((slot) => keep(slot) && slot.type !== "prf")) return { kind: "last-slot" };
      const result = await rotate(keep, []);
      return result.kind === "stored" ? { kind: "removed" } : result;
    },
  };
}

/** One passcode and one recovery key; a passkey replaces only itself. */
function isReplacedBy(slot: Slot, next: NewSlot): boolean {
  if (slot.type !== SLOT_TYPES[next.kind]) return false;
  return slot.type !== "prf" || next.kind !== "prf" || equalBytes(slot.parameters.credentialId, next.credentialId);
}
