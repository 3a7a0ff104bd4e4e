/** What the vault remembers of backups: the salt of their key, when one was proven, and what it holds. Pure. @module */
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import { type Bytes, copyBytes } from "../../base/bytes.ts";
import { type BackupKey, type Covered, KEY_BYTES, SALT_BYTES } from "../../transfer/backup/index.ts";
import type { VaultDocument } from "../../vault/index.ts";

export interface BackupRecord {
  readonly salt: Bytes;
  /** When a file was last read back and opened, milliseconds since the Unix epoch; 0 for never. */
  readonly savedAtMs: number;
  /** When a backup was last rehearsed; 0 for never. */
  readonly checkedAtMs: number;
  readonly covered: Covered;
}

type Kept = Pick<VaultDocument, "others" | "furtherSecrets">;

/** `undefined` where nothing is remembered, or nothing that this version knows: then nothing counts as backed up. */
export function readRecord(document: Kept): BackupRecord | undefined {
  const facts = document.others?.["backup"];
  if (typeof facts !== "object" || facts === null || document.furtherSecrets?.length !== KEY_BYTES) return undefined;
  const { salt, savedAtMs, checkedAtMs, covered } = facts as Readonly<Record<string, unknown>>;
  const bytes = saltOf(salt);
  if (bytes === undefined || !isTime(savedAtMs) || !isTime(checkedAtMs)) return undefined;
  const entries = Object.entries(typeof covered === "object" && covered !== null ? covered : {});
  const digests = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { salt: bytes, savedAtMs, checkedAtMs, covered: Object.fromEntries(digests) };
}

/** The key with its salt, a copy that outlives a lock: whoever asks for it overwrites it. */
export function keptKey(document: Kept | undefined): BackupKey | undefined {
  const record = document && readRecord(document);
  return record && { salt: record.salt, key: copyBytes(document?.furtherSecrets ?? new Uint8Array(0)) };
}

/** A file was written, and is not proven yet: its key must not be lost, and what was proven before still counts. */
export function withKey(document: VaultDocument, { salt, key }: BackupKey): VaultDocument {
  const before = readRecord(document);
  return withRecord(document, key, { savedAtMs: 0, checkedAtMs: 0, covered: {}, ...before, salt });
}

/** A file was read back and opened: it holds what `covered` says. */
export function withProof(document: VaultDocument, backup: BackupKey, covered: Covered, nowMs: number): VaultDocument {
  const checkedAtMs = readRecord(document)?.checkedAtMs ?? 0;
  return withRecord(document, backup.key, { salt: backup.salt, savedAtMs: nowMs, checkedAtMs, covered });
}

/**
 * A backup was rehearsed. What came back as it is now counts as backed up too, wherever the file was made.
 *
 * @param backup Its key, kept where the vault knows no other.
 */
export function withRehearsal(
  document: VaultDocument,
  backup: BackupKey,
  found: { readonly covered: Covered; readonly isWhole: boolean },
  nowMs: number,
): VaultDocument {
  const before = readRecord(document);
  const kept = before === undefined ? undefined : document.furtherSecrets;
  return withRecord(document, kept ?? backup.key, {
    salt: before?.salt ?? backup.salt,
    savedAtMs: found.isWhole ? nowMs : (before?.savedAtMs ?? 0),
    checkedAtMs: found.isWhole ? nowMs : (before?.checkedAtMs ?? 0),
    covered: { ...before?.covered, ...found.covered },
  });
}

function withRecord(document: VaultDocument, key: Bytes, { salt, ...rest }: BackupRecord): VaultDocument {
  const facts = { salt: encodeBase64url(salt), ...rest };
  return { ...document, others: { ...document.others, backup: facts }, furtherSecrets: copyBytes(key) };
}

const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function saltOf(text: unknown): Bytes | undefined {
  if (typeof text !== "string" || text.length > 64) return undefined;
  try {
    const salt = decodeBase64url(text);
    return salt.length === SALT_BYTES ? salt : undefined;
  } catch {
    return undefined;
  }
}
