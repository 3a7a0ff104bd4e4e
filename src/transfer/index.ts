/** The door of moving in: a file of any app, known by its content. Runs in a page's worker and in Node. @module */

import { IMPORT_LIMITS } from "./limits.ts";
import { openFile } from "./opened-file.ts";
import type { ImportFile, ImportOptions, ImportOutcome } from "./outcome.ts";
import { IMPORTERS } from "./registry.ts";

export * from "./outcome.ts";

/**
 * Reads what a file of another app holds. Nothing is fetched from a network, and nothing is kept.
 *
 * @throws {DOMException} `AbortError`, when `signal` was aborted.
 */
export async function importFile(file: ImportFile, given: ImportOptions = {}): Promise<ImportOutcome> {
  // No app seals with an empty password, and derivations throw on one.
  const { password, ...others } = given;
  const options: ImportOptions = password === undefined || password === "" ? others : given;
  options.signal?.throwIfAborted();
  if (file.bytes.length > IMPORT_LIMITS.fileBytes) return { kind: "unsupported", format: "", why: "too-large" };
  const opened = openFile(file);
  const importer = IMPORTERS.find(({ detects }) => detects(opened));
  if (importer === undefined) return { kind: "unknown" };
  const { read } = await importer.load();
  options.signal?.throwIfAborted();
  try {
    const outcome = await read(opened, options);
    options.signal?.throwIfAborted();
    return outcome;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    // A reader that stumbles over a file of its kind has met a damaged one.
    return { kind: "damaged", format: importer.format, why: "malformed" };
  }
}
