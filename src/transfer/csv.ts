/** Tables of text (RFC 4180, with `;` and tab as separators too): quoted fields, doubled quotes, line feeds inside. Pure. @module */

export interface Table {
  /** In lower case, trimmed. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The last field's quote was never closed. */
  readonly isCut: boolean;
}

const HEADER_CHARACTERS = 4096;

/** The names of the first line's columns; cheap, for telling what a file is. */
export function csvHeader(text: string): readonly string[] {
  const line = /^\ufeff?([^\r\n]*)/.exec(text.slice(0, HEADER_CHARACTERS))?.[1] ?? "";
  return (readRows(line, separatorOf(line)).rows[0] ?? []).map((name) => name.trim().toLowerCase());
}

export function readCsv(text: string): Table {
  const body = text.replace(/^\ufeff/, "");
  const { rows, isCut } = readRows(body, separatorOf(/^[^\r\n]*/.exec(body)?.[0] ?? ""));
  return { header: csvHeader(text), rows: rows.slice(1).filter((row) => row.some((cell) => cell !== "")), isCut };
}

/** The one that the header has most of. */
function separatorOf(line: string): string {
  const counts = [",", ";", "\t"].map((separator) => ({ separator, count: line.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

function readRows(text: string, separator: string): { readonly rows: readonly string[][]; readonly isCut: boolean } {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, next, isCut } = readField(text, at, separator);
    row.push(value);
    if (isCut) return { rows: [...rows, row], isCut };
    at = next;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty field behind it.
      if (at < text.length) continue;
      row.push("");
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  return { rows, isCut: false };
}

interface Field {
  readonly value: string;
  /** Where the separator or the line's end stands. */
  readonly next: number;
  readonly isCut: boolean;
}

function readField(text: string, start: number, separator: string): Field {
  let at = start;
  let quoted = "";
  if (text[at] === '"') {
    for (;;) {
      const end = text.indexOf('"', at + 1);
      if (end < 0) return { value: quoted + text.slice(at + 1), next: text.length, isCut: true };
      quoted += text.slice(at + 1, end);
      at = end + 1;
      if (text[at] !== '"') break;
      quoted += '"';
    }
  }
  const rest = at;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return { value: quoted + text.slice(rest, at), next: at, isCut: false };
}
