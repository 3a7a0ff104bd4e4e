/** The Firefox add-on "Two-Factor Authenticator": `{otp_list: [{name, key}]}`, always in the clear. Pure. @module */
import { gather, labelOf, outcomeOf, splitName, textOf } from "../entry.ts";
import { isRecord, listOf, type OpenedFile } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { takeTotpField } from "../totp-field.ts";

const FORMAT = "firefox-json";

export async function read({ json }: OpenedFile): Promise<ImportOutcome> {
  const gathered = gather();
  for (const entry of listOf(isRecord(json) ? json["otp_list"] : undefined)) {
    if (!isRecord(entry)) {
      gathered.skip("", "not-an-entry");
      continue;
    }
    const { issuer, name } = splitName(textOf(entry["name"]));
    const key = entry["key"];
    if (typeof key === "string" && key.trim() !== "") takeTotpField(gathered, key, { title: issuer, user: name });
    else gathered.skip(labelOf(issuer, name), "no-secret");
  }
  return outcomeOf(FORMAT, gathered);
}
