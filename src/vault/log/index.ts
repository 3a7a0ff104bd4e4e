/** The door of the security log: fetched behind the first code, or with the first unlock that fails. Page only. @module */
import { randomBytes } from "../../crypto/random.ts";
import { createWithLock } from "../locks.ts";
import { createLogStorage } from "../storage/log-storage.ts";
import { createLog, type SecurityLog } from "./log.ts";

export { listenStored } from "../told.ts";
export type { ReadEntry, ReadLog } from "./chain.ts";
export { notesOf } from "./differences.ts";
export { LOG_KINDS, type LogDetails, type LogKind, type LogNote } from "./entries.ts";
export { keyName } from "./export.ts";
export { logKeysOf } from "./keys.ts";
export type { LogVault, SecurityLog } from "./log.ts";

export function openLog(nowMs: () => number = Date.now): SecurityLog {
  const { locks } = navigator as { readonly locks?: LockManager };
  return createLog({ storage: createLogStorage(), withLock: createWithLock(locks), nowMs, random: randomBytes });
}
