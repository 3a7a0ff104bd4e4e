/** Text as people compare it: case, accents and width folded. Pure; runs in every world. @module */

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const KATAKANA = /[\u30a1-\u30f6]/g;
const KANA_DISTANCE = 0x60;
/** Plain ASCII needs none of the rest; most names are. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Lower case, without accents and other marks, full width as half width, katakana as hiragana. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA_DISTANCE));
}

/** Folded runs of letters and digits. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded.match(PLAIN.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}
