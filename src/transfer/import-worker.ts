/** Reads a file in a worker: key derivations take seconds, and the page can end them. One file, then it is ended. @module */
import { type ImportFile, type ImportOptions, type ImportOutcome, importBeside } from "./index.ts";

/** What the page asks of the worker. */
export interface ImportJob {
  readonly file: ImportFile;
  /** Chosen together with it, some of which it may need. */
  readonly beside?: readonly ImportFile[];
  readonly password?: string;
}

/** How far it is, any number of times; then what came of it. */
export type ImportReply = { readonly done: number } | { readonly outcome: ImportOutcome } | { readonly failed: true };

/** The part of a worker's global scope that is used; page and worker worlds both compile this file. */
interface Scope {
  onmessage: ((event: { readonly data: ImportJob }) => void) | null;
  postMessage(reply: ImportReply): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data: { file, beside = [], password } }) => {
  // Without a signal: whoever wants it to end ends the worker, and derivations may take the fastest way.
  const options: ImportOptions = {
    ...(password !== undefined && { password }),
    onProgress: (done) => {
      scope.postMessage({ done });
    },
  };
  importBeside(beside, file, options).then(
    (outcome) => {
      scope.postMessage({ outcome });
    },
    () => {
      scope.postMessage({ failed: true });
    },
  );
};
