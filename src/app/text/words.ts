/**
 * The words of the screens in the chosen language. Each file below `en` hands its English words over here and gets back
 * an object that all screens read; choosing a language puts that language's words into the same object. So English costs
 * nothing more than itself, and a part that is fetched later speaks the chosen language from the start.
 *
 * @module
 */

/** A group of words as each language has it: sentences, sentences made of values, lists of both, and groups of these. */
export type Words<English> = { readonly [Key in keyof English]: Word<English[Key]> };

type Word<English> = English extends string
  ? string
  : English extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Words<English>;

type Group = Readonly<Record<string, unknown>>;

/** The words of one language, by the names of their groups. */
export type Dictionary = Readonly<Record<string, object>>;

interface Spoken {
  readonly english: Group;
  /** What the screens hold; its members change with the language. */
  readonly shown: Record<string, unknown>;
}

const spoken = new Map<string, Spoken>();
const dictionaries: Dictionary[] = [];

/**
 * Declares a group of words. Screens read members when they draw, and never keep one beyond that.
 *
 * @param name Of the group in a dictionary; one group has one name.
 */
export function words<const English extends Group>(name: string, english: English): Words<English> {
  const group: Spoken = { english, shown: { ...english } };
  spoken.set(name, group);
  for (const dictionary of dictionaries) Object.assign(group.shown, dictionary[name]);
  return group.shown as Words<English>;
}

/** Adds to the chosen language; groups declared later get their words from it too. */
export function speak(dictionary: Dictionary): void {
  dictionaries.push(dictionary);
  for (const [name, { shown }] of spoken) Object.assign(shown, dictionary[name]);
}

/** The English of each group that has been declared, by its name: what every language is held against. */
export function englishWords(): Dictionary {
  return Object.fromEntries([...spoken].map(([name, { english }]) => [name, english]));
}

/** Back to English. */
export function speakEnglish(): void {
  dictionaries.length = 0;
  for (const { english, shown } of spoken.values()) Object.assign(shown, english);
}

let expected: Promise<unknown> = Promise.resolve();

/** More words are on their way. Where they cannot be fetched, what they are for stays English until the next start. */
export function expectWords(coming: Promise<unknown>): void {
  expected = coming.catch(() => undefined);
}

/** Settles once no words are on their way: parts that are fetched later wait for it, and never show English first. */
export function allWords(): Promise<unknown> {
  return expected;
}
