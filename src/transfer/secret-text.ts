/**
 * Secrets as other apps write them, read with tolerance for what cannot change the meaning: case, white space, separators,
 * padding. Every other foreign character makes the entry bad. Pure.
 *
 * @module
 */
import { decodeBase32 } from "../base/base32.ts";
import { type Bytes, stillBytes } from "../base/bytes.ts";
import { decodeHex } from "../base/hex.ts";

/** `undefined` where a character is none of the alphabet, or nothing is left. */
export function base32Secret(text: string): Bytes | undefined {
  const compact = text.replace(/[\s_=-]/g, "");
  return /^[A-Za-z2-7]{2,}$/.test(compact) ? decodeBase32(compact) : undefined;
}

/** Both alphabets, with or without padding; a space inside is a plus sign that an address has lost. */
export function base64Bytes(text: string): Bytes | undefined {
  const compact = text
    .trim()
    .replace(/[\r\n\t]/g, "")
    .replaceAll(" ", "+")
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/=+$/, "");
  if (compact === "" || compact.length % 4 === 1 || !/^[A-Za-z0-9+/]+$/.test(compact)) return undefined;
  const binary = atob(compact);
  const bytes = stillBytes(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

export function hexSecret(text: string): Bytes | undefined {
  const compact = text.replace(/[\s:-]/g, "");
  return compact === "" ? undefined : decodeHex(compact);
}

/** Steam's own files have Base64 of 20 bytes, all others Base32. */
export function steamSecret(text: string): Bytes | undefined {
  // A space may be a plus sign that an address has lost, at either end too.
  if (/^[A-Za-z0-9+/ ]{27}=$/.test(text)) return base64Bytes(text.replaceAll(" ", "+"));
  const compact = text.trim();
  if (/[+/]/.test(compact)) return base64Bytes(compact);
  return base32Secret(compact) ?? base64Bytes(compact);
}
