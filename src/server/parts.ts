/** Builds the parts of a running service from its configuration. Runs in Node. @module */
export type { Parts } from "./service/types.ts";
