/**
 * Enpass's JSON export: `{items: [{title, subtitle, fields: [{type, label, value}], favorite, folders}], folders}`. An item may have
 * several codes, each a field of the type `totp`. It holds passwords in the clear. Pure.
 *
 * @module
 */
import { besidePasswords, gather, outcomeOf, textOf } from "../entry.ts";
import { isRecord, listOf, type OpenedFile } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { takeTotpField } from "../totp-field.ts";

const FORMAT = "enpass-json";

export async function read({ json }: OpenedFile): Promise<ImportOutcome> {
  const file = isRecord(json) ? json : {};
  const folders = new Map(
    listOf(file["folders"])
      .filter(isRecord)
      .map(({ uuid, title }) => [uuid, textOf(title)]),
  );
  const gathered = gather();
  for (const item of listOf(file["items"])) {
    if (!isRecord(item)) {
      gathered.skip("", "not-an-entry");
      continue;
    }
    // What was thrown away comes along in the export.
    if (isSet(item["trashed"])) continue;
    const fields = listOf(item["fields"]).filter(isRecord);
    const firstOf = (type: string): string =>
      textOf(fields.find((field) => field["type"] === type && textOf(field["value"]) !== "")?.["value"]);
    const user = firstOf("username") || firstOf("email") || textOf(item["subtitle"]);
    for (const field of fields.filter(({ type, deleted }) => type === "totp" && !isSet(deleted)))
      takeTotpField(gathered, field["value"], {
        title: item["title"],
        user,
        note: item["note"],
        tags: listOf(item["folders"]).map((uuid) => folders.get(uuid)),
        favorite: isSet(item["favorite"]),
      });
  }
  return besidePasswords(outcomeOf(FORMAT, gathered));
}

/** Written as 0 and 1. */
const isSet = (value: unknown): boolean => value === true || value === 1;
