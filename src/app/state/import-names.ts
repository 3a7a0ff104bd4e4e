/** What the apps are called whose files are read, by format. Pure. @module */

const NAMES: readonly (readonly [prefix: string, name: string])[] = [
  ["2fas", "2FAS"],
  ["2fauth", "2FAuth"],
  ["aegis", "Aegis"],
  ["andotp", "andOTP"],
  ["authext", "Authenticator"],
  ["authplus", "Authenticator Plus"],
  ["authy", "Authy"],
  ["battlenet", "Battle.net"],
  ["bitwarden", "Bitwarden"],
  ["duo", "Duo Mobile"],
  ["ente", "Ente Auth"],
  ["freeotpplus", "FreeOTP+"],
  ["freeotp", "FreeOTP"],
  ["google", "Google Authenticator"],
  ["keepass", "KeePass"],
  ["kdbx", "KeePass"],
  ["keeper", "Keeper"],
  ["lastpass", "LastPass"],
  ["mafile", "Steam"],
  ["microsoft", "Microsoft Authenticator"],
  ["onepux", "1Password"],
  ["1pux", "1Password"],
  ["otpauthdb", "OTP Auth"],
  ["protonpass", "Proton Pass"],
  ["proton", "Proton Authenticator"],
  ["raivo", "Raivo"],
  ["steam", "Steam"],
  ["stratum", "Stratum"],
  ["totpauth", "TOTP Authenticator"],
  ["winauth", "WinAuth"],
];

/** `undefined` where the format is not one app's. */
export function appName(format: string): string | undefined {
  return NAMES.find(([prefix]) => format.startsWith(prefix))?.[1];
}
