/** The door of approvals for page and worker: everything, and the storage that only browsers have. @module */
export * from "./everywhere.ts";
export { openPub } from "./storage/pub-store.ts";
