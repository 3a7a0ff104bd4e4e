/** One row of an SQLite table, and the names of the columns in what made the table. Pure. @module */
import { readVarint } from "./varint.ts";

export type SqliteValue = string | number | Uint8Array | null;

/** Bytes of the integers of serial types 0 to 6 ("Record Format"). */
const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8] as const;
const REAL = 7;
const ZERO = 8;
const ONE = 9;
const FIRST_BLOB = 12;

/** @param encoding Label of the texts' encoding. @returns `undefined` where it is none, or cut off. */
export function readRecord(payload: Uint8Array, encoding: string): readonly SqliteValue[] | undefined {
  const header = readVarint(payload, 0, payload.length);
  if (header === undefined || header.value > payload.length) return undefined;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const decoder = new TextDecoder(encoding);
  const values: SqliteValue[] = [];
  let place = header.value;
  let next = header.next;
  while (next < header.value) {
    const type = readVarint(payload, next, header.value);
    if (type === undefined) return undefined;
    next = type.next;
    const size = sizeOf(type.value);
    if (size === undefined || place + size > payload.length) return undefined;
    values.push(readValue(view, payload.subarray(place, place + size), type.value, decoder));
    place += size;
  }
  return values;
}

/** Bytes of a value; `undefined` for the two types that are reserved. */
function sizeOf(type: number): number | undefined {
  if (type >= FIRST_BLOB) return Math.floor((type - FIRST_BLOB) / 2);
  if (type === REAL) return 8;
  return type === ZERO || type === ONE ? 0 : INTEGER_BYTES[type];
}

function readValue(view: DataView, bytes: Uint8Array, type: number, decoder: TextDecoder): SqliteValue {
  if (type === 0) return null;
  if (type >= FIRST_BLOB) return type % 2 === 0 ? bytes.slice() : decoder.decode(bytes);
  if (type === ZERO || type === ONE) return type - ZERO;
  if (type === REAL) return view.getFloat64(bytes.byteOffset - view.byteOffset);
  const [first = 0, ...rest] = bytes;
  return rest.reduce((sum, byte) => sum * 256 + byte, first > 0x7f ? first - 256 : first);
}

/** Words that begin a rule about the whole table, after the columns. */
const RULE = /^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)$/i;

/**
 * The names in a `CREATE TABLE`, in lower case and in their order.
 *
 * @param sql As SQLite keeps it: names bare or in one of four kinds of quotes.
 */
export function columnsOf(sql: string): readonly string[] {
  const columns: string[] = [];
  let depth = 0;
  let isStart = false;
  // Names and texts in quotes, comments, brackets, commas, words.
  const tokens =
    /"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|'((?:[^']|'')*)'|--[^\n]*|\/\*[\s\S]*?\*\/|[(),]|[^\s"'`[\](),]+/g;
  for (const [token, double, back, bracket, single] of sql.matchAll(tokens)) {
    if (token.startsWith("--") || token.startsWith("/*")) continue;
    if (token === "(") {
      depth += 1;
      isStart = depth === 1;
    } else if (token === ")") depth -= 1;
    else if (token === ",") isStart = depth === 1;
    else if (isStart) {
      const quoted = double ?? back ?? bracket ?? single;
      if (quoted === undefined && RULE.test(token)) break;
      columns.push((quoted ?? token).replace(/(["`'])\1/g, "$1").toLowerCase());
      isStart = false;
    }
  }
  return columns;
}
