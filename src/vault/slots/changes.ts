/** Slots are added, replaced and taken away, each with a new vault key (DESIGN §3 «Rotation»). Page only. @module */
import { equalBytes } from "../../base/bytes.ts";
import { VaultError } from "../errors.ts";
import { MAX_SLOTS, type Slot } from "../format/model.ts";
import type { Held, Write, WriteResult } from "../held.ts";
import { type PreparedSlot, prepareSlot } from "../prepared-slot.ts";
import { sealNext, sealWithNewKey } from "../sealing.ts";
import type { Vault } from "../types.ts";
import { keepDates } from "./dates.ts";
import { keepNames } from "./names.ts";
import { isReplacedBy, removalProblem } from "./rules.ts";

export interface SlotChanges extends Pick<Vault, "addSlot" | "removeSlot"> {
  /**
   * Puts a slot of the same key pair in the place of another. The key pair stays, so the vault key does too: other windows
   * go on, and no older image has to go.
   *
   * @throws {VaultError} `vault/slot-changed`
   */
  replaceSlot(slot: Slot, next: Slot): Promise<WriteResult>;
}

export function createSlotChanges(held: Held, write: Write): SlotChanges {
  const { random } = held;

  /** A change of slots always takes a new vault key: what opened the old state must not open the new one. */
  const rotate = (keep: (slot: Slot) => boolean, added?: PreparedSlot, name?: string): Promise<WriteResult> =>
    write(async ({ header, document }) => {
      const kept = header.slots.filter(keep);
      const slotIds = [...kept, ...(added === undefined ? [] : [added])].map(({ slotId }) => slotId);
      if (slotIds.length > MAX_SLOTS) throw new VaultError("vault/too-many-slots", "cannot add a slot: there are 16");
      const isNamed = added !== undefined && name !== undefined;
      const named = keepNames(document, slotIds, isNamed ? { slotId: added.slotId, text: name } : undefined);
      const next = keepDates(named, slotIds, added === undefined ? [] : [added.slotId], held.nowMs());
      const sealed = await sealWithNewKey({ header, kept }, added === undefined ? [] : [added], next, random);
      return { sealed, document: next };
    });

  return {
    replaceSlot: (slot, next) =>
      write(async ({ keys, header, document }) => {
        const at = header.slots.findIndex(({ wrapped }) => equalBytes(wrapped.sealed, slot.wrapped.sealed));
        if (at === -1) throw new VaultError("vault/slot-changed", "cannot replace the slot: it was changed");
        const slots = header.slots.with(at, next);
        return { sealed: await sealNext(keys, { ...header, slots }, document, random), document };
      }),
    async addSlot(slot, { instead, name } = {}) {
      if (held.opened() === undefined) return { kind: "locked" };
      const prepared = await prepareSlot(slot, held);
      const isGone = (kept: Slot): boolean =>
        isReplacedBy(kept, slot) || (instead !== undefined && equalBytes(kept.slotId, instead));
      const result = await rotate((kept) => !isGone(kept), prepared, name).finally(prepared.forget);
      if (result.kind !== "stored") return result;
      const { slotId, recoveryKey } = prepared;
      return { kind: "added", slotId, ...(recoveryKey !== undefined && { recoveryKey }) };
    },
    async removeSlot(slotId) {
      if (held.opened() === undefined) return { kind: "locked" };
      // Looked at before the write, and true in it too: another window's change of slots takes a new key and locks this one.
      const why = removalProblem(held.slots(), slotId, held.isRecoveryKept());
      if (why !== undefined) return { kind: "refused", why };
      const result = await rotate((slot) => !equalBytes(slot.slotId, slotId));
      return result.kind === "stored" ? { kind: "removed" } : result;
    },
  };
}
