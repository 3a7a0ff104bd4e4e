/**
 * The text of each QR code of a hand-over: `PROTECT-MOVE:1/<kind>/<base32>`, in the characters that QR codes store most
 * densely (ISO/IEC 18004 §7.4.4). Pure; runs in every world.
 *
 * @module
 */
import { decodeBase32, encodeBase32 } from "../../base/base32.ts";
import type { Bytes } from "../../base/bytes.ts";

/** Who shows it: the new phone its key, the old one a part of the message, the new one its receipt. */
export const CODE_KINDS = { hello: "N", part: "P", receipt: "R" } as const;
export type CodeKind = keyof typeof CODE_KINDS;

const PREFIX = "PROTECT-MOVE:";
const VERSION = "1";
/** Longest text of a QR code in that alphabet: version 40-L. */
const MAX_CHARACTERS = 4296;
const BASE32 = /^[A-Z2-7]+$/;

export type CodeReading =
  | { readonly kind: CodeKind; readonly bytes: Bytes }
  /** Some other text. */
  | { readonly kind: "other" }
  /** Of a later version of the app. */
  | { readonly kind: "newer-version" }
  | { readonly kind: "damaged" };

export function formatCode(kind: CodeKind, bytes: Uint8Array): string {
  return `${PREFIX}${VERSION}/${CODE_KINDS[kind]}/${encodeBase32(bytes)}`;
}

export function readCode(text: string): CodeReading {
  const trimmed = text.trim();
  if (!trimmed.startsWith(PREFIX)) return { kind: "other" };
  const [version = "", letter, body = "", ...more] = trimmed.slice(PREFIX.length).split("/");
  if (version !== VERSION) return { kind: /^[1-9][0-9]{0,3}$/.test(version) ? "newer-version" : "damaged" };
  const kind = (Object.keys(CODE_KINDS) as CodeKind[]).find((each) => CODE_KINDS[each] === letter);
  if (kind === undefined || more.length > 0 || trimmed.length > MAX_CHARACTERS || !BASE32.test(body))
    return { kind: "damaged" };
  const bytes = decodeBase32(body);
  // One spelling for the same bytes.
  return encodeBase32(bytes) === body ? { kind, bytes } : { kind: "damaged" };
}
