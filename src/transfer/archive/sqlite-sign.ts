/** How databases are known, in the clear and encrypted by SQLCipher; apart from what reads them, which is fetched then. Pure. @module */
import { fromText } from "../../base/bytes.ts";
import { startsWith } from "../opened-file.ts";

/** `SQLite format 3` and a zero byte. */
const MAGIC = [...fromText("SQLite format 3\u0000")];

/** Of SQLCipher 3; those of version 4 are four such. */
const SQLCIPHER_PAGE_BYTES = 1024;

export function isSqlite(bytes: Uint8Array): boolean {
  return startsWith(bytes, MAGIC);
}

/** Whole pages, one at least. */
export function isSqlcipherSize(length: number): boolean {
  return length > 0 && length % SQLCIPHER_PAGE_BYTES === 0;
}
