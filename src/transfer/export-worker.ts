/** Makes an export in a worker: key derivations take seconds, and the page can end them. One export, then it is ended. @module */
import { randomBytes } from "../crypto/random.ts";
import { type Exported, type ExportOptions, exportAccounts, type LeavingAccount } from "./exporting.ts";

/** What the page asks of the worker. */
export interface ExportJob extends Omit<ExportOptions, "random"> {
  readonly accounts: readonly LeavingAccount[];
}

export type ExportReply = { readonly exported: Exported } | { readonly failed: true };

/** The part of a worker's global scope that is used; page and worker worlds both compile this file. */
interface Scope {
  onmessage: ((event: { readonly data: ExportJob }) => void) | null;
  postMessage(reply: ExportReply): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data: { accounts, ...options } }) => {
  exportAccounts(accounts, { ...options, random: randomBytes }).then(
    (exported) => {
      scope.postMessage({ exported });
    },
    () => {
      scope.postMessage({ failed: true });
    },
  );
};
