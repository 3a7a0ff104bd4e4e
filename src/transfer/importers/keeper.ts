/** Keeper's JSON: records with links to accounts in fields of their own; all others hold no code. Pure. @module */
import { besidePasswords, type Gathered, gather, labelOf, textOf } from "../entry.ts";
import { readLink } from "../lenient-uri.ts";
import { isRecord, listOf, type OpenedFile } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { base32Secret } from "../secret-text.ts";

const FORMAT = "keeper-json";
const FIELD = "$oneTimeCode";

type Fields = Readonly<Record<string, unknown>>;

export async function read({ json }: OpenedFile): Promise<ImportOutcome> {
  const gathered = gather();
  for (const record of listOf(isRecord(json) ? json["records"] : undefined)) {
    if (!isRecord(record) || !isRecord(record["custom_fields"])) continue;
    for (const [name, value] of Object.entries(record["custom_fields"])) {
      // `$oneTimeCode`, `$oneTimeCode:Label`, `$oneTimeCode::1`.
      if (name !== FIELD && !name.startsWith(`${FIELD}:`)) continue;
      for (const code of Array.isArray(value) ? listOf(value) : [value]) takeCode(gathered, record, code);
    }
  }
  const { accounts, skipped } = gathered;
  if (accounts.length === 0 && skipped.length === 0) return { kind: "damaged", format: FORMAT, why: "no-entries" };
  return besidePasswords({ kind: "accounts", format: FORMAT, accounts, skipped });
}

/** A link, or a bare secret; what the link does not name, the record does. */
function takeCode({ take, skip }: Gathered, record: Fields, code: unknown): void {
  const title = textOf(record["title"]);
  const login = textOf(record["login"]);
  if (typeof code !== "string" || code.trim() === "") {
    skip(labelOf(title, login), "no-secret");
    return;
  }
  const link = readLink(code);
  if (link === undefined) take({ issuer: title, name: login, secret: base32Secret(code) });
  else if ("why" in link) skip(link.label || labelOf(title, login), link.why);
  else take({ ...link, issuer: textOf(link.issuer) || title, name: textOf(link.name) || login });
}
