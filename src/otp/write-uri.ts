/** An account as a link, for a QR code that another app scans. Pure; runs in every world. @module */
import { encodeBase32 } from "../base/base32.ts";
import { encodeHex } from "../base/hex.ts";
import type { OtpDraft } from "./parameters.ts";

/**
 * @param options.brief Leaves out what readers take for granted, so that the QR code stays small.
 * @returns `otpauth://` for TOTP, HOTP, Steam and Yandex, `motp://` for mOTP; never a PIN.
 */
export function writeOtpauthUri(account: OtpDraft, options: { readonly brief: boolean } = { brief: false }): string {
  const { type, issuer, name, secret, algorithm, digits, period, counter } = account;
  const label = [issuer, name]
    .filter((part) => part !== "")
    .map(encodeURIComponent)
    .join(":");
  if (type === "motp") return `motp://${label}?secret=${encodeHex(secret)}`;
  const parameters = [`secret=${encodeBase32(secret)}`];
  if (issuer !== "") parameters.push(`issuer=${encodeURIComponent(issuer)}`);
  if (type === "steam") return `otpauth://steam/${label}?${parameters.join("&")}`;
  if (type === "yandex") return `otpauth://yaotp/${label}?${parameters.join("&")}`;
  const say = (text: string, isUsual: boolean): void => {
    if (!(options.brief && isUsual)) parameters.push(text);
  };
  say(`algorithm=${algorithm}`, algorithm === "SHA1");
  say(`digits=${digits}`, digits === 6);
  if (type === "totp") say(`period=${period}`, period === 30);
  else parameters.push(`counter=${counter}`);
  return `otpauth://${type}/${label}?${parameters.join("&")}`;
}
