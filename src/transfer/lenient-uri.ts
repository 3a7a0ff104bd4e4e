/**
 * Account links as other apps write them (IMPORT-FORMATS §3): read by hand, since engines differ on schemes they do not know,
 * and a plus sign in a label is a plus. What cannot change the code is forgiven; what can makes the entry bad. Pure.
 *
 * @module
 */
import { decodeHex } from "../base/hex.ts";
import type { OtpType } from "../otp/parameters.ts";
import type { RawEntry } from "./entry.ts";
import { isRecord, parseJson } from "./opened-file.ts";
import type { SkipReason } from "./outcome.ts";
import { base32Secret, hexSecret, steamSecret } from "./secret-text.ts";

export type LinkOutcome = RawEntry | { readonly label: string; readonly why: SkipReason };

const TYPES: Readonly<Record<string, OtpType>> = {
  totp: "totp",
  hotp: "hotp",
  steam: "steam",
  motp: "motp",
  yaotp: "yandex",
};

/** `undefined`: not an account link at all. */
export function readLink(text: string): LinkOutcome | undefined {
  const link = text.trim();
  const steam = /^steam:\/\/([^?#\s]+)\/?$/i.exec(link)?.[1];
  if (steam !== undefined)
    return { type: "steam", issuer: "Steam", name: "", secret: steamSecret(decodeLoosely(steam)) };
  const motp = /^motp:\/\/([^?#]*)\?(.*)$/is.exec(link);
  if (motp !== null) return readParts("motp", motp[1] ?? "", motp[2] ?? "");
  // A `#` before the `?` belongs to the label: Microsoft's guests have one.
  const match = /^(?:apple-)?otpauth:\/\/([a-z]+)(?:\/([^?]*))?\?(.*)$/is.exec(link);
  if (match === null) return undefined;
  return readParts((match[1] ?? "").toLowerCase(), match[2] ?? "", match[3] ?? "");
}

function readParts(kind: string, labelText: string, queryText: string): LinkOutcome {
  const query = readQuery(queryText);
  const { prefix, account } = readLabel(labelText);
  const told = presentOf(query.get("issuer"));
  const name = account;
  const issuer = told === "" ? prefix : told;
  const isBothNamed = told !== "" && prefix !== "" && told.toLowerCase() !== prefix.toLowerCase();
  const label = {
    issuer: issuer || meraki(name),
    name: isBothNamed ? `${prefix}:${name}` : withoutMeraki(issuer, name),
  };
  const type = typeOf(kind, label.issuer, prefix, query);
  if (type === undefined) return { label: `${label.issuer} ${name}`.trim(), why: "bad-type" };
  const secret = query.get("secret") ?? "";
  if (secret === "" || secret === "null") return { label: `${label.issuer} ${name}`.trim(), why: "no-secret" };
  return {
    ...label,
    type,
    secret: secretOf(type, secret),
    algorithm: query.get("algorithm"),
    digits: query.get("digits"),
    period: query.get("period"),
    counter: query.get("counter"),
    pin: pinOf(type, query.get("pin")),
    tags: query.getAll("tags"),
    ...displayOf(query.get("codedisplay")),
  };
}

interface Query {
  readonly get: (name: string) => string | undefined;
  readonly getAll: (name: string) => readonly string[];
}

/** `issuer=Fooperiod=60`: a lost `&`, met in the wild. What follows counts, since it changes the code. */
const LOST_AMPERSAND = /^(issuer=[^&]*?)(?=(?:period|digits|algorithm|counter)=\w)/i;

/** Names in any case; the first of several wins. Of names without a value only `steam` says anything. */
function readQuery(text: string): Query {
  const values = new Map<string, string[]>();
  const pairs = text.replace(/#.*$/s, "").split("&");
  for (const pair of pairs.flatMap((part) => part.replace(LOST_AMPERSAND, "$1&").split("&"))) {
    if (/^steam$/i.test(pair)) values.set("steam", [""]);
    const at = pair.indexOf("=");
    if (at < 1) continue;
    const name = pair.slice(0, at).toLowerCase();
    const value = decodeLoosely(pair.slice(at + 1).replaceAll("+", " "));
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  }
  return { get: (name) => values.get(name)?.[0], getAll: (name) => values.get(name) ?? [] };
}

/** At the first literal colon; only without one at the first encoded one. */
function readLabel(text: string): { readonly prefix: string; readonly account: string } {
  const literal = text.indexOf(":");
  if (literal >= 0)
    return {
      prefix: decodeLoosely(text.slice(0, literal)).trim(),
      account: decodeLoosely(text.slice(literal + 1)).trim(),
    };
  const whole = decodeLoosely(text);
  const at = whole.indexOf(":");
  return at < 0
    ? { prefix: "", account: whole.trim() }
    : { prefix: whole.slice(0, at).trim(), account: whole.slice(at + 1).trim() };
}

const presentOf = (value = ""): string => (value === "null" ? "" : value.trim());

const MERAKI = "/Meraki";
const meraki = (name: string): string => (name.endsWith(MERAKI) ? "Meraki" : "");
const withoutMeraki = (issuer: string, name: string): string =>
  issuer === "" && name.endsWith(MERAKI) ? name.slice(0, -MERAKI.length) : name;

function typeOf(kind: string, issuer: string, prefix: string, query: Query): OtpType | undefined {
  const type = TYPES[kind];
  if (type !== "totp") return Object.hasOwn(TYPES, kind) ? type : undefined;
  const isSteam =
    issuer === "Steam" ||
    prefix === "Steam" ||
    query.get("encoder")?.toLowerCase() === "steam" ||
    query.get("steam") !== undefined;
  return isSteam ? "steam" : type;
}

/** Of a long Yandex secret the first 16 bytes are the key. andOTP has mOTP's hexadecimal text as Base32. */
function secretOf(type: OtpType, text: string): RawEntry["secret"] {
  if (type === "steam") return steamSecret(text);
  if (type === "motp") return motpSecret(text);
  const bytes = base32Secret(text);
  return type === "yandex" ? bytes?.slice(0, 16) : bytes;
}

export function motpSecret(text: string): RawEntry["secret"] {
  const plain = hexSecret(text);
  if (plain !== undefined) return plain;
  const inner = base32Secret(text);
  return inner === undefined ? undefined : decodeHex(new TextDecoder("latin1").decode(inner));
}

/** Aegis writes Yandex's PIN as Base32 of its digits. */
function pinOf(type: OtpType, text: string | undefined): string | undefined {
  if (text === undefined || type !== "yandex") return text;
  const inner = new TextDecoder("latin1").decode(base32Secret(text) ?? new Uint8Array(0));
  return /^\d+$/.test(inner) ? inner : text;
}

/** Ente's own member: pinned, tags and note. Trashed ones are read like the others; the person chooses. */
function displayOf(text: string | undefined): Pick<RawEntry, "note" | "favorite" | "tags"> {
  const display = text === undefined ? undefined : parseJson(text);
  if (!isRecord(display)) return {};
  return {
    note: display["note"],
    favorite: display["pinned"] === true,
    ...(Array.isArray(display["tags"]) && { tags: display["tags"] as readonly unknown[] }),
  };
}

/** Decodes what can be decoded and keeps the rest. */
function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
  }
}
