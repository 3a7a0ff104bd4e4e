/** What a passcode must be (DESIGN §4). Pure. @module */

export type PasscodeProblem =
  | "too-short"
  /** Long enough beside a passkey, but not where it is the only way in. */
  | "too-short-alone"
  | "too-long"
  | "common"
  | "one-character"
  | "run"
  | "date";

const MIN = 8;
/** Where the passcode is the only way in beside the recovery key: this many characters, or four words. */
const MIN_ALONE = 12;
const WORDS_ALONE = 4;
const MAX = 128;

/**
 * @param onlyFallback The vault has no passkey: the passcode alone protects it.
 * @param common The passcodes that are refused, in lower case.
 */
export function passcodeProblem(
  passcode: string,
  onlyFallback: boolean,
  common: ReadonlySet<string>,
): PasscodeProblem | undefined {
  const text = passcode.normalize("NFC");
  const { length } = [...text];
  if (length < MIN) return "too-short";
  if (length > MAX) return "too-long";
  const plain = text.toLowerCase();
  const squeezed = plain.replace(/[^\p{L}\p{N}]/gu, "");
  if (new Set(plain).size <= 2) return "one-character";
  if (isRun(squeezed)) return "run";
  if (isDate(plain)) return "date";
  if (guesses(plain, squeezed).some((guess) => common.has(guess) || ALSO_COMMON.has(guess))) return "common";
  if (onlyFallback && length < MIN_ALONE && countWords(plain) < WORDS_ALONE) return "too-short-alone";
  return undefined;
}

/** What somebody thinks of here, and no list of other services has. */
const ALSO_COMMON: ReadonlySet<string> = new Set(["passcode", "protect", "authenticator", "qwertz"]);

/** Signs that stand for letters, as in every guesser's rules. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/** The passcode as guessers try it: as it is, without the digits around a word, with signs read as letters, said only once. */
function guesses(plain: string, squeezed: string): readonly string[] {
  const withoutDigits = squeezed.replace(/^\d+|\d+$/g, "");
  const core = plain.replace(/^\P{L}+|\P{L}+$/gu, "");
  return [plain, squeezed, withoutDigits, asLetters(plain), asLetters(core)].flatMap((guess) => [guess, once(guess)]);
}

function asLetters(text: string): string {
  return text.replace(/[@4310!$57]/g, (sign) => LOOKS_LIKE[sign] ?? sign).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The part that the text repeats, or the text. */
function once(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text;
}

/** Rows of keys and letters; the digits go round. */
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertzuiop",
  "asdfghjkl",
  "yxcvbnm",
  "qwertyuiop",
  "zxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
] as const;
const BOTH_WAYS = ROWS.flatMap((row) => [row, Array.from(row).reverse().join("")]);
/** Fewer neighbours may be chance. */
const SHORTEST_RUN = 3;
const MOST_RUNS = 4;

/** It is nothing but rows, forwards, backwards or standing still: `qwertz123456`, `aaabbbcccddd`. */
function isRun(text: string): boolean {
  const characters = [...text];
  let runs = 0;
  for (let at = 0; at < characters.length; runs += 1) {
    const length = runLength(characters.slice(at));
    if (length < SHORTEST_RUN) return false;
    at += length;
  }
  return runs > 0 && runs <= MOST_RUNS;
}

/** Characters at the beginning that follow one row in one direction. */
function runLength(characters: readonly string[]): number {
  const same = characters.findIndex((character) => character !== characters[0]);
  let longest = same === -1 ? characters.length : same;
  for (const row of BOTH_WAYS) {
    let length = 1;
    while (length < characters.length && row.includes(`${characters[length - 1] ?? ""}${characters[length] ?? ""}`))
      length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

const MONTH =
  "(jan|feb|f[eé]v|m[aä]r|apr|avr|abr|ma[iy]|jun|jui|jul|aug|ao[uû]|ago|sep|o[ck]t|nov|de[czs]|dé[cz]|ene|dic)";
const DATES = [
  /^\d{4}[-./ ]?\d{1,2}[-./ ]?\d{1,2}$/,
  /^\d{1,2}[-./ ]?\d{1,2}[-./ ]?\d{4}$/,
  new RegExp(`^\\d{1,2}\\P{L}*${MONTH}\\p{L}*\\P{L}*(\\d{4}|\\d{2})$`, "u"),
  new RegExp(`^${MONTH}\\p{L}*\\P{L}*\\d{1,2}\\P{L}+(\\d{4}|\\d{2})$`, "u"),
];

function isDate(plain: string): boolean {
  return DATES.some((date) => date.test(plain));
}

/** Different words of two letters and more. */
function countWords(plain: string): number {
  return new Set(plain.split(/[^\p{L}\p{M}]+/u).filter((word) => [...word].length >= 2)).size;
}
