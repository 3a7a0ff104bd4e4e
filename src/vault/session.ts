/**
 * The one holder of the open key: opens, refreshes, locks; `writing.ts` writes (src/vault/README.md). Page only.
 *
 * @module
 */
import { equalBytes } from "../base/bytes.ts";
import { overwriteSecrets } from "./format/document.ts";
import type { Header, Slot } from "./format/model.ts";
import type { TryGuard } from "./guard.ts";
import type { SessionParts } from "./held.ts";
import { lockedStatus } from "./locked-status.ts";
import { createMarks } from "./marks.ts";
import { type Opened, openWithKeys, readNewest, readStored, type Stored } from "./stored.ts";
import type { NotStored, UnlockOutcome, UnlockSecret, Vault, VaultStatus } from "./types.ts";
import { type NotedStretch, noteStretch, openWithSecret } from "./unlocking.ts";
import type { Writing } from "./writing.ts";

export function createSession(parts: SessionParts): Vault {
  const { storage, channel } = parts;
  const marks = createMarks(parts.markers, () => readStored(storage));
  let guarding: Promise<TryGuard> | undefined;
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
  let stretchMs: number | undefined;

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
  const compareMarks = async (header: Header, mine: number): Promise<void> => {
    if (turn !== mine) return;
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

  const load = async (): Promise<VaultStatus> => {
    try {
      if (opened !== undefined && (await refresh()) !== undefined) return status;
      return publish(await statusOf(await readStored(storage)));
    } catch {
      dropKeys();
      return publish({ kind: "damaged" });
    }
  };

  /** Fetched with the first passcode that is tried. */
  const loadGuard = (): Promise<TryGuard> => {
    guarding ??= import("./guard.ts").then(({ createTryGuard }) =>
      createTryGuard({ ...parts, lockName: `${parts.lockName}-tries` }),
    );
    // A failed fetch must not be the answer for good.
    guarding.catch(() => {
      guarding = undefined;
    });
    return guarding;
  };

  const forgive = async (): Promise<void> => {
    if (guarding === undefined) {
      // Most often nothing was tried, here or elsewhere.
      const tries = await storage.readTries().catch(() => undefined);
      if (tries?.wrong === 0 && tries.waitMs === 0) return;
    }
    await (await loadGuard()).forgive();
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
    const replaced = await (await loadWriting()).replaceSlot(slot, raise.slot);
    if (replaced.kind === "stored") stretchMs = raise.tookMs;
  };

  /** Begins when the page has shown what was opened: even asking for a lock or a mark keeps it busy for a moment. */
  const afterwards = async (pause: Promise<void>, work: () => Promise<void>): Promise<void> => {
    await pause;
    await work().catch(() => undefined);
  };

  const readAll = () => readStored(storage).catch((): Stored => ({ kind: "damaged" }));

  const unlock = async (secret: UnlockSecret): Promise<UnlockOutcome> => {
    const newest = await readNewest(storage);
    const stored = newest === undefined ? await readAll() : { kind: "vault" as const, ...newest };
    if (stored.kind !== "vault") {
      const { kind } = publish(await statusOf(stored));
      return { kind: kind === "lost" || kind === "newer-format" || kind === "damaged" ? kind : "empty" };
    }
    const noted = noteStretch(parts.stretch, parts.steadyMs);
    const attempt = async () => {
      const opening = await openWithSecret(secret, stored, noted.stretch);
      if (opening !== "damaged" || newest === undefined) return opening;
      // The newest image is not whole: an earlier one may be.
      const all = await readAll();
      return all.kind === "vault" ? openWithSecret(secret, all, noted.stretch) : opening;
    };
    let opening: Awaited<ReturnType<typeof attempt>>;
    if (secret.kind === "passcode") {
      const hasStrong = stored.header.slots.some(
        ({ type }) => type === "prf" || (type === "rec" && parts.isRecoveryKept()),
      );
      const guarded = await (await loadGuard()).tryPasscode(hasStrong, attempt);
      if (guarded.kind === "wrong") return { kind: "wrong-secret", triesLeft: guarded.triesLeft };
      if (guarded.kind !== "right") return guarded;
      opening = guarded.value;
    } else {
      opening = await attempt();
      if (opening === undefined) return { kind: "wrong-secret" };
    }
    // The secret is right, whatever it opened.
    stretchMs = noted.last()?.tookMs ?? stretchMs;
    const pause = parts.pause();
    if (secret.kind !== "passcode") forgiving = afterwards(pause, forgive);
    if (opening === "damaged") {
      dropKeys();
      publish({ kind: "damaged" });
      return { kind: "damaged" };
    }
    dropKeys();
    hold(opening, opening.imageGeneration !== opening.header.generation);
    const [{ header }, mine] = [opening, turn];
    marking = afterwards(pause, () => compareMarks(header, mine));
    if (secret.kind === "passcode" && mayRaise)
      raising = raiseCost(secret.passcode, noted)
        .catch(() => undefined)
        .finally(noted.forget);
    else noted.forget();
    return { kind: "unlocked" };
  };

  let writing: Promise<Writing> | undefined;
  const loadWriting = (): Promise<Writing> => {
    writing ??= import("./writing.ts").then(({ createWriting }) =>
      createWriting({
        ...parts,
        marks,
        opened: () => opened,
        slots: () => slots,
        refresh,
        hold,
        hasNotice,
        marked: () => marking,
      }),
    );
    writing.catch(() => {
      writing = undefined;
    });
    return writing;
  };
  const write = async <Outcome>(use: (part: Writing) => Promise<Outcome>): Promise<Outcome | NotStored> => {
    const part = await loadWriting().catch(() => undefined);
    return part === undefined ? { kind: "not-stored", why: "failed" } : use(part);
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
    facts: () => ({ slots, stretchMs }),
    load,
    unlock,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    lock(where = "here") {
      lock();
      if (where === "everywhere") channel.post({ t: "lock" });
    },
    create: (slots, first) => write((part) => part.create(slots, first)),
    change: (operation) => write((part) => part.change(operation)),
    addSlot: (slot, more) => write((part) => part.addSlot(slot, more)),
    removeSlot: (slotId) => write((part) => part.removeSlot(slotId)),
    prepare: () => {
      loadWriting().catch(() => undefined);
    },
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
