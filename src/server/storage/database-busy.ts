/** Why a statement was not even begun, where waiting may mend it. Runs in Node. @module */
import { AppError } from "../../base/app-error.ts";

/** Seconds after which whoever was refused may ask again, for `Retry-After`. */
export const RETRY_AFTER_SECONDS = 5;

/**
 * No connection was to be had: all are taken, the database refuses more, or it can't be reached. On SQLite: another process has
 * held the file for longer than a statement waits. Of the transaction that met it, nothing is left.
 */
export class DatabaseBusy extends AppError<"database/busy"> {
  override readonly name = "DatabaseBusy";

  constructor(cause: unknown) {
    super("database/busy", `ask database: ${findingOf(cause)}`, { cause });
  }
}

/** Of a name with two addresses, neither of which answers, only the errors inside say anything. */
function findingOf(cause: unknown): string {
  const first = cause instanceof AggregateError ? (cause.errors[0] as unknown) : cause;
  return first instanceof Error && first.message !== "" ? first.message : "no connection";
}
