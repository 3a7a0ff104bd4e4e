/**
 * Tables of password managers: Bitwarden, Apple, 1Password, KeePassXC, LastPass, Dashlane and others that name their columns alike.
 * Only rows with a code count. Pure.
 *
 * @module
 */
import { readCsv } from "../csv.ts";
import { besidePasswords, gather, outcomeOf, textOf } from "../entry.ts";
import type { OpenedFile } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { BITWARDEN_CODE, COLUMNS, type Column } from "../password-columns.ts";
import { takeTotpField } from "../totp-field.ts";

export async function read({ text = "" }: OpenedFile, options: ImportOptions = {}): Promise<ImportOutcome> {
  const { header, rows, isCut } = readCsv(text);
  const format = header.includes(BITWARDEN_CODE) ? "bitwarden-csv" : "password-csv";
  const gathered = gather(options, rows.length);
  for (const [at, row] of rows.entries()) {
    const entry = isCut && at === rows.length - 1 ? undefined : readRow(header, row);
    if (entry === undefined) gathered.skip("", "not-an-entry");
    else takeTotpField(gathered, entry.code, entry);
  }
  const outcome = outcomeOf(format, gathered);
  return header.some((name) => PASSWORDS.test(name)) ? besidePasswords(outcome) : outcome;
}

/** A column of them, as these tables name it. */
const PASSWORDS = /^(?:login_)?password$/i;

interface Row {
  readonly code: string;
  readonly title: string;
  readonly user: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly favorite: boolean;
}

/** `undefined` where the columns cannot be told, or the row was cut before or in its code. */
function readRow(header: readonly string[], row: readonly string[]): Row | undefined {
  const cell = (column: Column): string =>
    COLUMNS[column].map((name) => row[header.indexOf(name)] ?? "").find((value) => value.trim() !== "") ?? "";
  if (row.slice(header.length).some((extra) => extra !== "")) return readOddRow(header, row);
  if (row.length < header.length && row.length <= header.findLastIndex(isCode) + 1) return undefined;
  return {
    code: cell("code"),
    title: cell("title"),
    user: cell("user"),
    note: cell("note"),
    tags: tagsOf(cell("group")),
    favorite: /^(?:1|true)$/i.test(cell("favorite")),
  };
}

const isCode = (name: string): boolean => COLUMNS.code.some((known) => known === name);

/** KeePassXC's top group says nothing. */
const tagsOf = (text: string): readonly string[] =>
  text
    .split(";")
    .map(textOf)
    .filter((tag) => tag !== "Root");

/**
 * Bitwarden Authenticator writes three fields more than its header names and quotes nothing, so a comma in a name moves the rest: the
 * link tells where the code stands, and the name is what lies between.
 */
function readOddRow(header: readonly string[], row: readonly string[]): Row | undefined {
  const at = row.findIndex((value) => /^(?:otpauth|steam):\/\//i.test(value));
  const start = header.indexOf("name");
  const between = header.indexOf(BITWARDEN_CODE) - start;
  if (at < 0 || start < 0 || between < 1) return undefined;
  const title = row.slice(start, at - between + 1).join(",");
  return { code: row[at] ?? "", title, user: "", note: "", tags: [], favorite: false };
}
