/** An account with codes, as the vault keeps it. Pure; runs in every world. @module */
import type { OtpDraft, OtpParameters } from "../otp/parameters.ts";

export { OTP_ALGORITHMS, OTP_TYPES, type OtpAlgorithm, type OtpType } from "../otp/parameters.ts";

export interface OtpAccount extends OtpParameters {
  /** Random, unique in the vault; says nothing. */
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  /** Milliseconds since the Unix epoch. */
  readonly createdAtMs: number;
  /** What the person wrote beside it, such as backup codes; may have several lines. */
  readonly note: string;
  /** In the order in which they were given; no two are the same when folded. */
  readonly tags: readonly string[];
  /** Kept above the others. */
  readonly isPinned: boolean;
  /** Tags in which it is kept above the others, where it is not so everywhere. */
  readonly pinnedIn?: readonly string[] | undefined;
  /** Of the person's own, small, as a `data:` address (`picture.ts`). */
  readonly picture?: string | undefined;
  /** How often its code was copied or shown on request. */
  readonly uses: number;
  /** Milliseconds since the Unix epoch; 0 for never. */
  readonly lastUsedAtMs: number;
}

/** Deleted, and kept for a while. */
export interface TrashedAccount {
  readonly account: OtpAccount;
  /** Milliseconds since the Unix epoch. */
  readonly deletedAtMs: number;
}

export const ACCOUNT_LIMITS = { maxNoteCharacters: 4000, maxTags: 20, maxTagCharacters: 40 } as const;

/** What an account has that nobody has used, tagged or written about yet. */
export const UNTOUCHED = {
  note: "",
  tags: [],
  isPinned: false,
  uses: 0,
  lastUsedAtMs: 0,
} as const satisfies Partial<OtpAccount>;

export function accountFromDraft(draft: OtpDraft, id: string, createdAtMs: number): OtpAccount {
  return { ...UNTOUCHED, ...draft, id, createdAtMs };
}

/** What a person calls it: the issuer, else the account name, else a word. */
export function accountLabel(account: Pick<OtpAccount, "issuer" | "name">): string {
  return account.issuer || account.name || "Account";
}

export function replaceAccount(accounts: readonly OtpAccount[], changed: OtpAccount): readonly OtpAccount[] {
  return accounts.map((account) => (account.id === changed.id ? changed : account));
}
