/** Pieces of an account link, each with its bounds: what is odd is refused, never repaired silently. Pure. @module */
import { decodeBase32 } from "../base/base32.ts";
import type { Bytes } from "../base/bytes.ts";
import { OTP_LIMITS } from "./parameters.ts";
import type { OtpUriReason } from "./refusal.ts";

export interface Refused {
  readonly kind: "refused";
  readonly reason: OtpUriReason;
}

/** Controls, soft hyphen, bidi and zero-width marks, line separators, BOM, interlinear marks, lone surrogates. */
const HIDDEN = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Surrogate}]/u;
const KNOWN = new Set(["secret", "issuer", "algorithm", "digits", "period", "counter", "encoder", "pin_length"]);

export const refuse = (reason: OtpUriReason): Refused => ({ kind: "refused", reason });

/** Names in lower case; unknown ones (`image=` and the like) are left out and never followed. */
export function readQuery(query: string): Map<string, string> | Refused {
  const values = new Map<string, string>();
  for (const pair of query.split("&")) {
    if (pair === "") continue;
    const at = pair.indexOf("=");
    const key = (at < 0 ? pair : pair.slice(0, at)).toLowerCase();
    if (!KNOWN.has(key)) continue;
    if (values.has(key)) return refuse("repeated-parameter");
    const value = decodePart((at < 0 ? "" : pair.slice(at + 1)).replaceAll("+", " "));
    if (value === undefined) return refuse("malformed");
    values.set(key, value);
  }
  return values;
}

/** `issuer:name`, or a name alone. */
export function readLabel(label: string): { readonly issuer: string; readonly name: string } | undefined {
  const text = decodePart(label)?.trim();
  if (text === undefined) return undefined;
  const colon = text.indexOf(":");
  return colon < 0
    ? { issuer: "", name: text }
    : { issuer: text.slice(0, colon).trim(), name: text.slice(colon + 1).trim() };
}

/** Base32, with white space between its groups. */
export function readSecret(text: string | undefined): { readonly bytes: Bytes } | Refused {
  const compact = (text ?? "").replace(/\s/g, "");
  if (compact === "") return refuse("no-secret");
  if (!/^[A-Za-z2-7]+=*$/.test(compact)) return refuse("bad-secret");
  return withinBounds(decodeBase32(compact));
}

export function withinBounds(bytes: Bytes): { readonly bytes: Bytes } | Refused {
  if (bytes.length === 0) return refuse("bad-secret");
  return bytes.length > OTP_LIMITS.maxSecretBytes ? refuse("secret-too-long") : { bytes };
}

/** Decimal digits only; `absent` where there is no text. `undefined` for anything else. */
export function readInteger(text: string | undefined, absent: number): number | undefined {
  if (text === undefined) return absent;
  const value = /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}

export function checkNames(issuer: string, name: string): Refused | undefined {
  if (HIDDEN.test(issuer) || HIDDEN.test(name)) return refuse("hidden-characters");
  if (issuer.length > OTP_LIMITS.maxNameCharacters || name.length > OTP_LIMITS.maxNameCharacters)
    return refuse("name-too-long");
  return undefined;
}

export function decodePart(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
