/** The rules for text that a person reads before deciding (README §2). Pure; runs in every world. @module */
import { fromText } from "../base/bytes.ts";
import { MAX_TEXT_BYTES } from "./limits.ts";

/**
 * Controls, line breaks, and characters that are invisible or reorder their neighbours. Written as
 * escapes, since the characters themselves would not show in the source.
 */
const FORBIDDEN = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;

/** Well-formed UTF-16 in normal form C, one line, nothing invisible, at most `maxBytes` of UTF-8. */
export function isCleanText(text: string, maxBytes: number = MAX_TEXT_BYTES): boolean {
  // Two different strings with lone surrogates would become the same bytes in TextEncoder.
  if (!isWellFormed(text)) return false;
  if (FORBIDDEN.test(text)) return false;
  if (text.normalize("NFC") !== text) return false;
  return fromText(text).length <= maxBytes;
}

/** `String.prototype.isWellFormed` is younger than the oldest browser in the matrix. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
