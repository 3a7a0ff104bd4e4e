/** What the security log says: kinds, details, and their bytes (src/vault/README.md «Security log»). Pure. @module */
import { type Bytes, fromText, toText } from "../../base/bytes.ts";
import { isCount, isRecord, isText } from "../format/check.ts";

export const LOG_KINDS = [
  /** The log begins. */
  "started",
  /** An earlier log could not be gone on with: it, or its keys, were taken away. */
  "lost",
  /** The person erased the earlier entries. */
  "cleared",
  /** The oldest entries made room. Written by the log itself. */
  "dropped",
  "unlocked",
  "unlock-failed",
  "exported",
  "imported",
  "added",
  "deleted",
  "restored",
  "erased",
  "backup-made",
  "backup-checked",
  "backup-restored",
  "moved",
  "approved",
  "denied",
  "way-added",
  "way-removed",
  "version-back",
] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/**
 * Few and small: numbers, and short texts. No name of an account, no address, no secret.
 *
 * Known members: `by` (a way in), `way` (a slot's id), `count`, `format`, `device`.
 */
export type LogDetails = Readonly<Record<string, string | number>>;

export interface LogNote {
  /** A kind of {@link LOG_KINDS}; a later version may know more. */
  readonly kind: string;
  /** Milliseconds since the Unix epoch, by the device's clock. */
  readonly atMs: number;
  readonly details: LogDetails;
}

const MAX_DETAILS = 8;
const MAX_TEXT = 100;
/** Plaintext is padded to a multiple of this, so that the kind does not show in the size. */
export const NOTE_STEP = 192;

/** JSON padded with spaces. Details that are too many or too long are cut, never refused: an event must not be lost for one. */
export function noteBytes(kind: LogKind, atMs: number, details: LogDetails): Bytes {
  const kept = Object.entries(details)
    .slice(0, MAX_DETAILS)
    .map(([name, value]) => [name.slice(0, MAX_TEXT), isText(value) ? value.slice(0, MAX_TEXT) : value]);
  const text = fromText(JSON.stringify({ kind, atMs, details: Object.fromEntries(kept) as LogDetails }));
  const bytes = new Uint8Array(Math.ceil(text.length / NOTE_STEP) * NOTE_STEP).fill(0x20);
  bytes.set(text);
  return bytes;
}

/** `undefined` where the bytes are no note. */
export function readNote(bytes: Bytes): LogNote | undefined {
  try {
    const value: unknown = JSON.parse(toText(bytes));
    if (!isRecord(value) || !isText(value["kind"]) || !isCount(value["atMs"]) || !isRecord(value["details"]))
      return undefined;
    const details = Object.entries(value["details"]).filter(
      (entry): entry is [string, string | number] => isText(entry[1]) || typeof entry[1] === "number",
    );
    return { kind: value["kind"], atMs: value["atMs"], details: Object.fromEntries(details) };
  } catch {
    return undefined;
  }
}
