/** LastPass Authenticator: `{version, accounts, folders}`, always in the clear and always TOTP. Pure. @module */
import { absent, gather, labelOf, outcomeOf, textOf } from "../entry.ts";
import { isRecord, listOf, type OpenedFile } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { base32Secret } from "../secret-text.ts";

const FORMAT = "lastpass-json";
/** The app's own folder for accounts that are in none. */
const NO_FOLDER = 0;

export async function read({ json }: OpenedFile): Promise<ImportOutcome> {
  const file = json as Readonly<Record<string, unknown>>;
  const folders = new Map(
    listOf(file["folders"])
      .filter(isRecord)
      .filter(({ id }) => id !== NO_FOLDER)
      .map(({ id, name }) => [id, textOf(name)]),
  );
  const gathered = gather();
  for (const account of listOf(file["accounts"])) {
    if (!isRecord(account)) {
      gathered.skip("", "not-an-entry");
      continue;
    }
    // The originals are what was scanned; the person edits the others.
    const issuer = textOf(account["issuerName"]) || textOf(account["originalIssuerName"]);
    const name = textOf(account["userName"]) || textOf(account["originalUserName"]);
    const { secret, pushNotification, folderData } = account;
    if (absent(secret)) {
      gathered.skip(labelOf(issuer, name), pushNotification === true ? "push-only" : "no-secret");
      continue;
    }
    gathered.take({
      issuer,
      name,
      secret: typeof secret === "string" ? base32Secret(secret) : undefined,
      algorithm: account["algorithm"],
      digits: account["digits"],
      period: account["timeStep"],
      tags: isRecord(folderData) ? [folders.get(folderData["folderId"])] : [],
      favorite: account["isFavorite"] === true,
    });
  }
  return outcomeOf(FORMAT, gathered);
}
