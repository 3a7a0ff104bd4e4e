/**
 * Writes accounts as Google Authenticator's transfer codes: `otpauth-migration://offline?data=`, up to ten accounts a part.
 * Pure; runs in every world.
 *
 * @module
 */
import { concat, fromText } from "../base/bytes.ts";
import type { OtpDraft } from "./parameters.ts";
import { bytesField, integerField } from "./write-protobuf.ts";

/** Why an account cannot go into a transfer code: the format has no place for it. */
export type MigrationLack = "type" | "digits" | "period" | "algorithm" | "too-long";

const ALGORITHMS: Readonly<Partial<Record<OtpDraft["algorithm"], number>>> = { SHA1: 1, SHA256: 2, SHA512: 3 };
const DIGITS: Readonly<Record<number, number>> = { 6: 1, 8: 2 };
const TYPES: Readonly<Partial<Record<OtpDraft["type"], number>>> = { hotp: 1, totp: 2 };
const PERIOD = 30;

const MOST_IN_A_PART = 10;
/** A code of so many bytes is still scanned from a phone's screen at arm's length. */
const PART_BYTES = 640;
/** One account alone may need more: as much as a code holds (version 40-M, 2,331 bytes, of Base64 in an address). */
const ENTRY_BYTES = 1400;

/** @returns `undefined`: it goes. */
export function migrationLack(draft: OtpDraft): MigrationLack | undefined {
  if (TYPES[draft.type] === undefined) return "type";
  if (DIGITS[draft.digits] === undefined) return "digits";
  if (draft.type === "totp" && draft.period !== PERIOD) return "period";
  if (ALGORITHMS[draft.algorithm] === undefined) return "algorithm";
  return entryOf(draft).length > ENTRY_BYTES ? "too-long" : undefined;
}

/** One code of a transfer. */
export interface WrittenPart {
  /** Its link. */
  readonly text: string;
  /** The first account in it, counted from 0, and how many there are. */
  readonly from: number;
  readonly count: number;
}

/**
 * @param drafts Such that have no `migrationLack`; their order stays.
 * @param batchId The same in all parts, a 32-bit integer; random, so that two transfers are told apart.
 * @throws {RangeError} An account cannot go into a transfer code.
 */
export function writeMigration(drafts: readonly OtpDraft[], batchId: number): readonly WrittenPart[] {
  const parts = inParts(drafts.map(entryOf));
  let from = 0;
  return parts.map((entries, index) => {
    const payload = concat(
      ...entries.map((entry) => bytesField(1, entry)),
      integerField(2, 1),
      integerField(3, parts.length),
      integerField(4, index),
      integerField(5, batchId),
    );
    const data = encodeURIComponent(btoa(String.fromCharCode(...payload)));
    const part = { text: `otpauth-migration://offline?data=${data}`, from, count: entries.length };
    from += entries.length;
    return part;
  });
}

function inParts(entries: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const parts: Uint8Array[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const part = parts.at(-1);
    bytes += entry.length;
    if (part === undefined || part.length === MOST_IN_A_PART || bytes > PART_BYTES) {
      parts.push([entry]);
      bytes = entry.length;
    } else part.push(entry);
  }
  return parts;
}

function entryOf({ type, issuer, name, secret, algorithm, digits, counter }: OtpDraft): Uint8Array {
  const [kind, length, hash] = [TYPES[type], DIGITS[digits], ALGORITHMS[algorithm]];
  if (kind === undefined || length === undefined || hash === undefined)
    throw new RangeError("write a transfer code: an account has no place in it");
  return concat(
    bytesField(1, secret),
    bytesField(2, fromText(name)),
    ...(issuer === "" ? [] : [bytesField(3, fromText(issuer))]),
    integerField(4, hash),
    integerField(5, length),
    integerField(6, kind),
    ...(type === "hotp" ? [integerField(7, counter)] : []),
  );
}
