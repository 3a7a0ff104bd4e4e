/** What an image held → the document, checked member by member. Pure. @module */
import { type Bytes, toText } from "../../base/bytes.ts";
import { isCount, isRecord, isText } from "./check.ts";
import { readColumns } from "./columns.ts";
import type { VaultDocument, VaultSettings } from "./model.ts";

export const DEFAULT_SETTINGS: VaultSettings = { autoLockSeconds: 120, hideCodes: false, clipboardSeconds: 30 };
export const AUTO_LOCK_RANGE = { min: 30, max: 300 } as const;
export const CLIPBOARD_RANGE = { min: 10, max: 120 } as const;

/**
 * @param plaintext `u32 length ‖ JSON ‖ u32 length ‖ secrets`, and zeros, in a buffer of its own. It is taken over: the
 *   secrets stay where they are, never text, which nobody could overwrite; the text before them is overwritten.
 * @returns `undefined` when it is not a document of this version: storage was altered by somebody who had the key.
 */
export function readDocument(plaintext: Bytes): VaultDocument | undefined {
  try {
    const text = lengthBefore(plaintext, 0);
    const value: unknown = JSON.parse(toText(text));
    text.fill(0);
    if (!isRecord(value)) return undefined;
    const secrets = lengthBefore(plaintext, 4 + text.length);
    let place = 0;
    const take = (size: number): Bytes => {
      place += size;
      if (place > secrets.length) throw new RangeError("vault: a secret is missing");
      return secrets.subarray(place - size, place);
    };
    const { accounts: columns, trash, settings, slotNames, ...others } = value;
    if (!isRecord(trash)) throw new TypeError("vault: not a trash");
    const accounts = readColumns(columns, take);
    const dates = Array.isArray(trash["deletedAtMs"]) ? (trash["deletedAtMs"] as readonly unknown[]) : [];
    const trashed = readColumns(trash, take).map((account, index) => {
      const deletedAtMs = dates[index];
      if (!isCount(deletedAtMs)) throw new TypeError("vault: not a date");
      return { account, deletedAtMs };
    });
    const furtherSecrets = secrets.subarray(place);
    return {
      others,
      accounts,
      trash: trashed,
      furtherSecrets,
      settings: readSettings(settings),
      ...readSlotNames(slotNames),
    };
  } catch {
    plaintext.fill(0);
    return undefined;
  }
}

/** @throws {RangeError} They are not all there. */
function lengthBefore(bytes: Bytes, place: number): Bytes {
  const begin = place + 4;
  const end = begin + new DataView(bytes.buffer, bytes.byteOffset).getUint32(place);
  if (end > bytes.length) throw new RangeError("vault: the document is cut off");
  return bytes.subarray(begin, end);
}

/** Best effort: the engine may have moved the bytes before. */
export function overwriteSecrets({ accounts, trash, furtherSecrets }: Omit<VaultDocument, "settings">): void {
  furtherSecrets?.fill(0);
  for (const { secret } of accounts) secret.fill(0);
  for (const { account } of trash) account.secret.fill(0);
}

export function readSettings(value: unknown): VaultSettings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const { autoLockSeconds, clipboardSeconds } = value;
  return {
    autoLockSeconds: isWithin(autoLockSeconds, AUTO_LOCK_RANGE) ? autoLockSeconds : DEFAULT_SETTINGS.autoLockSeconds,
    hideCodes: value["hideCodes"] === true,
    clipboardSeconds:
      clipboardSeconds === 0 || isWithin(clipboardSeconds, CLIPBOARD_RANGE)
        ? clipboardSeconds
        : DEFAULT_SETTINGS.clipboardSeconds,
  };
}

function isWithin(value: unknown, range: { readonly min: number; readonly max: number }): value is number {
  return isCount(value) && value >= range.min && value <= range.max;
}

/** Names that are no text are left out: an unlock must not fail for one. */
function readSlotNames(value: unknown): Pick<VaultDocument, "slotNames"> {
  if (!isRecord(value)) return {};
  const named = Object.entries(value).filter((entry): entry is [string, string] => isText(entry[1]));
  return { slotNames: Object.fromEntries(named) };
}
