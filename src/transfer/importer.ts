/** What a format brings: how it is known, and its reader, fetched when a file of its kind is met. Types only. @module */
import type { OpenedFile } from "./opened-file.ts";
import type { ImportOptions, ImportOutcome } from "./outcome.ts";

export interface Importer {
  /** Name in outcomes, such as `aegis-json`. */
  readonly format: string;
  /** By content, never by the name alone. Cheap, and never throws. */
  readonly detects: (file: OpenedFile) => boolean;
  readonly load: () => Promise<ImportReader>;
}

export interface ImportReader {
  /** @throws {DOMException} `AbortError`, when it was cancelled. Anything else that is thrown counts as damaged. */
  readonly read: (file: OpenedFile, options: ImportOptions) => Promise<ImportOutcome>;
}
