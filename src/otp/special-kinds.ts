/**
 * How Steam, mOTP and Yandex write their links and secrets; what they compute is in files of their own, which are fetched
 * only where such an account is kept. Pure; runs in every world.
 *
 * @module
 */
import { decodeBase32 } from "../base/base32.ts";
import type { Bytes } from "../base/bytes.ts";
import { decodeHex } from "../base/hex.ts";
import { type Refused, readSecret, refuse, withinBounds } from "./uri-parts.ts";

/** Fixed by each scheme; `period` in seconds. */
export const STEAM = { algorithm: "SHA1", digits: 5, period: 30 } as const;
export const MOTP = { algorithm: "MD5", digits: 6, period: 10 } as const;
export const YANDEX = { algorithm: "SHA256", digits: 8, period: 30 } as const;

/** Of a long secret the first 16 bytes are the key; the rest is user id, PIN length and checksum. */
export const YANDEX_SECRET_BYTES = 16;

type SecretOutcome = { readonly bytes: Bytes } | Refused;

/** `steam://SECRET` and `motp://issuer:user?secret=HEX`, as the parts of an otpauth link. */
export function schemeOf(
  text: string,
): { readonly type: string; readonly label: string; readonly query: string } | undefined {
  const steam = /^steam:\/\/([^?#/]+)\/?$/i.exec(text)?.[1];
  if (steam !== undefined) return { type: "steam", label: "Steam:", query: `secret=${steam}` };
  const motp = /^motp:\/\/([^?#]*)\?([^#]*)/i.exec(text);
  return motp === null ? undefined : { type: "motp", label: motp[1] ?? "", query: motp[2] ?? "" };
}

/** Steam's codes under the type of TOTP: by the name that only Steam uses, or by KeePassXC's `encoder`. */
export function isSteam(
  { issuer, prefix }: { readonly issuer: string; readonly prefix: string },
  encoder: string | undefined,
): boolean {
  return encoder?.toLowerCase() === "steam" || issuer === "Steam" || prefix === "Steam";
}

/** Base32 as a rule; Steam's own files have Base64: 28 characters for 20 bytes. */
export function steamSecret(text: string | undefined): SecretOutcome {
  // In a query a plus sign has become a space.
  const compact = (text ?? "").replaceAll(" ", "+");
  if (/^[A-Za-z0-9+/]{27}=$/.test(compact)) {
    return withinBounds(Uint8Array.from(atob(compact), (character) => character.charCodeAt(0)));
  }
  return readSecret(text);
}

/** Hexadecimal; andOTP has the Base32 of the hexadecimal text. */
export function motpSecret(text: string | undefined): SecretOutcome {
  const compact = (text ?? "").replace(/\s/g, "");
  if (compact === "") return refuse("no-secret");
  const plain = decodeHex(compact);
  if (plain !== undefined) return withinBounds(plain);
  if (!/^[A-Za-z2-7]+=*$/.test(compact)) return refuse("bad-hex-secret");
  const inner = decodeHex(String.fromCharCode(...decodeBase32(compact)));
  return inner === undefined ? refuse("bad-hex-secret") : withinBounds(inner);
}

/** 16 bytes, or 26 of which the first 16 count. */
export function yandexSecret(text: string | undefined): SecretOutcome {
  const secret = readSecret(text);
  if ("kind" in secret) return secret;
  return secret.bytes.length === YANDEX_SECRET_BYTES || secret.bytes.length === 26
    ? secret
    : refuse("bad-yandex-secret");
}
