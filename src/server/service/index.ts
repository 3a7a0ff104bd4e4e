/** The door of the service functions; signatures are gathered in `Service` (types.ts). Runs in Node. @module */
export * from "./types.ts";
