/**
 * 1Password's 1pux: a zip archive whose `export.data` is JSON of accounts, vaults and items. An item may have several codes, each
 * a field of its sections. Pure but for the unpacking.
 *
 * @module
 */
import { memberText } from "../archive/zip.ts";
import { besidePasswords, type Gathered, gather } from "../entry.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { takeTotpField } from "../totp-field.ts";

const FORMAT = "1password-1pux";

type Fields = Readonly<Record<string, unknown>>;

export async function read(file: OpenedFile): Promise<ImportOutcome> {
  const text = await memberText(file, "export.data", FORMAT);
  if (typeof text !== "string") return text;
  const data = parseJson(text);
  if (!isRecord(data) || !Array.isArray(data["accounts"])) return { kind: "damaged", format: FORMAT, why: "malformed" };
  const gathered = gather();
  for (const account of recordsOf(data["accounts"]))
    for (const vault of recordsOf(account["vaults"]))
      for (const item of recordsOf(vault["items"])) takeItem(gathered, item);
  const { accounts, skipped } = gathered;
  if (accounts.length === 0 && skipped.length === 0) return { kind: "damaged", format: FORMAT, why: "no-entries" };
  return besidePasswords({ kind: "accounts", format: FORMAT, accounts, skipped });
}

const recordsOf = (value: unknown): readonly Fields[] => listOf(value).filter(isRecord);
const recordOf = (value: unknown): Fields => (isRecord(value) ? value : {});

function takeItem(gathered: Gathered, item: Fields): void {
  const overview = recordOf(item["overview"]);
  const details = recordOf(item["details"]);
  const user = recordsOf(details["loginFields"]).find(({ designation }) => designation === "username")?.["value"];
  const more = {
    title: overview["title"],
    user,
    tags: listOf(overview["tags"]),
    favorite: typeof item["favIndex"] === "number" && item["favIndex"] > 0,
  };
  for (const section of recordsOf(details["sections"]))
    for (const field of recordsOf(section["fields"])) takeTotpField(gathered, recordOf(field["value"])["totp"], more);
}
