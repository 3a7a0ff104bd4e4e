/**
 * Google Authenticator's transfer codes: `otpauth-migration://offline?data=` with a protobuf of up to ten accounts a
 * part. Written from its message table; unknown fields are skipped by their wire type. Pure; runs in every world.
 *
 * @module
 */
import { type Bytes, copyBytes, toText } from "../base/bytes.ts";
import { OTP_LIMITS, type OtpDraft } from "./parameters.ts";
import { fieldsOf, type ProtobufField } from "./protobuf.ts";
import type { OtpUriReason } from "./refusal.ts";
import { checkNames } from "./uri-parts.ts";

/** An entry that no codes can be made from; the others are not lost for it. */
export interface SkippedEntry {
  /** Issuer and name; empty where it has none or they could not be read. */
  readonly label: string;
  readonly why: OtpUriReason;
}

export interface MigrationPart {
  /** 0…count − 1. */
  readonly index: number;
  readonly count: number;
  /** Random, the same in all parts of one export; 0 where the exporting app gives none. */
  readonly batchId: number;
  readonly drafts: readonly OtpDraft[];
  readonly skipped: readonly SkippedEntry[];
}

export type MigrationOutcome =
  | { readonly kind: "part"; readonly part: MigrationPart }
  | { readonly kind: "damaged" }
  | { readonly kind: "not-migration" };

const MAX_PARTS = 1000;
const ALGORITHMS = ["SHA1", "SHA1", "SHA256", "SHA512"] as const;
const DIGITS = [6, 6, 8] as const;
const TYPES = ["totp", "hotp", "totp"] as const;

export function parseMigration(text: string): MigrationOutcome {
  const match = /^otpauth-migration:\/\/offline\/?\?(.*)$/is.exec(text.trim());
  if (match === null) return { kind: "not-migration" };
  const bytes = readData(match[1] ?? "");
  if (bytes === undefined) return { kind: "damaged" };
  const fields = fieldsOf(bytes);
  if (fields === undefined) return { kind: "damaged" };
  const numbers = new Map<number, number>();
  const entries: Uint8Array[] = [];
  for (const field of fields) {
    if (field.number === 1 && field.kind === "bytes") entries.push(field.bytes);
    else if (field.kind === "integer") numbers.set(field.number, Number(BigInt.asIntN(32, field.value)));
  }
  if (entries.length === 0) return { kind: "damaged" };
  const count = Math.max(1, numbers.get(3) ?? 1);
  const index = numbers.get(4) ?? 0;
  if (count > MAX_PARTS || index < 0 || index >= count) return { kind: "damaged" };
  const drafts: OtpDraft[] = [];
  const skipped: SkippedEntry[] = [];
  for (const entry of entries) {
    const read = readEntry(entry);
    if ("why" in read) skipped.push(read);
    else drafts.push(read);
  }
  return { kind: "part", part: { index, count, batchId: numbers.get(5) ?? 0, drafts, skipped } };
}

/** Base64 of either alphabet, percent-encoded or not; a space is a plus sign that was lost on the way. */
function readData(query: string): Bytes | undefined {
  const data = query.split("&").find((pair) => /^data=/i.test(pair));
  if (data === undefined) return undefined;
  try {
    const base64 = decodeURIComponent(data.slice(5))
      .replaceAll(" ", "+")
      .replaceAll("-", "+")
      .replaceAll("_", "/")
      .replace(/=+$/, "");
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function readEntry(bytes: Uint8Array): OtpDraft | SkippedEntry {
  const fields = fieldsOf(bytes);
  if (fields === undefined) return { label: "", why: "malformed" };
  const entry = new Map(fields.map((field) => [field.number, field]));
  const secret = bytesOf(entry.get(1));
  const { issuer, name } = namesOf(textOf(entry.get(2)), textOf(entry.get(3)));
  const label = [issuer, name].filter((part) => part !== "").join(" · ");
  const refuse = (why: OtpUriReason): SkippedEntry => ({ label, why });
  const type = TYPES[integerOf(entry.get(6))];
  const algorithm = ALGORITHMS[integerOf(entry.get(4))];
  const digits = DIGITS[integerOf(entry.get(5))];
  const counter = integerOf(entry.get(7));
  if (secret === undefined || secret.length === 0) return refuse("no-secret");
  if (secret.length > OTP_LIMITS.maxSecretBytes) return refuse("secret-too-long");
  if (type === undefined) return refuse("unsupported-type");
  if (algorithm === undefined) return refuse("bad-algorithm");
  if (digits === undefined) return refuse("bad-digits");
  if (!Number.isSafeInteger(counter) || counter < 0) return refuse("bad-counter");
  const odd = checkNames(issuer, name);
  if (odd !== undefined) return refuse(odd.reason);
  return { type, issuer, name, secret: copyBytes(secret), algorithm, digits, period: 30, counter };
}

/** The name often repeats the issuer before a colon. */
function namesOf(name: string, issuer: string): { readonly issuer: string; readonly name: string } {
  const trimmed = name.trim();
  if (issuer.trim() !== "") {
    const prefix = `${issuer.trim()}:`;
    return {
      issuer: issuer.trim(),
      name: trimmed.startsWith(prefix) ? trimmed.slice(prefix.length).trim() : trimmed,
    };
  }
  const colon = trimmed.indexOf(":");
  return colon < 0
    ? { issuer: "", name: trimmed }
    : { issuer: trimmed.slice(0, colon).trim(), name: trimmed.slice(colon + 1).trim() };
}

const bytesOf = (field: ProtobufField | undefined): Uint8Array | undefined =>
  field?.kind === "bytes" ? field.bytes : undefined;

const integerOf = (field: ProtobufField | undefined): number => (field?.kind === "integer" ? Number(field.value) : 0);

function textOf(field: ProtobufField | undefined): string {
  if (field?.kind !== "bytes") return "";
  try {
    return toText(field.bytes);
  } catch {
    return "";
  }
}
