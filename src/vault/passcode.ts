/** What a passcode must be (DESIGN §4). Pure. @module */

export type PasscodeProblem =
  | "too-short"
  | "too-short-alone"
  | "too-long"
  | "common"
  | "one-character"
  | "run"
  | "date";

const MIN = 8;
/** Where the passcode is the only way in beside the recovery key. */
const MIN_ALONE = 12;
const MAX = 128;

/** The beginnings that lists of leaked passwords are full of; a passcode made of one of these and digits is guessed at once. */
const COMMON = [
  "password",
  "passwort",
  "passcode",
  "qwerty",
  "qwertz",
  "azerty",
  "letmein",
  "welcome",
  "iloveyou",
  "princess",
  "football",
  "baseball",
  "superman",
  "batman",
  "trustno",
  "whatever",
  "computer",
  "internet",
  "sunshine",
  "starwars",
  "michael",
  "jennifer",
  "liverpool",
  "chelsea",
  "arsenal",
  "charlie",
  "dragon",
  "monkey",
  "shadow",
  "master",
  "killer",
  "freedom",
  "mustang",
  "corvette",
  "hallo",
  "schatz",
  "geheim",
  "admin",
  "changeme",
  "default",
  "secret",
  "asdfgh",
  "zxcvbn",
  "protect",
];

const SENTENCES: Readonly<Record<PasscodeProblem, string>> = {
  "too-short": "Use at least 8 characters.",
  "too-short-alone":
    "Use at least 12 characters: this device has no fingerprint or face to go with it. Four words are easy to remember.",
  "too-long": "Use at most 128 characters.",
  common: "This is one of the first that others would guess. Choose words that only you would put together.",
  "one-character": "Use more than one or two different characters.",
  run: "Don't use a row of keys, letters or digits.",
  date: "Don't use a date alone.",
};

export function passcodeProblemText(problem: PasscodeProblem): string {
  return SENTENCES[problem];
}

/** @param onlyFallback The vault has no passkey: the passcode alone protects it. */
export function passcodeProblem(passcode: string, onlyFallback: boolean): PasscodeProblem | undefined {
  const text = passcode.normalize("NFC");
  const characters = [...text];
  if (characters.length < MIN) return "too-short";
  if (characters.length > MAX) return "too-long";
  const plain = text.toLowerCase();
  const squeezed = plain.replace(/[^\p{L}\p{N}]/gu, "");
  if (new Set(characters).size <= 2) return "one-character";
  if (isRun(plain)) return "run";
  if (/^\d{4}[-./ ]?\d{2}[-./ ]?\d{2}$|^\d{2}[-./ ]?\d{2}[-./ ]?\d{4}$/.test(plain)) return "date";
  if (COMMON.some((word) => squeezed.replace(/^\d+|\d+$/g, "") === word || squeezed === word.repeat(2)))
    return "common";
  if (onlyFallback && characters.length < MIN_ALONE) return "too-short-alone";
  return undefined;
}

const ROWS = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertzuiopasdfghjklyxcvbnm", "qwertyuiopasdfghjklzxcvbnm"];

/** The whole passcode is one row, forwards or backwards. */
function isRun(text: string): boolean {
  const backwards = [...text].reverse().join("");
  return ROWS.some((row) => row.includes(text) || row.includes(backwards));
}
