/** What newer versions bring, as `/changes.json` of the new version says. Pure. @module */
import { LANGUAGES, type Language } from "../../base/language.ts";

/** One version's lines in each language. */
interface Change {
  readonly version: readonly number[];
  readonly lines: Readonly<Partial<Record<Language, readonly string[]>>>;
}

/** More would fill the screen. */
const MOST_LINES = 12;

/**
 * The lines of all versions above `running`, newest first; English where a language has none.
 *
 * @param file `[{"version": "1.2.3", "en": ["…"], "de": …}…]`; whatever else it is gives nothing.
 * @param running As shown on More: `1.2.3`, perhaps with a build behind it.
 */
export function newerChanges(file: unknown, running: string, language: Language): readonly string[] {
  const own = versionOf(running);
  if (own === undefined || !Array.isArray(file)) return [];
  return (file as readonly unknown[])
    .map(readChange)
    .filter((change): change is Change => change !== undefined && compare(change.version, own) > 0)
    .sort((a, b) => compare(b.version, a.version))
    .flatMap(({ lines }) => lines[language] ?? lines.en ?? [])
    .slice(0, MOST_LINES);
}

function readChange(value: unknown): Change | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const entry = value as Readonly<Record<string, unknown>>;
  const version = versionOf(entry["version"]);
  if (version === undefined) return undefined;
  const lines = LANGUAGES.flatMap((language) =>
    isLines(entry[language]) ? [[language, entry[language]] as const] : [],
  );
  return { version, lines: Object.fromEntries(lines) };
}

function isLines(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((line) => typeof line === "string" && line.length <= 300);
}

function versionOf(text: unknown): readonly number[] | undefined {
  const parts = typeof text === "string" ? /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})/.exec(text) : null;
  return parts?.slice(1).map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? 0;
    if (part !== other) return part - other;
  }
  return 0;
}
