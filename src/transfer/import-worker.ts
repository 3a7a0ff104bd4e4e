/** Reads a file in a worker: key derivations take seconds, and the page can end them. One file, then it is ended. @module */
import { type ImportFile, type ImportOutcome, importFile } from "./index.ts";

/** What the page asks of the worker. */
export interface ImportJob {
  readonly file: ImportFile;
  readonly password?: string;
}

export type ImportReply = { readonly outcome: ImportOutcome } | { readonly failed: true };

/** The part of a worker's global scope that is used; page and worker worlds both compile this file. */
interface Scope {
  onmessage: ((event: { readonly data: ImportJob }) => void) | null;
  postMessage(reply: ImportReply): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data: { file, password } }) => {
  importFile(file, password === undefined ? {} : { password }).then(
    (outcome) => {
      scope.postMessage({ outcome });
    },
    () => {
      scope.postMessage({ failed: true });
    },
  );
};
