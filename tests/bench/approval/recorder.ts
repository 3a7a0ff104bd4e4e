/**
 * What one process asks of `node:sqlite` and WebCrypto, written down while it is told to: the pieces of the bench then ask for the
 * same. Outside the product's code.
 *
 * @module
 */
import { type SQLInputValue, StatementSync } from "node:sqlite";

export interface RecordedStatement {
  readonly sql: string;
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
  start(): void;
  stop(): void;
}

export function createRecorder(): Recorder {
  const statements: RecordedStatement[] = [];
  const operations: RecordedOperation[] = [];
  const prototype = StatementSync.prototype as unknown as Record<string, (...args: SQLInputValue[]) => unknown>;
  const plain = { all: prototype["all"], run: prototype["run"] } as const;
  const subtle = crypto.subtle as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  return {
    statements,
    operations,
    start: () => {
      for (const method of ["all", "run"] as const) {
        prototype[method] = function (this: StatementSync, ...parameters: SQLInputValue[]) {
          statements.push({ sql: this.sourceSQL, method, parameters });
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
