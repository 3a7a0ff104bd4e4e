/** The door of the rules for ways in: fetched where these are shown and changed, and nowhere else. @module */
export { MAX_SLOTS } from "../format/model.ts";
export { slotDatesOf } from "./dates.ts";
export { readRecoveryCode, sheetMark, writeRecoveryCode } from "./recovery-code.ts";
export { removalProblem } from "./rules.ts";
