/**
 * The strict parser in front of the library: `otpauth://` for TOTP and HOTP (Key Uri Format), and secrets typed in.
 * What is odd is refused with a reason, never repaired silently. Pure; runs in every world.
 *
 * @module
 */
import { decodeBase32 } from "../base/base32.ts";
import type { Bytes } from "../base/bytes.ts";
import { OTP_ALGORITHMS, OTP_LIMITS, type OtpAlgorithm, type OtpDraft } from "./parameters.ts";
import type { OtpUriReason } from "./refusal-text.ts";

export type { OtpDraft } from "./parameters.ts";

export type OtpUriOutcome =
  | { readonly kind: "account"; readonly draft: OtpDraft; readonly notes: readonly string[] }
  | { readonly kind: "refused"; readonly reason: OtpUriReason };

type Refused = { readonly kind: "refused"; readonly reason: OtpUriReason };

const KNOWN = new Set(["secret", "issuer", "algorithm", "digits", "period", "counter"]);
/** Controls, soft hyphen, bidi and zero-width marks, line separators, BOM, interlinear marks, lone surrogates. */
const HIDDEN = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Surrogate}]/u;

const refuse = (reason: OtpUriReason): Refused => ({ kind: "refused", reason });

/** Text of a QR code, of a link or from the clipboard. Refuses anything over 4 kB before it is parsed. */
export function parseOtpauthUri(text: string): OtpUriOutcome {
  if (text.length > OTP_LIMITS.maxUriBytes) return refuse("too-long");
  const trimmed = text.trim();
  if (/^otpauth-migration:/i.test(trimmed)) return refuse("migration");
  const match = /^otpauth:\/\/([a-z]+)\/([^?#]*)\?([^#]*)/i.exec(trimmed);
  if (match === null) return refuse(/^otpauth:/i.test(trimmed) ? "malformed" : "not-otpauth");
  const type = match[1]?.toLowerCase();
  if (type !== "totp" && type !== "hotp") return refuse("unsupported-type");

  const query = readQuery(match[3] ?? "");
  if (!(query instanceof Map)) return query;
  const label = readLabel(match[2] ?? "");
  if (label === undefined) return refuse("malformed");

  const secret = readSecret(query.get("secret"));
  if ("kind" in secret) return secret;
  const numbers = readNumbers(type, query);
  if ("kind" in numbers) return numbers;

  const issuer = (query.get("issuer") ?? "").trim() || label.issuer;
  const names = checkNames(issuer, label.name);
  if (names !== undefined) return names;
  const notes =
    label.issuer !== "" && issuer !== label.issuer
      ? [`The code names the issuer twice: «${issuer}» and «${label.issuer}». Check which one is right.`]
      : [];
  return { kind: "account", draft: { type, issuer, name: label.name, secret: secret.bytes, ...numbers }, notes };
}

/** A secret as services print it: either case, with spaces and hyphens between its groups. */
export function parseTypedSecret(text: string): { readonly bytes: Bytes } | Refused {
  return readSecret(text.replaceAll("-", ""));
}

/** What was typed into the form; the same bounds as for a scanned code. */
export function draftFromForm(form: {
  readonly issuer: string;
  readonly name: string;
  readonly secret: string;
}): OtpUriOutcome {
  if (form.secret.length > OTP_LIMITS.maxUriBytes) return refuse("too-long");
  const secret = parseTypedSecret(form.secret);
  if ("kind" in secret) return secret;
  const issuer = form.issuer.trim();
  const name = form.name.trim();
  const names = checkNames(issuer, name);
  if (names !== undefined) return names;
  const draft = {
    type: "totp",
    issuer,
    name,
    secret: secret.bytes,
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    counter: 0,
  } as const;
  return { kind: "account", draft, notes: [] };
}

function readQuery(query: string): Map<string, string> | Refused {
  const values = new Map<string, string>();
  for (const pair of query.split("&")) {
    if (pair === "") continue;
    const at = pair.indexOf("=");
    const key = (at < 0 ? pair : pair.slice(0, at)).toLowerCase();
    if (!KNOWN.has(key)) continue; // `image=` and the like: never followed
    if (values.has(key)) return refuse("repeated-parameter");
    const value = decode((at < 0 ? "" : pair.slice(at + 1)).replaceAll("+", " "));
    if (value === undefined) return refuse("malformed");
    values.set(key, value);
  }
  return values;
}

function readLabel(label: string): { readonly issuer: string; readonly name: string } | undefined {
  const text = decode(label)?.trim();
  if (text === undefined) return undefined;
  const colon = text.indexOf(":");
  return colon < 0
    ? { issuer: "", name: text }
    : { issuer: text.slice(0, colon).trim(), name: text.slice(colon + 1).trim() };
}

function readSecret(text: string | undefined): { readonly bytes: Bytes } | Refused {
  const compact = (text ?? "").replace(/\s/g, "");
  if (compact === "") return refuse("no-secret");
  if (!/^[A-Za-z2-7]+=*$/.test(compact)) return refuse("bad-secret");
  const bytes = decodeBase32(compact);
  if (bytes.length === 0) return refuse("bad-secret");
  return bytes.length > OTP_LIMITS.maxSecretBytes ? refuse("secret-too-long") : { bytes };
}

function readNumbers(
  type: "totp" | "hotp",
  query: ReadonlyMap<string, string>,
):
  | { readonly algorithm: OtpAlgorithm; readonly digits: number; readonly period: number; readonly counter: number }
  | Refused {
  const named = (query.get("algorithm") ?? "SHA1").toUpperCase().replace("-", "");
  const algorithm = OTP_ALGORITHMS.find((known) => known === named);
  if (algorithm === undefined) return refuse("bad-algorithm");
  const digits = readInteger(query.get("digits"), 6);
  if (digits === undefined || digits < OTP_LIMITS.minDigits || digits > OTP_LIMITS.maxDigits)
    return refuse("bad-digits");
  const period = readInteger(query.get("period"), 30);
  if (period === undefined || period < OTP_LIMITS.minPeriod || period > OTP_LIMITS.maxPeriod)
    return refuse("bad-period");
  if (type === "hotp" && !query.has("counter")) return refuse("no-counter");
  const counter = readInteger(query.get("counter"), 0);
  if (counter === undefined) return refuse("bad-counter");
  return { algorithm, digits, period, counter };
}

function readInteger(text: string | undefined, absent: number): number | undefined {
  if (text === undefined) return absent;
  const value = /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}

function checkNames(issuer: string, name: string): Refused | undefined {
  if (HIDDEN.test(issuer) || HIDDEN.test(name)) return refuse("hidden-characters");
  if (issuer.length > OTP_LIMITS.maxNameCharacters || name.length > OTP_LIMITS.maxNameCharacters)
    return refuse("name-too-long");
  return undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
