/**
 * Documents of text programs, which are zip archives: some people keep their links or secrets in one. Links in the text are read; of
 * what has none nothing is said, for it is no export. Pure but for the unpacking.
 *
 * @module
 */
import { unescapeXml } from "../android-preferences.ts";
import { memberText } from "../archive/zip.ts";
import type { OpenedFile } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { readLinks } from "./uri-list.ts";

const FORMAT = "office";
/** Word, OpenDocument; a spreadsheet of Excel keeps its texts apart. */
const TEXTS = ["word/document.xml", "content.xml", "xl/sharedStrings.xml"];

export async function read(file: OpenedFile): Promise<ImportOutcome> {
  const name = TEXTS.find((one) => file.members?.some((member) => member.name === one));
  if (name === undefined) return { kind: "unknown" };
  const xml = await memberText(file, name, FORMAT);
  if (typeof xml !== "string") return xml.kind === "damaged" ? { kind: "unknown" } : xml;
  const links = linesOf(xml).filter((line) => /^(?:(?:apple-)?otpauth(?:-migration)?|motp|steam):\/\//i.test(line));
  return links.length === 0 ? { kind: "unknown" } : readLinks(links, FORMAT);
}

/** One for each paragraph; within it, a program cuts the text where it pleases. */
const linesOf = (xml: string): readonly string[] =>
  xml
    .replace(/<\/(?:w:p|text:p|text:h|si)>|<(?:w:br|text:line-break)[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .split("\n")
    .map((line) => unescapeXml(line).trim());
