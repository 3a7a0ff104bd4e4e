/**
 * Lists of links: one a line, or several with commas between; `otpauth:`, `motp:`, `steam:`, and the parts of a transfer from
 * Google Authenticator. A single part of several is told as such. Pure.
 *
 * @module
 */
import { type MigrationPart, parseMigration } from "../../otp/migration.ts";
import { addPart, draftsOf, type MigrationSet, missingParts, skippedOf } from "../../otp/migration-set.ts";
import type { OtpDraft } from "../../otp/parameters.ts";
import type { OtpUriReason } from "../../otp/refusal.ts";
import { type Gathered, gather } from "../entry.ts";
import { readLink } from "../lenient-uri.ts";
import type { OpenedFile } from "../opened-file.ts";
import type { ImportedAccount, ImportOptions, ImportOutcome, SkipReason } from "../outcome.ts";

const FORMAT = "uri-list";
const MIGRATION = "google-migration";

export async function read({ text = "" }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  return readLinks(linksIn(text), FORMAT, options);
}

/** The links of any text, in their order. */
export function linksIn(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n|[\r\n]|,(?=\s*(?:apple-)?(?:otpauth(?:-migration)?|motp|steam):\/\/)/i)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

export function readLinks(links: readonly string[], format = FORMAT, options: ImportOptions = {}): ImportOutcome {
  const gathered = gather(options, links.length);
  /** Transfers that were begun, the newest last. */
  const sets: MigrationSet[] = [];
  const parts: MigrationPart[] = [];
  let damagedParts = 0;
  for (const link of links) {
    const migration = parseMigration(link);
    if (migration.kind === "part") {
      parts.push(migration.part);
      const { kind, set } = addPart(sets.at(-1), migration.part);
      if (kind === "other-transfer") sets.push(set);
      else sets.splice(-1, 1, set);
    } else if (migration.kind === "damaged") damagedParts += 1;
    else takeLink(gathered, link);
  }
  const [part] = parts;
  const isAlone = parts.length === 1 && links.length === 1 && part !== undefined;
  if (isAlone && part.count > 1)
    return {
      kind: "partial",
      format: MIGRATION,
      index: part.index,
      count: part.count,
      batchId: part.batchId,
      accounts: part.drafts.map(accountOf),
    };
  for (const set of sets) {
    for (const draft of draftsOf(set)) gathered.take(draft);
    for (const { label, why } of skippedOf(set)) gathered.skip(label, reasonOf(why));
  }
  const { accounts, skipped } = gathered;
  if (accounts.length === 0 && skipped.length === 0) {
    if (damagedParts > 0) return { kind: "damaged", format: MIGRATION, why: "malformed" };
    return { kind: "damaged", format, why: "no-entries" };
  }
  for (let count = 0; count < damagedParts; count += 1) gathered.skip("", "not-an-entry");
  const isMigration = parts.length === links.length && sets.every((set) => missingParts(set).length === 0);
  return { kind: "accounts", format: isMigration ? MIGRATION : format, accounts, skipped };
}

function takeLink({ take, skip }: Gathered, link: string): void {
  const read = readLink(link);
  // Not told by its text, which may be a secret.
  if (read === undefined) skip("", "not-an-entry");
  else if ("why" in read) skip(read.label, read.why);
  else take(read);
}

function accountOf({ type, issuer, name, secret, algorithm, digits, period, counter }: OtpDraft): ImportedAccount {
  return { type, issuer, name, secret, algorithm, digits, ...(type === "hotp" ? { counter } : { period }) };
}

const REASONS: Partial<Record<OtpUriReason, SkipReason>> = {
  "no-secret": "no-secret",
  "bad-secret": "bad-secret",
  "bad-algorithm": "bad-algorithm",
  "bad-digits": "bad-digits",
  "bad-period": "bad-period",
  "bad-counter": "bad-counter",
  "unsupported-type": "bad-type",
};
const reasonOf = (why: OtpUriReason): SkipReason => REASONS[why] ?? "not-an-entry";
