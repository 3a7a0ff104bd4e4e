/**
 * Tables of an SQLite database (its "Database File Format"), read only and by the bytes: no query, no index, no write-ahead log. No
 * page is read twice for one table and no row longer than the file is believed, so a hostile file ends. Pure.
 *
 * @module
 */

import { columnsOf, readRecord, type SqliteValue } from "./sqlite-record.ts";
import { isSqlite } from "./sqlite-sign.ts";
import { readVarint } from "./varint.ts";

export type { SqliteValue } from "./sqlite-record.ts";

/** A row by the names of its columns, in lower case. */
export type SqliteRow = ReadonlyMap<string, SqliteValue>;

export interface SqliteTable {
  /** In lower case. */
  readonly columns: readonly string[];
  /** Every row that can be read. */
  readonly rows: readonly SqliteRow[];
  /** Pages or rows could not be read. */
  readonly isTorn: boolean;
}

export interface Sqlite {
  /** Names in any case. `undefined` where there is none of this name. */
  readonly table: (name: string) => SqliteTable | undefined;
  /** It is written with a write-ahead log: the newest rows may lie in the file beside it. */
  readonly hasLog: boolean;
}

const HEADER_BYTES = 100;
const LEAF = 0x0d;
const INTERIOR = 0x05;
/** A tree of 4 KiB pages is this deep with more rows than any file of a phone has. */
const MAX_DEPTH = 20;
/** Enough for every account there may be, and for tables around them. */
const MAX_ROWS = 50_000;
/** Where SQLite keeps what tables there are. */
const SCHEMA_PAGE = 1;

/** @returns `undefined` where it is none, or its header is impossible. */
export function openSqlite(bytes: Uint8Array): Sqlite | undefined {
  if (!isSqlite(bytes) || bytes.length < HEADER_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // 65536 does not fit its field and is written as 1.
  const told = view.getUint16(16);
  const pageBytes = told === 1 ? 65_536 : told;
  const usable = pageBytes - view.getUint8(20);
  if (pageBytes < 512 || (pageBytes & (pageBytes - 1)) !== 0 || usable < 480) return undefined;
  const file: Pages = { bytes, view, pageBytes, usable, encoding: encodingOf(view.getUint32(56)) };
  const schema = readTree(file, SCHEMA_PAGE, ["type", "name", "tbl_name", "rootpage", "sql"]);
  return {
    hasLog: view.getUint8(18) === 2 || view.getUint8(19) === 2,
    table(name) {
      const found = schema.rows.find(
        (row) => row.get("type") === "table" && String(row.get("name")).toLowerCase() === name.toLowerCase(),
      );
      const root = found?.get("rootpage");
      const sql = found?.get("sql");
      if (typeof root !== "number" || typeof sql !== "string") return undefined;
      return readTree(file, root, columnsOf(sql));
    },
  };
}

interface Pages {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly pageBytes: number;
  /** Of a page; the rest is reserved for extensions. */
  readonly usable: number;
  readonly encoding: string;
}

const encodingOf = (value: number): string => (value === 2 ? "utf-16le" : value === 3 ? "utf-16be" : "utf-8");

/** Every row of the tree at this page, left to right. */
function readTree(file: Pages, root: number, columns: readonly string[]): SqliteTable {
  const rows: SqliteRow[] = [];
  const seen = new Set<number>();
  let isTorn = false;
  // Each page is part of one row at most: rows that share pages are none of a true file, and would fill the memory.
  let bytesLeft = file.bytes.length * 2;
  const visit = (page: number, depth: number): void => {
    const start = (page - 1) * file.pageBytes;
    const isThere = Number.isInteger(page) && page >= 1 && start + file.pageBytes <= file.bytes.length;
    if (!isThere || seen.has(page) || depth > MAX_DEPTH || rows.length >= MAX_ROWS) {
      isTorn = true;
      return;
    }
    seen.add(page);
    const header = start + (page === 1 ? HEADER_BYTES : 0);
    const kind = file.view.getUint8(header);
    const count = file.view.getUint16(header + 3);
    const cells = header + (kind === INTERIOR ? 12 : 8);
    if ((kind !== LEAF && kind !== INTERIOR) || cells + count * 2 > start + file.usable) {
      isTorn = true;
      return;
    }
    for (let index = 0; index < count; index += 1) {
      const cell = start + file.view.getUint16(cells + index * 2);
      if (kind === INTERIOR) {
        if (cell + 4 <= start + file.usable) visit(file.view.getUint32(cell), depth + 1);
        else isTorn = true;
        continue;
      }
      const payload = rows.length < MAX_ROWS ? payloadAt(file, cell, start + file.usable, bytesLeft) : undefined;
      bytesLeft -= payload?.length ?? 0;
      const values = payload && readRecord(payload, file.encoding);
      // Columns that were added later are missing in older rows.
      if (values === undefined) isTorn = true;
      else rows.push(new Map(columns.map((name, at) => [name, values[at] ?? null])));
    }
    if (kind === INTERIOR) visit(file.view.getUint32(header + 8), depth + 1);
  };
  visit(root, 0);
  return { columns, rows, isTorn };
}

/** The payload of a leaf's cell, with what lies on overflow pages. `undefined` where it leads out of the file or is too long. */
function payloadAt(file: Pages, cell: number, end: number, most: number): Uint8Array | undefined {
  const size = readVarint(file.bytes, cell, end);
  const row = size && readVarint(file.bytes, size.next, end);
  if (size === undefined || row === undefined || size.value > most) return undefined;
  const local = localBytes(file.usable, size.value);
  if (row.next + local > end) return undefined;
  const payload = new Uint8Array(size.value);
  payload.set(file.bytes.subarray(row.next, row.next + local));
  if (local === size.value) return payload;
  if (row.next + local + 4 > end) return undefined;
  let page = file.view.getUint32(row.next + local);
  let filled = local;
  // Each page fills some of it, so that a circle ends.
  while (filled < size.value) {
    const start = (page - 1) * file.pageBytes;
    if (page < 1 || start + file.pageBytes > file.bytes.length) return undefined;
    const part = file.bytes.subarray(start + 4, start + 4 + Math.min(file.usable - 4, size.value - filled));
    payload.set(part, filled);
    filled += part.length;
    page = file.view.getUint32(start);
  }
  return payload;
}

/** How much of a payload lies in the leaf itself ("B-tree Cell Format"). */
function localBytes(usable: number, size: number): number {
  const most = usable - 35;
  if (size <= most) return size;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((size - least) % (usable - 4));
  return wanted <= most ? wanted : least;
}
