/** The door of moving in: a file of any app, known by its content. Runs in a page's worker and in Node. @module */
import { throwIfAborted, untilAborted } from "../crypto/derivation-watch.ts";
import { IMPORT_LIMITS } from "./limits.ts";
import { openFile } from "./opened-file.ts";
import type { ImportFile, ImportOptions, ImportOutcome } from "./outcome.ts";
import { steadyProgress } from "./progress.ts";
import { IMPORTERS } from "./registry.ts";

export * from "./outcome.ts";

/**
 * Reads what a file of another app holds. Nothing is fetched from a network, and nothing is kept.
 *
 * @throws {DOMException} `AbortError`, when `signal` was aborted.
 */
export function importFile(file: ImportFile, options: ImportOptions = {}): Promise<ImportOutcome> {
  return importBeside([], file, options);
}

/**
 * The same for one of several files that were chosen together: an encrypted account of Steam Desktop Authenticator opens only beside
 * its `manifest.json`, for instance.
 *
 * @param beside The others, in any order.
 * @throws {DOMException} `AbortError`, when `signal` was aborted.
 */
export async function importBeside(
  beside: readonly ImportFile[],
  file: ImportFile,
  given: ImportOptions = {},
): Promise<ImportOutcome> {
  const options = usable(given);
  throwIfAborted(options.signal);
  if (file.bytes.length > IMPORT_LIMITS.fileBytes) return { kind: "unsupported", format: "", why: "too-large" };
  options.onProgress?.(0);
  const opened = openFile(file, beside);
  const importer = IMPORTERS.find(({ detects }) => detects(opened));
  if (importer === undefined) return { kind: "unknown" };
  const { read } = await importer.load();
  throwIfAborted(options.signal);
  try {
    // What others work on, such as WebCrypto, cannot be stopped: nobody waits for it any more.
    const outcome = await untilAborted(read(opened, options), options.signal);
    throwIfAborted(options.signal);
    options.onProgress?.(1);
    return outcome;
  } catch (error) {
    throwIfAborted(options.signal);
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    // A reader that stumbles over a file of its kind has met a damaged one.
    return { kind: "damaged", format: importer.format, why: "malformed" };
  }
}

/** No app seals with an empty password, and derivations throw on one. */
function usable({ password, onProgress, ...others }: ImportOptions): ImportOptions {
  return {
    ...others,
    ...(password !== undefined && password !== "" && { password }),
    ...(onProgress !== undefined && { onProgress: steadyProgress(onProgress) }),
  };
}
