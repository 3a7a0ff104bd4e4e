/**
 * Proton Pass: the archive of its unencrypted export, or `data.json` from it, `{vaults: {id: {name, items}}}`. An export for PGP has
 * `data.pgp` in its place. Runs in every world.
 *
 * @module
 */
import { memberText } from "../archive/zip.ts";
import { besidePasswords, gather, outcomeOf, textOf } from "../entry.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { takeTotpField } from "../totp-field.ts";

const FORMAT = "proton-pass";
const DATA_MEMBER = "Proton Pass/data.json";

export async function read(file: OpenedFile, { password }: ImportOptions): Promise<ImportOutcome> {
  if (file.members === undefined) return readVaults(file.json);
  if (!hasPassData(file)) return { kind: "unsupported", format: FORMAT, why: "pgp" };
  const text = await memberText(file, DATA_MEMBER, FORMAT, password);
  return typeof text === "string" ? readVaults(parseJson(text)) : text;
}

const hasPassData = ({ members = [] }: OpenedFile): boolean => members.some(({ name }) => name === DATA_MEMBER);

/** @param json What `data.json` holds. */
export function readVaults(json: unknown): ImportOutcome {
  const vaults = isRecord(json) ? json["vaults"] : undefined;
  if (!isRecord(vaults)) return { kind: "damaged", format: FORMAT, why: "malformed" };
  const gathered = gather();
  for (const vault of Object.values(vaults)) {
    const { name: tag, items } = isRecord(vault) ? vault : {};
    for (const item of listOf(items)) {
      const data = isRecord(item) ? item["data"] : undefined;
      if (!isRecord(item) || !isRecord(data)) {
        gathered.skip("", "not-an-entry");
        continue;
      }
      const metadata = isRecord(data["metadata"]) ? data["metadata"] : {};
      const content = isRecord(data["content"]) ? data["content"] : {};
      const user = textOf(content["itemUsername"]) || textOf(content["itemEmail"]);
      const more = {
        title: metadata["name"],
        note: typeof metadata["note"] === "string" ? metadata["note"] : undefined,
        tags: [tag],
        favorite: item["pinned"] === true,
      };
      takeTotpField(gathered, content["totpUri"], { ...more, user });
      for (const field of listOf(data["extraFields"])) {
        if (!isRecord(field) || textOf(field["type"]).toLowerCase() !== "totp") continue;
        const value = isRecord(field["data"]) ? field["data"]["totpUri"] : undefined;
        // Named by the field: an item may have several.
        takeTotpField(gathered, value, { ...more, user: textOf(field["fieldName"]) || user });
      }
    }
  }
  return besidePasswords(outcomeOf(FORMAT, gathered));
}
