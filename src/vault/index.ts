/** The door of the vault. @module */
export { HIDDEN_LIMIT_MS, mustLock, PROMPT_LIMIT_MS, SLEEP_GAP_MS, type Activity } from "./auto-lock.ts";
export { AUTO_LOCK_RANGE, DEFAULT_SETTINGS } from "./format/document.ts";
export { type PasscodeProblem, passcodeProblem, passcodeProblemText } from "./passcode.ts";
export type { VaultOptions } from "./powers.ts";
export { advanceCounter, openVault } from "./session.ts";
export { createStretch, type StretchWorker } from "./stretch.ts";
export type * from "./types.ts";
