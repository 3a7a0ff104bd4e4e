/** An account of a file as the add screen keeps it. Pure. Page only. @module */
import { ACCOUNT_LIMITS, type OtpAccount } from "../../accounts/account.ts";
import { OTP_LIMITS, type OtpDraft } from "../../otp/parameters.ts";
import type { ImportedAccount } from "../../transfer/index.ts";
import { importText } from "../text/en/import.ts";

/** What is odd about it, in words: files may hold what no scanned code may, and some apps then made other codes than they said. */
export function oddityOf({ type, digits, period }: ImportedAccount): string | undefined {
  if (type !== "totp" && type !== "hotp") return undefined;
  if (digits < OTP_LIMITS.minDigits || digits > OTP_LIMITS.maxDigits) return importText.oddDigits(digits);
  const isOdd =
    type === "totp" && period !== undefined && (period < OTP_LIMITS.minPeriod || period > OTP_LIMITS.maxPeriod);
  return isOdd ? importText.oddPeriod(period) : undefined;
}

/** With what only files carry: note, tags, the mark of a favourite, and all that the app's own backup has. */
export function draftOf(account: ImportedAccount): OtpDraft & Partial<Omit<OtpAccount, "id" | keyof OtpDraft>> {
  const { type, issuer, name, secret, algorithm, digits, period, counter, pin, note, tags, favorite } = account;
  const { picture, uses, lastUsedAtMs, createdAtMs } = account;
  const few = tags?.slice(0, ACCOUNT_LIMITS.maxTags).map((tag) => tag.slice(0, ACCOUNT_LIMITS.maxTagCharacters));
  return {
    type,
    issuer,
    name,
    secret,
    algorithm,
    digits,
    period: period ?? 30,
    counter: counter ?? 0,
    ...(pin !== undefined && { pin }),
    ...(note !== undefined && { note }),
    ...(few !== undefined && { tags: few }),
    ...(favorite === true && { isPinned: true }),
    ...(picture !== undefined && { picture }),
    ...(uses !== undefined && { uses }),
    ...(lastUsedAtMs !== undefined && { lastUsedAtMs }),
    ...(createdAtMs !== undefined && { createdAtMs }),
  };
}
