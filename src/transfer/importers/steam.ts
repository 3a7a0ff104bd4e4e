/**
 * Steam: `Steamguard-…` of the app, with one account or several by their id, and Steam Desktop Authenticator's `.maFile`,
 * which is one such account. Of an encrypted one salt and IV lie in another file. Pure.
 *
 * @module
 */
import { gather, textOf } from "../entry.ts";
import { isRecord, type OpenedFile } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { base64Bytes } from "../secret-text.ts";

const FORMAT = "steam";

export async function read({ json }: OpenedFile): Promise<ImportOutcome> {
  // Either half of an encrypted pair: the sealed account, or the list with its salt.
  if (!isRecord(json) || isManifest(json)) return { kind: "unsupported", format: FORMAT, why: "needs-manifest" };
  const { accounts, skipped, take, skip } = gather();
  for (const account of isRecord(json["accounts"]) ? Object.values(json["accounts"]) : [json]) {
    if (!isRecord(account)) {
      skip("", "not-an-entry");
      continue;
    }
    const secret = account["shared_secret"];
    const name = textOf(account["account_name"]);
    if (typeof secret === "string" && secret.trim() !== "")
      take({ type: "steam", issuer: "Steam", name, secret: base64Bytes(secret) });
    else skip(name === "" ? "Steam" : `Steam · ${name}`, "no-secret");
  }
  if (accounts.length === 0 && skipped.length === 0) return { kind: "damaged", format: FORMAT, why: "no-entries" };
  return { kind: "accounts", format: FORMAT, accounts, skipped };
}

const isManifest = (json: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(json["entries"]) && typeof json["encrypted"] === "boolean";
