/** What the apps are called whose files are read, by format. Pure. @module */

const NAMES: readonly (readonly [prefix: string, name: string])[] = [
  ["1password", "1Password"],
  ["2fas", "2FAS"],
  ["2fauth", "2FAuth"],
  ["aegis", "Aegis"],
  ["andotp", "andOTP"],
  ["authenticator-extension", "Authenticator"],
  ["authplus", "Authenticator Plus"],
  ["authy", "Authy"],
  ["battle-net", "Battle.net"],
  ["bitwarden", "Bitwarden"],
  ["duo", "Duo Mobile"],
  ["enpass", "Enpass"],
  ["ente", "Ente Auth"],
  ["firefox", "Two-Factor Authenticator"],
  ["freeotpplus", "FreeOTP+"],
  ["freeotp", "FreeOTP"],
  ["google", "Google Authenticator"],
  ["kdbx", "KeePass"],
  ["keepass", "KeePass"],
  ["keeper", "Keeper"],
  ["lastpass", "LastPass"],
  ["microsoft", "Microsoft Authenticator"],
  ["otp-auth", "OTP Auth"],
  ["protect", "Protect"],
  ["proton-pass", "Proton Pass"],
  ["proton", "Proton Authenticator"],
  ["raivo", "Raivo"],
  ["steam", "Steam"],
  ["stratum", "Stratum"],
  ["totp-authenticator", "TOTP Authenticator"],
  ["winauth", "WinAuth"],
];

/** `undefined` where the format is not one app's. */
export function appName(format: string): string | undefined {
  return NAMES.find(([prefix]) => format.startsWith(prefix))?.[1];
}
