/**
 * Pictures of codes: a screenshot or a photograph of another app, with one code or several. One part of a transfer from Google
 * Authenticator is told as such. Runs in every world.
 *
 * @module
 */
import type { OpenedFile } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { codesIn } from "../pictures/codes-in.ts";
import { greyOf } from "../pictures/grey-of.ts";
import { linksIn, readLinks } from "./uri-list.ts";

const FORMAT = "picture";

export async function read({ bytes }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  const picture = await greyOf(bytes);
  if (picture === "damaged") return { kind: "damaged", format: FORMAT, why: "malformed" };
  if (picture === "picture-kind") return { kind: "unsupported", format: FORMAT, why: "picture-kind" };
  options.onProgress?.(0.5);
  const texts = await codesIn(picture, options.signal);
  if (texts.length === 0) return { kind: "damaged", format: FORMAT, why: "no-code" };
  // A code may hold a whole list.
  return readLinks(texts.flatMap(linksIn), FORMAT);
}
