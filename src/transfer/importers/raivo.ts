/**
 * Raivo: a zip archive under the app's master password with a list in JSON, or that list alone, as people unzip it. All values
 * are texts. Pure but for the key derivation.
 *
 * @module
 */
import type { OtpType } from "../../otp/parameters.ts";
import { memberText } from "../archive/zip.ts";
import { gather, labelOf, textOf } from "../entry.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { base32Secret } from "../secret-text.ts";

const MEMBER = "raivo-otp-export.json";
const TYPES: Readonly<Record<string, OtpType>> = { TOTP: "totp", HOTP: "hotp" };

export async function read(file: OpenedFile, { password }: ImportOptions): Promise<ImportOutcome> {
  if (file.members === undefined) return readList(listOf(file.json), "raivo-json");
  const text = await memberText(file, MEMBER, "raivo-zip", password);
  if (typeof text !== "string") return text;
  const list = parseJson(text);
  return Array.isArray(list)
    ? readList(list as readonly unknown[], "raivo-zip")
    : { kind: "damaged", format: "raivo-zip", why: "malformed" };
}

function readList(list: readonly unknown[], format: string): ImportOutcome {
  const { accounts, skipped, take, skip } = gather();
  for (const entry of list) {
    if (!isRecord(entry)) {
      skip("", "not-an-entry");
      continue;
    }
    const { issuer, account: name, secret, kind, algorithm, digits, timer: period, counter, pinned } = entry;
    const type = TYPES[textOf(kind).toUpperCase()];
    if (type === undefined) skip(labelOf(textOf(issuer), textOf(name)), "bad-type");
    else
      take({
        type,
        issuer,
        name,
        secret: base32Secret(textOf(secret)),
        algorithm,
        digits,
        period,
        counter,
        favorite: pinned === "true" || pinned === true,
      });
  }
  return { kind: "accounts", format, accounts, skipped };
}
