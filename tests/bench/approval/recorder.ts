/**
 * What one process asks of `node:sqlite`, WebCrypto and `node:crypto`, written down while it is told to: the pieces of the bench then
 * ask for the same. Outside the product's code.
 *
 * @module
 */
import { createRequire, syncBuiltinESMExports } from "node:module";
import { type SQLInputValue, StatementSync } from "node:sqlite";
import type { Kysely, KyselyPlugin } from "kysely";

export interface RecordedStatement {
  readonly sql: string;
  readonly method: "all" | "run";
  readonly parameters: readonly SQLInputValue[];
}

/** Ends of what one call took part in, in order of time. */
export interface Cut {
  readonly call: number;
  readonly statements: number;
  readonly operations: number;
}

/** One operation, by its kind and the number of bytes that it works on. */
export interface RecordedOperation {
  readonly method: string;
  readonly algorithm: string;
  readonly size: number;
}

const OPERATIONS = ["importKey", "exportKey", "sign", "verify", "digest", "encrypt", "decrypt", "deriveBits"] as const;
/** Of `node:crypto`, on the calling thread. */
const IN_PLACE = ["hash", "createHmac", "createCipheriv", "createDecipheriv"] as const;
/** What these ask for belongs to pieces of their own: signed result, push encryption. */
const OTHERS = /[\\/](?:jose|web-push|http_ece)[\\/]/;

const nameOf = (algorithm: unknown): string =>
  typeof algorithm === "string" ? algorithm : (algorithm as { readonly name: string }).name;

type Functions = Record<string, (...args: unknown[]) => unknown>;

export interface Recorder {
  /** From the first call of `start`. */
  readonly statements: RecordedStatement[];
  readonly operations: RecordedOperation[];
  /** The same database, on which each query that is built and compiled anew is counted. */
  observe<Tables>(db: Kysely<Tables>): Kysely<Tables>;
  readonly built: { count: number };
  /** What was noted since the last cut goes to this call of the round. */
  cut(call: number): void;
  readonly cuts: Cut[];
  start(): void;
  stop(): void;
}

export function createRecorder(): Recorder {
  const statements: RecordedStatement[] = [];
  const operations: RecordedOperation[] = [];
  const built = { count: 0 };
  const cuts: Cut[] = [];
  const prototype = StatementSync.prototype as unknown as Record<string, (...args: SQLInputValue[]) => unknown>;
  const plain = { all: prototype["all"], run: prototype["run"] } as const;
  const subtle = crypto.subtle as unknown as Functions;
  const inPlace = createRequire(import.meta.url)("node:crypto") as Functions;
  const plainInPlace = Object.fromEntries(IN_PLACE.map((name) => [name, inPlace[name]]));
  const note = (operation: RecordedOperation): void => {
    if (!OTHERS.test(new Error().stack ?? "")) operations.push(operation);
  };
  return {
    statements,
    operations,
    built,
    cuts,
    cut: (call) => cuts.push({ call, statements: statements.length, operations: operations.length }),
    observe: (db) => {
      const plugin: KyselyPlugin = {
        transformQuery: ({ node }) => {
          built.count += 1;
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      };
      return db.withPlugin(plugin);
    },
    start: () => {
      for (const method of ["all", "run"] as const) {
        prototype[method] = function (this: StatementSync, ...parameters: SQLInputValue[]) {
          statements.push({ sql: this.sourceSQL, method, parameters });
          return plain[method]?.apply(this as never, parameters);
        };
      }
      for (const method of OPERATIONS) {
        const original = (SubtleCrypto.prototype as unknown as Functions)[method];
        subtle[method] = (...args) => {
          note(operationOf(method, args));
          return original?.apply(crypto.subtle, args) ?? Promise.reject(new Error(method));
        };
      }
      for (const method of IN_PLACE) {
        inPlace[method] = (...args) => {
          note({ method, algorithm: String(args[0]), size: method === "hash" ? sizeOf(args[1]) : 0 });
          return plainInPlace[method]?.(...args);
        };
      }
      syncBuiltinESMExports();
    },
    stop: () => {
      Object.assign(prototype, plain);
      for (const method of OPERATIONS) delete subtle[method];
      Object.assign(inPlace, plainInPlace);
      syncBuiltinESMExports();
    },
  };
}

function sizeOf(data: unknown): number {
  if (typeof data === "string") return Buffer.byteLength(data);
  return data instanceof Uint8Array || data instanceof ArrayBuffer ? data.byteLength : 0;
}

function operationOf(method: (typeof OPERATIONS)[number], args: readonly unknown[]): RecordedOperation {
  const algorithm = method === "importKey" ? nameOf(args[2]) : method === "exportKey" ? "" : nameOf(args[0]);
  return { method, algorithm, size: sizeOf(method === "importKey" ? args[1] : args.at(-1)) };
}
