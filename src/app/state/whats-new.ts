/** What the version that waits brings. Page only. @module */
import type { Language } from "../../base/language.ts";
import { fetchOwnFile } from "../../platform/own-file.ts";
import { newerChanges } from "./changes.ts";

/** Nothing where it cannot be fetched. */
export async function readWhatsNew(
  running: string,
  language: Language,
  fetchFile: () => Promise<unknown> = () => fetchOwnFile("/changes.json"),
): Promise<readonly string[]> {
  return newerChanges(await fetchFile(), running, language);
}
