/**
 * All that writes a vault: it is made, its document is changed, and its slots (`slots/changes.ts`). A module of its own, fetched
 * when it is first needed: no code waits for it. Page only.
 *
 * @module
 */
import { VaultError } from "./errors.ts";
import { overwriteSecrets } from "./format/document.ts";
import { MAX_SLOTS } from "./format/model.ts";
import type { Held, Write, WriteResult } from "./held.ts";
import { prepareSlot } from "./prepared-slot.ts";
import { sealNext, sealWithNewKey } from "./sealing.ts";
import { createSlotChanges, type SlotChanges } from "./slots/changes.ts";
import { keepDates } from "./slots/dates.ts";
import { readStored } from "./stored.ts";
import { tellStored } from "./told.ts";
import type { NotStored, Vault } from "./types.ts";

export interface Writing extends Pick<Vault, "create" | "change">, SlotChanges {}

/** Conflicts come only where the lock was stolen or is missing; each is answered by reading again. */
const WRITE_ATTEMPTS = 50;

export function createWriting(held: Held): Writing {
  const { storage, channel, random, marks } = held;

  const write: Write = (seal) =>
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
          tellStored({ document: from.document, slots: from.header.slots }, { document, slots: sealed.header.slots });
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

  return {
    async create(newSlots, asGiven) {
      if (!newSlots.some(({ kind }) => kind !== "prf")) {
        throw new VaultError("vault/no-fallback", "cannot make a vault: it needs a passcode or a recovery key");
      }
      if (newSlots.length > MAX_SLOTS)
        throw new VaultError("vault/too-many-slots", "cannot make a vault: more than 16 slots");
      const prepared = await Promise.all(newSlots.map((slot) => prepareSlot(slot, held)));
      const slotIds = prepared.map(({ slotId }) => slotId);
      const first = keepDates(asGiven, slotIds, slotIds, held.nowMs());
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
    ...createSlotChanges(held, write),
  };
}
