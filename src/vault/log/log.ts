/**
 * The security log: what happened to the vault, in an order that can't be changed afterwards (src/vault/README.md «Security
 * log»). Written while the vault is locked too; read and exported with the keys in the open document. Page only.
 *
 * @module
 */
import { equalBytes } from "../../base/bytes.ts";
import type { Random } from "../../crypto/random.ts";
import type { VaultDocument } from "../format/model.ts";
import type { WithLock } from "../locks.ts";
import type { LogStorage } from "../storage/log-storage.ts";
import type { ChangeOutcome } from "../types.ts";
import { appendEntry, firstState, type LogState, type ReadLog, readLog } from "./chain.ts";
import { type LogDetails, type LogKind, noteBytes } from "./entries.ts";
import { signedLog } from "./export.ts";
import { type LogKeys, logKeysOf, makeLogKeys, withLogKeys } from "./keys.ts";

/** At more than this many entries the oldest go, … */
export const MOST_ENTRIES = 500;
/** … and so many stay. */
export const KEPT_ENTRIES = 400;

export interface LogVault {
  /** The open document; `undefined` while the vault is not open. */
  readonly document: () => VaultDocument | undefined;
  readonly change: (operation: (document: VaultDocument) => VaultDocument) => Promise<ChangeOutcome>;
}

export interface SecurityLog {
  /**
   * Writes down that something happened. Never waits for the vault and never throws: what was to be noted must not fail for it.
   *
   * @param atMs Milliseconds since the Unix epoch, where it happened earlier.
   * @returns Whether it stands in the log; `false` where there is no vault yet.
   */
  note(kind: LogKind, details?: LogDetails, atMs?: number): Promise<boolean>;
  /** Makes the keys and begins the log, where there is none that goes with this vault. Behind the first code. */
  begin(vault: LogVault): Promise<void>;
  /** @returns `undefined` while the vault is not open, or has no log. */
  read(document: VaultDocument): Promise<ReadLog | undefined>;
  /** The whole log as a signed file. @returns `undefined` as above. */
  exported(document: VaultDocument): Promise<string | undefined>;
  /** Takes new keys and begins anew with a note of that. Belongs behind a fresh unlock. */
  clear(vault: LogVault): Promise<boolean>;
}

export interface LogParts {
  readonly storage: LogStorage;
  readonly withLock: WithLock;
  readonly nowMs: () => number;
  readonly random: Random;
}

const LOCK = "vault-log";

export function createLog({ storage, withLock, nowMs, random }: LogParts): SecurityLog {
  const append = async (state: LogState, kind: LogKind, details: LogDetails, atMs = nowMs()): Promise<LogState> => {
    const made = await appendEntry(state, noteBytes(kind, atMs, details));
    await storage.append(made.state, made.entry, 0);
    return made.state;
  };

  /** The mark goes in with the write that takes the old ones away. */
  const makeRoom = async (state: LogState): Promise<void> => {
    const oldest = (await storage.entries()).reduce((least, { index }) => Math.min(least, index), state.next);
    if (state.next - oldest <= MOST_ENTRIES) return;
    const first = state.next - KEPT_ENTRIES;
    const made = await appendEntry(state, noteBytes("dropped", nowMs(), { count: first - oldest, first }));
    await storage.append(made.state, made.entry, first);
  };

  const start = async (keys: LogKeys, kind: "started" | "lost" | "cleared"): Promise<void> => {
    const state = firstState(keys);
    await storage.begin(state);
    await append(state, kind, {});
  };

  /** @returns The keys that the vault has now. */
  const giveKeys = async ({ document, change }: LogVault, mustBeNew: boolean): Promise<LogKeys | undefined> => {
    const made = await makeLogKeys(random);
    // Another window may have been faster; then its keys are taken.
    const outcome = await change((open) =>
      mustBeNew || logKeysOf(open) === undefined ? withLogKeys(open, made) : open,
    );
    const open = outcome.kind === "stored" ? document() : undefined;
    return open && logKeysOf(open);
  };

  return {
    note: (kind, details = {}, atMs) =>
      withLock(LOCK, async () => {
        const state = await storage.state();
        if (state === undefined) return false;
        await makeRoom(await append(state, kind, details, atMs));
        return true;
      }).catch(() => false),

    begin: (vault) =>
      withLock(LOCK, async () => {
        const open = vault.document();
        if (open === undefined) return;
        const state = await storage.state();
        const known = logKeysOf(open);
        if (known !== undefined && state !== undefined && equalBytes(known.id, state.id)) return;
        // Keys whose entries are gone are not used again: an index must never be written twice.
        const taken = await giveKeys(vault, known !== undefined);
        if (taken !== undefined) await start(taken, known === undefined && state === undefined ? "started" : "lost");
      }),

    async read(document) {
      const keys = logKeysOf(document);
      return keys === undefined ? undefined : readLog(keys, await storage.state(), await storage.entries());
    },

    async exported(document) {
      const keys = logKeysOf(document);
      if (keys === undefined) return undefined;
      return signedLog(keys, await readLog(keys, await storage.state(), await storage.entries()), nowMs());
    },

    clear: (vault) =>
      withLock(LOCK, async () => {
        const keys = await giveKeys(vault, true);
        if (keys === undefined) return false;
        await start(keys, "cleared");
        return true;
      }),
  };
}
