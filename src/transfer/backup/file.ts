/**
 * The text of a backup file and its header (README «The file»). Every header value is authenticated, so the file is strict: what
 * is not exactly of version 1 is told as newer, too costly or damaged, and no key is derived for it. Pure; runs in every world.
 *
 * @module
 */
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import { type Bytes, fromText, u32 } from "../../base/bytes.ts";
import { enc } from "../../crypto/enc.ts";
import { isRecord, parseJson } from "../opened-file.ts";
import { isBucket } from "./padding.ts";

export const BACKUP_FORMAT = "protect-backup";
/** Of the file; a higher one is refused, and the file left as it is. */
export const BACKUP_VERSION = 1;
/** AES-256-GCM with a key from Argon2id v1.3, as everywhere in suite 1. */
const SUITE = 1;
const ALGORITHM = "argon2id";
export const SALT_BYTES = 16;
export const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** KiB, passes, lanes. */
export interface BackupCosts {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** What new backups cost (DESIGN §4): 64 MiB, three passes. One lane: a browser has no more, a guesser would. */
export const BACKUP_COSTS: BackupCosts = { m: 65_536, t: 3, p: 1 };

/** Bounds for costs that are read (DESIGN §4): more would only stop the device. */
export const COST_CAPS: BackupCosts = { m: 512 * 1024, t: 20, p: 8 };

export interface BackupHeader {
  readonly costs: BackupCosts;
  readonly salt: Bytes;
  readonly iv: Bytes;
}

export interface BackupFile extends BackupHeader {
  /** Ciphertext ‖ tag. */
  readonly sealed: Bytes;
}

export type BackupReading =
  | { readonly kind: "file"; readonly file: BackupFile }
  /** No backup of Protect. */
  | { readonly kind: "foreign" }
  | { readonly kind: "newer" }
  | { readonly kind: "damaged" }
  | { readonly kind: "too-costly" };

/** @param text Of the whole file. */
export function readBackupFile(text: string): BackupReading {
  const json = parseJson(text);
  return json === undefined && beginsAsBackup(text) ? { kind: "damaged" } : readBackupJson(json);
}

/** Told also where the rest is missing: the app writes this member first. */
export function beginsAsBackup(text: string): boolean {
  return /^\s*\{\s*"fmt"\s*:\s*"protect-backup"/.test(text);
}

/** @param json What the file's text is as JSON; `undefined` where it is none. */
export function readBackupJson(json: unknown): BackupReading {
  if (!isRecord(json) || json["fmt"] !== BACKUP_FORMAT) return { kind: "foreign" };
  const { v, kdf, suite } = json;
  if (isWhole(v) && v > BACKUP_VERSION) return { kind: "newer" };
  if (v !== BACKUP_VERSION || suite !== SUITE || !isRecord(kdf) || kdf["alg"] !== ALGORITHM) return { kind: "damaged" };
  if (!hasOnly(json, ["fmt", "v", "kdf", "suite", "iv", "ct"])) return { kind: "damaged" };
  if (!hasOnly(kdf, ["alg", "m", "t", "p", "salt"])) return { kind: "damaged" };
  const { m, t, p } = kdf;
  if (!isWhole(m) || !isWhole(t) || !isWhole(p) || m < 8 * p) return { kind: "damaged" };
  if (m > COST_CAPS.m || t > COST_CAPS.t || p > COST_CAPS.p) return { kind: "too-costly" };
  const [salt, iv, sealed] = [bytesOf(kdf["salt"]), bytesOf(json["iv"]), bytesOf(json["ct"])];
  if (salt?.length !== SALT_BYTES || iv?.length !== IV_BYTES || sealed === undefined) return { kind: "damaged" };
  // A file that was cut off is told before any passphrase is asked for.
  if (!isBucket(sealed.length - TAG_BYTES)) return { kind: "damaged" };
  return { kind: "file", file: { costs: { m, t, p }, salt, iv, sealed } };
}

export function writeBackupFile({ costs, salt, iv, sealed }: BackupFile): Bytes {
  return fromText(
    JSON.stringify({
      fmt: BACKUP_FORMAT,
      v: BACKUP_VERSION,
      kdf: { alg: ALGORITHM, ...costs, salt: encodeBase64url(salt) },
      suite: SUITE,
      iv: encodeBase64url(iv),
      ct: encodeBase64url(sealed),
    }),
  );
}

/** What is authenticated beside the contents: every value of the header, in the order of the file. */
export function headerAad({ costs: { m, t, p }, salt, iv }: BackupHeader): Bytes {
  const kdf = [fromText(ALGORITHM), u32(m), u32(t), u32(p), salt];
  return enc("protect/1/backup", [fromText(BACKUP_FORMAT), u32(BACKUP_VERSION), ...kdf, u32(SUITE), iv]);
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;

const hasOnly = (record: Readonly<Record<string, unknown>>, names: readonly string[]): boolean =>
  Object.keys(record).length === names.length && names.every((name) => Object.hasOwn(record, name));

function bytesOf(text: unknown): Bytes | undefined {
  if (typeof text !== "string") return undefined;
  try {
    return decodeBase64url(text);
  } catch {
    return undefined;
  }
}
