/** Schema parts that the messages share. Pure; runs in every world. @module */
import * as v from "valibot";
import { decodeBase64url } from "../base/base64url.ts";
import { fromText } from "../base/bytes.ts";
import { isCleanText } from "./text.ts";

function isBase64url(text: string): boolean {
  try {
    decodeBase64url(text);
    return true;
  } catch {
    return false;
  }
}

/** base64url text of exactly `length` bytes; gives the bytes. */
export const bytesOf = (length: number) =>
  v.pipe(v.string(), v.length(Math.ceil((length * 4) / 3)), v.check(isBase64url), v.transform(decodeBase64url));

/** base64url text of 1 to `max` bytes; gives the bytes. */
export const bytesUpTo = (max: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(Math.ceil((max * 4) / 3)),
    v.check(isBase64url),
    v.transform(decodeBase64url),
  );

/** Text for a person, at most 128 bytes, possibly empty. */
export const cleanText = v.pipe(
  v.string(),
  v.check((text) => isCleanText(text)),
);

/** The same, not empty. */
export const shownText = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((text) => isCleanText(text)),
);

/** Milliseconds since the Unix epoch. */
export const timeMs = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const version1 = v.literal(1);

/** Size in UTF-8, for limits that hold for bytes and not for characters. */
export const utf8Length = (text: string): number => fromText(text).length;
