/**
 * Zip archives with lists of links, mostly under a password: Authenticator Plus (`Accounts.txt`) and WinAuth (any text file). An
 * archive that holds nothing known ends here, too. Pure but for the unpacking.
 *
 * @module
 */
import { memberText } from "../archive/zip.ts";
import type { OpenedFile } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { linksIn, readLinks } from "./uri-list.ts";

const PLUS = "Accounts.txt";
const isListOfLinks = (name: string): boolean => /\.txt$/i.test(name);

export async function read(file: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  if (file.members === undefined) return { kind: "damaged", format: "zip", why: "cut-off" };
  const names = file.members.map(({ name }) => name).filter(isListOfLinks);
  if (names.length === 0) return { kind: "damaged", format: "zip", why: "no-entries" };
  const format = names.includes(PLUS) ? "authplus-zip" : "winauth-zip";
  const links: string[] = [];
  for (const name of new Set(names)) {
    const text = await memberText(file, name, format, options.password);
    if (typeof text !== "string") return text;
    links.push(...linksIn(text));
  }
  return readLinks(links, format, options);
}
