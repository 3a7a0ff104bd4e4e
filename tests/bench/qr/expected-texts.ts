/** What pictures are known to say, so that only the right text counts. @module */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Undefined: not known. Empty: there is no code in it. */
export type Expectation = readonly string[] | undefined;

interface ManifestEntry {
  readonly id: string;
  readonly kind?: string;
  readonly expected?: readonly string[] | null;
}

/** From `manifest.json` in the folder, else from a `.txt` beside the picture. */
export function readExpectations(folder: string): (file: string) => Expectation {
  const manifest = join(folder, "manifest.json");
  const entries = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, "utf8")) as readonly ManifestEntry[]) : [];
  const byFile = new Map(entries.map((entry) => [entry.id, entry]));
  return (file) => {
    const entry = byFile.get(file);
    if (entry !== undefined) return entry.kind === "none" ? [] : (entry.expected ?? undefined);
    const beside = join(folder, file.replace(/\.[^.]+$/, ".txt"));
    return existsSync(beside) ? [readFileSync(beside, "utf8")] : undefined;
  };
}

/** Whether one of the texts found is right; where nothing is known, whether there is one. */
export function isExpected(texts: readonly string[], expected: Expectation): boolean {
  if (expected === undefined) return texts.length > 0;
  return texts.some((text) => expected.some((each) => isSame(text, each)));
}

const normal = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/^\ufeff/, "")
    .trimEnd();
const asciiRuns = (text: string): readonly string[] => text.match(/[\x20-\x7e]{4,}/g) ?? [];

/** The same text; where it is not ASCII, the character set may have been guessed otherwise. */
function isSame(found: string, expected: string): boolean {
  const [a, b] = [normal(found), normal(expected)];
  if (a === b) return true;
  if (/^[\n\r\t\x20-\x7e]*$/.test(b)) return false;
  const runs = asciiRuns(b);
  return runs.length > 0 && runs.every((run) => a.includes(run.trim())) && a.length <= 2 * b.length + 8;
}
