/** The door of the rules for ways in: fetched where these are shown and changed, and nowhere else. @module */
export { removalProblem } from "./rules.ts";
