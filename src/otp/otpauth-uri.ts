/**
 * The strict parser in front of the library: `otpauth://` for TOTP and HOTP (Key Uri Format), the kinds of Steam, mOTP
 * and Yandex. What is odd is refused with a reason, never repaired silently. Pure; runs in every
 * world.
 *
 * @module
 */
import type { Bytes } from "../base/bytes.ts";
import { type CleanedPart, cleanedParts, withoutIssuer } from "./cleaned.ts";
import { OTP_LIMITS, type OtpAlgorithm, type OtpDraft, USUAL_ALGORITHMS } from "./parameters.ts";
import type { OtpUriReason } from "./refusal.ts";
import { isSteam, MOTP, motpSecret, STEAM, schemeOf, steamSecret, YANDEX, yandexSecret } from "./special-kinds.ts";
import {
  checkNames,
  decodePart,
  type Refused,
  readInteger,
  readLabel,
  readQuery,
  readSecret,
  refuse,
} from "./uri-parts.ts";

export type { OtpDraft } from "./parameters.ts";

export type OtpUriOutcome =
  | {
      readonly kind: "account";
      readonly draft: OtpDraft;
      /** The issuer before the colon of the label, where it is another than the parameter's: the draft has the latter. */
      readonly otherIssuer?: string;
      /** What was put right; none of it changes the code. */
      readonly cleaned: readonly CleanedPart[];
    }
  | { readonly kind: "refused"; readonly reason: OtpUriReason };

type Query = ReadonlyMap<string, string>;
type Parameters = Omit<OtpDraft, "issuer" | "name">;

/** Text of a QR code, of a link or from the clipboard. Refuses anything over 4 kB before it is parsed. */
export function parseOtpauthUri(text: string): OtpUriOutcome {
  if (text.length > OTP_LIMITS.maxUriBytes) return refuse("too-long");
  const trimmed = text.trim().replace(/^web\+/i, "");
  if (/^otpauth-migration:/i.test(trimmed)) return refuse("migration");
  const scheme = schemeOf(trimmed);
  if (scheme !== undefined) return parseLink(scheme.type, scheme.label, scheme.query);
  const match = /^(?:apple-)?otpauth:\/\/([a-z]+)\/([^?#]*)\?([^#]*)/i.exec(trimmed);
  if (match === null) return refuse(/^(?:apple-)?otpauth:/i.test(trimmed) ? "malformed" : "not-otpauth");
  return parseLink(match[1]?.toLowerCase() ?? "", match[2] ?? "", match[3] ?? "");
}

function parseLink(type: string, labelText: string, queryText: string): OtpUriOutcome {
  const query = readQuery(queryText);
  if (!(query instanceof Map)) return query;
  const label = readLabel(labelText);
  if (label === undefined) return refuse("malformed");
  const issuer = (query.get("issuer") ?? "").trim() || label.issuer;
  const parameters = readParameters(type, { issuer, prefix: label.issuer }, query);
  if ("kind" in parameters) return parameters;
  const names = checkNames(issuer, label.name);
  if (names !== undefined) return names;
  const { name, cleaned: inName } = withoutIssuer(label.name, issuer);
  const draft = { ...parameters, issuer, name };
  const secret = type === "totp" || type === "hotp" ? (query.get("secret") ?? "") : "";
  const cleaned = [...cleanedParts(secret, [decodePart(labelText) ?? "", query.get("issuer") ?? ""]), ...inName];
  const isTwice = label.issuer !== "" && issuer !== label.issuer;
  return { kind: "account", draft, cleaned, ...(isTwice && { otherIssuer: label.issuer }) };
}

function readParameters(
  type: string,
  names: { readonly issuer: string; readonly prefix: string },
  query: Query,
): Parameters | Refused {
  const secretText = query.get("secret");
  switch (type) {
    case "steam":
      return special("steam", steamSecret(secretText), STEAM);
    case "motp":
      return special("motp", motpSecret(secretText), MOTP);
    case "yaotp":
      return special("yandex", yandexSecret(secretText), YANDEX);
    case "totp":
      if (isSteam(names, query.get("encoder"))) return special("steam", steamSecret(secretText), STEAM);
      return usual("totp", query);
    case "hotp":
      return usual("hotp", query);
    default:
      return refuse("unsupported-type");
  }
}

function special(
  type: "steam" | "motp" | "yandex",
  secret: { readonly bytes: Bytes } | Refused,
  fixed: { readonly algorithm: OtpAlgorithm; readonly digits: number; readonly period: number },
): Parameters | Refused {
  return "kind" in secret ? secret : { type, secret: secret.bytes, ...fixed, counter: 0 };
}

function usual(type: "totp" | "hotp", query: Query): Parameters | Refused {
  const secret = readSecret(query.get("secret"));
  if ("kind" in secret) return secret;
  const named = (query.get("algorithm") ?? "SHA1").toUpperCase().replace("-", "");
  const algorithm = USUAL_ALGORITHMS.find((known) => known === named);
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
  return { type, secret: secret.bytes, algorithm, digits, period, counter };
}
