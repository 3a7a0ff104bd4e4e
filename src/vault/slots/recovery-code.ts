/** What the QR code of a printed recovery key says (src/vault/README.md «Recovery sheet»). Pure. @module */
import { parsePaperKey } from "../../base/crockford.ts";
import { encodeHex } from "../../base/hex.ts";

const FORM = /^PROTECT-RECOVERY:1:([0-9A-F]{8}):([0-9A-Z]{28})$/;

export interface RecoveryCode {
  /** Of the slot that the key opens: see {@link sheetMark}. */
  readonly mark: string;
  readonly key: string;
}

/**
 * Names a recovery key without telling anything of it: the first four bytes of its slot's id. It stands on the sheet, so that
 * an old sheet is known before it is tried.
 *
 * @returns Eight hexadecimal digits.
 */
export function sheetMark(slotId: Uint8Array): string {
  return encodeHex(slotId.subarray(0, 4)).toUpperCase();
}

/** Capitals, digits and two signs only, which a QR code packs closest (ISO/IEC 18004, alphanumeric mode). */
export function writeRecoveryCode(slotId: Uint8Array, key: string): string {
  return `PROTECT-RECOVERY:1:${sheetMark(slotId)}:${key.toUpperCase().replace(/[^0-9A-Z]/g, "")}`;
}

/** `"later"`: of a version that this program does not know. `undefined`: no recovery code, or a key that was misread. */
export function readRecoveryCode(text: string): RecoveryCode | "later" | undefined {
  const trimmed = text.trim();
  const [, mark, key] = FORM.exec(trimmed) ?? [];
  if (mark === undefined || key === undefined)
    return /^PROTECT-RECOVERY:(?!1:)\d+:/.test(trimmed) ? "later" : undefined;
  return parsePaperKey(key) === undefined ? undefined : { mark, key };
}
