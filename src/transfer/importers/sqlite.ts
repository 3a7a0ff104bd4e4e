/**
 * Databases as they lie on a rooted phone or come from a desktop: Google Authenticator, Microsoft Authenticator, Stratum, and the
 * one of Authenticator Plus, which SQLCipher encrypts. Pure but for the decryption.
 *
 * @module
 */

import { openSqlite, type Sqlite, type SqliteRow, type SqliteTable } from "../archive/sqlite.ts";
import { type Gathered, gather, labelOf, splitName, textOf } from "../entry.ts";
import type { OpenedFile } from "../opened-file.ts";
import type { ImportNote, ImportOptions, ImportOutcome } from "../outcome.ts";
import { base32Secret, base64Bytes, hexSecret } from "../secret-text.ts";
import { openSqlcipher } from "./sqlcipher.ts";
import { readBackup } from "./stratum.ts";

const SEALED = "authplus-sqlcipher";

export async function read({ bytes }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  const plain = openSqlite(bytes);
  if (plain !== undefined) return readDatabase(plain, "sqlite", options);
  if (options.password === undefined) return { kind: "needs-password", format: SEALED };
  const opened = await openSqlcipher(bytes, options.password, options);
  if (opened === "wrong-password") return { kind: "wrong-password", format: SEALED };
  if (opened === "tampered") return { kind: "damaged", format: SEALED, why: "tampered" };
  const database = openSqlite(opened);
  if (database === undefined) return { kind: "damaged", format: SEALED, why: "malformed" };
  const outcome = readDatabase(database, SEALED, options);
  opened.fill(0);
  return outcome;
}

function readDatabase(database: Sqlite, sealed: string, options: ImportOptions): ImportOutcome {
  const stratum = database.table("authenticator");
  if (stratum !== undefined) return readStratum(database, stratum);
  const accounts = database.table("accounts");
  // The file may have been written to so little that all of it lies in its log.
  if (accounts === undefined) {
    const why = database.hasLog ? "needs-log" : "no-entries";
    return { kind: "damaged", format: sealed, why };
  }
  const format = sealed !== SEALED && accounts.columns.includes("oath_secret_key") ? "microsoft-sqlite" : sealed;
  const gathered = gather(options, accounts.rows.length);
  const take = format === "microsoft-sqlite" ? takeMicrosoft : takeGoogle;
  for (const row of accounts.rows) take(gathered, row);
  return finish(database, accounts, gathered, format === "sqlite" ? "google-sqlite" : format);
}

function finish(database: Sqlite, table: SqliteTable, gathered: Gathered, format: string): ImportOutcome {
  if (table.isTorn) gathered.skip("", "not-an-entry");
  const { accounts, skipped } = gathered;
  if (accounts.length === 0 && skipped.length === 0)
    return { kind: "damaged", format, why: database.hasLog ? "needs-log" : "no-entries" };
  return { kind: "accounts", format, accounts, skipped, ...notesOf(database) };
}

const notesOf = ({ hasLog }: Sqlite): { readonly notes?: readonly ImportNote[] } =>
  hasLog ? { notes: ["log-beside"] } : {};

/** Google's, and Authenticator Plus's, which has grown out of it: type 2 is Battle.net with a secret in hex. */
function takeGoogle({ take, skip }: Gathered, row: SqliteRow): void {
  const told = textOf(row.get("issuer"));
  const whole = textOf(row.get("email")) || textOf(row.get("original_name"));
  const split = splitName(whole);
  // The name repeats the issuer; where none is told, it is the only place that has it.
  const repeats = told === "" ? split.issuer !== "" : split.issuer.toLowerCase() === told.toLowerCase();
  const issuer = told || split.issuer;
  const name = repeats ? split.name : whole;
  const secret = row.get("secret");
  const text = typeof secret === "string" ? secret : "";
  const type = row.get("type") ?? 0;
  if (row.get("isencrypted") === 1) skip(labelOf(issuer, name), "bad-secret");
  else if (text.trim() === "") skip(labelOf(issuer, name), "no-secret");
  else if (type === 2) take({ issuer: issuer || "Battle.net", name, secret: hexSecret(text), digits: 8 });
  else if (type !== 0 && type !== 1) skip(labelOf(issuer, name), "bad-type");
  else
    take({
      type: type === 1 ? "hotp" : "totp",
      issuer,
      name,
      secret: base32Secret(text),
      counter: row.get("counter"),
      tags: [row.get("category")],
    });
}

const MICROSOFT = { plain: 0, work: 1, push: 2 } as const;

function takeMicrosoft({ take, skip }: Gathered, row: SqliteRow): void {
  const issuer = textOf(row.get("name"));
  const name = textOf(row.get("username"));
  const type = row.get("account_type");
  const secret = row.get("oath_secret_key");
  const text = typeof secret === "string" ? secret.trim() : "";
  if (type === MICROSOFT.push) skip(labelOf(issuer, name), "push-only");
  else if (type !== MICROSOFT.plain && type !== MICROSOFT.work) skip(labelOf(issuer, name), "bad-type");
  else if (text === "") skip(labelOf(issuer, name), "no-secret");
  else if (type === MICROSOFT.work) take({ issuer, name, secret: base64Bytes(text), digits: 8 });
  else take({ issuer, name, secret: base32Secret(text) });
}

/** The words of Stratum's backup for the columns of its tables. */
const FIELDS = ["Type", "Issuer", "Username", "Secret", "Pin", "Algorithm", "Digits", "Period", "Counter"] as const;

function readStratum(database: Sqlite, authenticators: SqliteTable): ImportOutcome {
  const rowsOf = (name: string, fields: readonly string[]): readonly Readonly<Record<string, unknown>>[] =>
    (name === "authenticator" ? authenticators : database.table(name))?.rows.map((row) =>
      Object.fromEntries(fields.map((field) => [field, row.get(field.toLowerCase()) ?? undefined])),
    ) ?? [];
  const outcome = readBackup(
    {
      Authenticators: rowsOf("authenticator", FIELDS),
      Categories: rowsOf("category", ["Id", "Name"]),
      AuthenticatorCategories: rowsOf("authenticatorcategory", ["CategoryId", "AuthenticatorSecret"]),
    },
    "stratum-sqlite",
  );
  if (outcome.kind !== "accounts") return outcome;
  if (outcome.accounts.length === 0 && outcome.skipped.length === 0)
    return { kind: "damaged", format: "stratum-sqlite", why: database.hasLog ? "needs-log" : "no-entries" };
  return { ...outcome, ...notesOf(database) };
}
