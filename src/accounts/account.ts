/** An account with codes, as the vault keeps it. Pure; runs in every world. @module */
import type { OtpDraft, OtpParameters } from "../otp/parameters.ts";

export { OTP_ALGORITHMS, OTP_TYPES } from "../otp/parameters.ts";

export interface OtpAccount extends OtpParameters {
  /** Random, unique in the vault; says nothing. */
  readonly id: string;
  readonly issuer: string;
  readonly name: string;
  /** Milliseconds since the Unix epoch. */
  readonly createdAtMs: number;
}

export function accountFromDraft(draft: OtpDraft, id: string, createdAtMs: number): OtpAccount {
  return { ...draft, id, createdAtMs };
}

/** What a person calls it: the issuer, else the account name, else a word. */
export function accountLabel(account: Pick<OtpAccount, "issuer" | "name">): string {
  return account.issuer || account.name || "Account";
}

/** Same issuer and name: perhaps the same account a second time. */
export function findTwin(
  accounts: readonly OtpAccount[],
  draft: Pick<OtpDraft, "issuer" | "name">,
): OtpAccount | undefined {
  return accounts.find(({ issuer, name }) => issuer === draft.issuer && name === draft.name);
}

/** By issuer, then by name, as people sort. */
export function sortAccounts(accounts: readonly OtpAccount[]): readonly OtpAccount[] {
  const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
  return [...accounts].sort(
    (a, b) => collator.compare(accountLabel(a), accountLabel(b)) || collator.compare(a.name, b.name),
  );
}
