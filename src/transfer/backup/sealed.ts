/** A backup sealed and opened with the key that a passphrase gives (README «Key»). Chance and derivation come in; runs in every world. @module */
import type { Bytes } from "../../base/bytes.ts";
import { IV_BYTES, importAeadKey, open, seal } from "../../crypto/aead.ts";
import type { Random } from "../../crypto/random.ts";
import { type BackupContents, decodeContents, encodeContents, type ReadBackup } from "./contents.ts";
import { BACKUP_COSTS, type BackupCosts, type BackupFile, headerAad, writeBackupFile } from "./file.ts";
import { pad, unpad } from "./padding.ts";

/** Argon2id v1.3, 32 bytes. */
export type DeriveKey = (passphrase: string, salt: Bytes, costs: BackupCosts) => Promise<Bytes>;

/** The key of a passphrase, and the salt that it was derived with: the same passphrase and salt give the same key. */
export interface BackupKey {
  readonly salt: Bytes;
  /** 32 bytes. */
  readonly key: Bytes;
}

/** NFC, so that the same passphrase typed on another system is the same. */
export function deriveBackupKey(
  derive: DeriveKey,
  passphrase: string,
  salt: Bytes,
  costs: BackupCosts = BACKUP_COSTS,
): Promise<Bytes> {
  return derive(passphrase.normalize("NFC"), salt, costs);
}

/** @returns The bytes of the whole file. @throws {RangeError} The contents take more than 16 MiB. */
export async function sealBackup(contents: BackupContents, { salt, key }: BackupKey, random: Random): Promise<Bytes> {
  const text = encodeContents(contents);
  const padded = pad(text);
  text.fill(0);
  const header = { costs: BACKUP_COSTS, salt, iv: random(IV_BYTES) };
  const sealed = await seal(await importAeadKey(key), header.iv, padded, headerAad(header));
  padded.fill(0);
  return writeBackupFile({ ...header, sealed });
}

export type BackupOpening =
  | { readonly kind: "opened"; readonly backup: ReadBackup }
  /** Another key, or the file was changed: AES-GCM gives the same answer to both. */
  | { readonly kind: "refused" }
  /** The key is right, and what it opens is no backup of this version. */
  | { readonly kind: "damaged" };

export async function openBackup(file: BackupFile, key: Bytes): Promise<BackupOpening> {
  const padded = await open(await importAeadKey(key), file.iv, file.sealed, headerAad(file));
  if (padded === undefined) return { kind: "refused" };
  const text = unpad(padded);
  const backup = text && decodeContents(text);
  padded.fill(0);
  return backup === undefined ? { kind: "damaged" } : { kind: "opened", backup };
}
