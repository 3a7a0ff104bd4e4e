/** Names of people and apps: what a phone shows, so the rules of shown text hold. Pure. @module */
import { isCleanText } from "../../protocol/text.ts";

const MOST_CHARACTERS = 64;

/** Composed and trimmed, or `undefined` where it is no name. */
export function readName(text: string): string | undefined {
  const name = text.normalize("NFC").trim().replace(/ {2,}/g, " ");
  return name !== "" && [...name].length <= MOST_CHARACTERS && isCleanText(name) ? name : undefined;
}

/** Two names with the same key are the same name. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().normalize("NFC");
}
