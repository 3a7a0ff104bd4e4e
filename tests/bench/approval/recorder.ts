/**
 * What one process asks of `node:sqlite` and WebCrypto, written down while it is told to: the pieces of the bench then ask for the
 * same. Outside the product's code.
 *
 * @module
 */
import { type SQLInputValue, StatementSync } from "node:sqlite";
import type { Kysely, KyselyPlugin, RootOperationNode } from "kysely";

export interface RecordedStatement {
  readonly sql: string;
  /** What Kysely compiled it from; `undefined` for the begin and end of a transaction. */
  readonly node: RootOperationNode | undefined;
  readonly method: "all" | "run";
  readonly parameters: readonly SQLInputValue[];
}

/** One operation, by its kind and the number of bytes that it works on. */
export interface RecordedOperation {
  readonly method: string;
  readonly algorithm: string;
  readonly size: number;
}

const OPERATIONS = ["importKey", "exportKey", "sign", "verify", "digest", "encrypt", "decrypt", "deriveBits"] as const;

const nameOf = (algorithm: unknown): string =>
  typeof algorithm === "string" ? algorithm : (algorithm as { readonly name: string }).name;

export interface Recorder {
  /** From the first call of `start`. */
  readonly statements: RecordedStatement[];
  readonly operations: RecordedOperation[];
  /** The same database, whose statements are noted as Kysely has them, too. */
  observe<Tables>(db: Kysely<Tables>): Kysely<Tables>;
  start(): void;
  stop(): void;
}

export function createRecorder(): Recorder {
  const statements: RecordedStatement[] = [];
  const operations: RecordedOperation[] = [];
  const prototype = StatementSync.prototype as unknown as Record<string, (...args: SQLInputValue[]) => unknown>;
  const plain = { all: prototype["all"], run: prototype["run"] } as const;
  const subtle = crypto.subtle as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  // Built, and not yet made; statements of one text are made in the order in which they were built.
  const built = new Map<string, RootOperationNode[]>();
  return {
    statements,
    operations,
    observe: (db) => {
      const plugin: KyselyPlugin = {
        transformQuery: ({ node, queryId }) => {
          const { sql } = db.getExecutor().compileQuery(node, queryId);
          built.set(sql, [...(built.get(sql) ?? []), node]);
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      };
      return db.withPlugin(plugin);
    },
    start: () => {
      for (const method of ["all", "run"] as const) {
        prototype[method] = function (this: StatementSync, ...parameters: SQLInputValue[]) {
          statements.push({ sql: this.sourceSQL, node: built.get(this.sourceSQL)?.shift(), method, parameters });
          return plain[method]?.apply(this as never, parameters);
        };
      }
      for (const method of OPERATIONS) {
        const original = (SubtleCrypto.prototype as unknown as typeof subtle)[method];
        subtle[method] = (...args) => {
          // The signed result has a piece of its own.
          if (!/[\\/]jose[\\/]/.test(new Error().stack ?? "")) operations.push(operationOf(method, args));
          return original?.apply(crypto.subtle, args) ?? Promise.reject(new Error(method));
        };
      }
    },
    stop: () => {
      Object.assign(prototype, plain);
      for (const method of OPERATIONS) delete subtle[method];
    },
  };
}

function operationOf(method: (typeof OPERATIONS)[number], args: readonly unknown[]): RecordedOperation {
  const data = method === "importKey" ? args[1] : args.at(-1);
  const size = data instanceof Uint8Array || data instanceof ArrayBuffer ? data.byteLength : 0;
  const algorithm = method === "importKey" ? nameOf(args[2]) : method === "exportKey" ? "" : nameOf(args[0]);
  return { method, algorithm, size };
}
