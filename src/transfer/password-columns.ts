/** How password managers name the columns of their tables. Pure. @module */

export const BITWARDEN_CODE = "login_totp";

/** In lower case, the surest first. */
export const COLUMNS = {
  code: [BITWARDEN_CODE, "totp", "otpauth", "otp", "otpurl", "otpsecret", "one-time password", "totp_secret"],
  title: ["name", "title", "service", "account"],
  user: ["login_username", "username", "user", "login", "email"],
  note: ["notes", "note", "extra"],
  group: ["folder", "grouping", "group", "category", "tags"],
  favorite: ["favorite", "fav"],
} as const;

export type Column = keyof typeof COLUMNS;

/** One column holds codes, and another says whose. */
export function isPasswordTable(header: readonly string[]): boolean {
  const has = (column: Column): boolean => COLUMNS[column].some((name) => header.includes(name));
  return has("code") && (has("title") || has("user"));
}
