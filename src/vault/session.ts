/** The one holder of the open vault: locked or unlocked, and what may be asked in which state. Page only. @module */
import { FORMAT, type Slot } from "./format/model.ts";
import { describeStored, openNewestImage, openStored, type OpenVault } from "./open-vault.ts";
import { createPowers, type VaultMessage, type VaultOptions } from "./powers.ts";
import { countWrong, judgeTry, NO_TRIES, triesLeft } from "./tries.ts";
import type { ChangeOutcome, NotStored, SlotKind, UnlockOutcome, UnlockSecret, Vault, VaultDocument, VaultStatus } from "./types.ts";
import { rotate, writeFirst, writeGeneration, type Written } from "./write-vault.ts";

const LOCK = "vault";
const TRIES_LOCK = "vault-tries";
/** A conflict means that another tab was faster; each round begins from what it wrote. */
const MOST_ROUNDS = 20;

const SLOT_TYPE: Readonly<Record<SlotKind, Slot["type"]>> = { passcode: "pass", prf: "prf", recovery: "rec" };

export function openVault(options: VaultOptions): Vault {
  const powers = createPowers(options);
  const { storage, neighbours } = powers;
  const listeners = new Set<(status: VaultStatus) => void>();
  let status: VaultStatus = { kind: "none" };
  let open: OpenVault | undefined;

  const show = (next: VaultStatus): VaultStatus => {
    status = next;
    for (const listener of listeners) listener(next);
    return next;
  };

  const hold = (vault: OpenVault): void => {
    open = vault;
    const { document, notice } = vault;
    show(notice === undefined ? { kind: "unlocked", document } : { kind: "unlocked", document, notice });
  };

  const forget = (): void => {
    for (const { secret } of open?.document.accounts ?? []) secret.fill(0);
    open = undefined;
  };

  const load = async (): Promise<VaultStatus> => {
    if (open !== undefined) return status;
    const described = await describeStored(await storage.read(), powers);
    return open === undefined ? show(described) : status;
  };

  const lock = (): void => {
    const wasOpen = open !== undefined;
    forget();
    if (wasOpen) void load();
  };

  /** What another tab wrote; a vault under another key, or none, closes this one. */
  const catchUp = async (): Promise<OpenVault | undefined> => {
    if (open === undefined) return undefined;
    const stored = await storage.read();
    if (stored === undefined || stored.header.keyGen !== open.keys.keyGen || stored.header.minReader > FORMAT) {
      lock();
      return undefined;
    }
    if (stored.header.generation === open.header.generation) return open;
    const opened = await openNewestImage(stored, open.keys);
    if (opened.kind !== "open") {
      lock();
      return undefined;
    }
    hold(opened.vault);
    return opened.vault;
  };

  /** Runs a write under the lock, again from the newest state as long as another tab was faster. */
  const write = (step: (vault: OpenVault) => Promise<Written>): Promise<(Written & { kind: "stored" }) | { kind: "locked" } | NotStored> =>
    powers.exclusive(LOCK, async () => {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const current = await catchUp();
        if (current === undefined) return { kind: "locked" } as const;
        const written = await step(current);
        if (written.kind === "stored") {
          hold(written.vault);
          return written;
        }
        if (written.kind !== "conflict") return { kind: "not-stored", why: written.kind } as const;
      }
      return { kind: "not-stored", why: "failed" } as const;
    });

  const attempt = async (secret: UnlockSecret): Promise<UnlockOutcome> => {
    const stored = await storage.read();
    if (stored === undefined) {
      const described = show(await describeStored(undefined, powers));
      return { kind: described.kind === "lost" ? "lost" : "empty" };
    }
    if (stored.header.fmt > FORMAT || stored.header.minReader > FORMAT) return { kind: "newer-format" };
    const opened = await openStored(stored, secret, powers);
    if (opened.kind === "wrong-secret") return opened;
    if (opened.kind === "damaged") {
      show({ kind: "damaged" });
      return opened;
    }
    hold(opened.vault);
    return { kind: "unlocked" };
  };

  /** Passcodes are tried one at a time over all tabs, so that parallel tries are counted. */
  const attemptPasscode = (secret: UnlockSecret): Promise<UnlockOutcome> =>
    powers.exclusive(TRIES_LOCK, async () => {
      const hasStrong = (await storage.read())?.header.slots.some(({ type }) => type !== "pass") ?? false;
      const tries = await storage.readTries();
      const verdict = judgeTry(tries, powers.nowMs(), hasStrong);
      if (verdict.kind === "only-strong") return verdict;
      if (verdict.kind === "wait") {
        if (verdict.record !== tries) await storage.writeTries(verdict.record);
        return { kind: "wait", untilMs: verdict.untilMs };
      }
      // Counted before it is tried: a tab that is killed meanwhile has used its try.
      const counted = countWrong(tries, powers.nowMs());
      await storage.writeTries(counted);
      const outcome = await attempt(secret);
      if (outcome.kind !== "wrong-secret") await storage.writeTries(outcome.kind === "unlocked" ? NO_TRIES : tries);
      return outcome.kind === "wrong-secret" ? { ...outcome, triesLeft: triesLeft(counted) } : outcome;
    });

  neighbours.listen((message: VaultMessage) => {
    if (message.t === "changed") void (open === undefined ? load() : powers.exclusive(LOCK, catchUp));
    else if (message.t === "erased") {
      forget();
      void load();
    } else lock();
  });

  return {
    status: () => status,
    load,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    create: (slots, first) =>
      powers.exclusive(LOCK, async () => {
        if ((await storage.read()) !== undefined) throw new Error("vault: there is one already");
        const written = await writeFirst(slots, first, powers);
        if (written.kind !== "stored") return { kind: "not-stored", why: written.kind === "quota" ? "quota" : "failed" };
        await storage.writeTries(NO_TRIES);
        hold(written.vault);
        return written.recoveryKey === undefined ? { kind: "created" } : { kind: "created", recoveryKey: written.recoveryKey };
      }),

    async unlock(secret) {
      if (secret.kind === "passcode") return attemptPasscode(secret);
      const outcome = await attempt(secret);
      if (outcome.kind === "unlocked") await powers.exclusive(TRIES_LOCK, () => storage.writeTries(NO_TRIES));
      return outcome;
    },

    lock() {
      neighbours.tell({ t: "lock" });
      lock();
    },

    async change(operation): Promise<ChangeOutcome> {
      const written = await write((vault) => writeGeneration(vault, operation(vault.document), powers));
      return written.kind === "stored" ? { kind: "stored" } : written;
    },

    async addSlot(slot) {
      const written = await write((vault) => rotate(vault, vault.header.slots, [slot], powers));
      if (written.kind !== "stored") return written;
      return written.recoveryKey === undefined ? { kind: "added" } : { kind: "added", recoveryKey: written.recoveryKey };
    },

    async removeSlots(kind) {
      const type = SLOT_TYPE[kind];
      const stays = (slot: Slot) => slot.type !== type;
      // A passkey can vanish with its device: one slot that a person knows or holds on paper must stay.
      if (!open?.header.slots.some((slot) => stays(slot) && slot.type !== "prf")) return { kind: open === undefined ? "locked" : "last-slot" };
      const written = await write((vault) => rotate(vault, vault.header.slots.filter(stays), [], powers));
      return written.kind === "stored" ? { kind: "removed" } : written;
    },

    hasSlot(kind) {
      return open?.header.slots.some(({ type }) => type === SLOT_TYPE[kind]) ?? false;
    },

    erase: () =>
      powers.exclusive(LOCK, async () => {
        forget();
        await storage.erase();
        await powers.markers.clear();
        neighbours.tell({ t: "erased" });
        show({ kind: "none" });
      }),

    close() {
      neighbours.close();
      storage.close();
    },
  };
}

/** The next counter is stored before its code may show (DESIGN §3 rule 6): a code is never used twice. */
export async function advanceCounter(
  vault: Vault,
  accountId: string,
): Promise<{ readonly kind: "advanced"; readonly counter: number } | Exclude<ChangeOutcome, { kind: "stored" }>> {
  let counter = 0;
  const outcome = await vault.change((document: VaultDocument) => ({
    ...document,
    accounts: document.accounts.map((account) => {
      if (account.id !== accountId) return account;
      counter = account.counter;
      return { ...account, counter: account.counter + 1 };
    }),
  }));
  return outcome.kind === "stored" ? { kind: "advanced", counter } : outcome;
}
