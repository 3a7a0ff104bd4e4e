/** What was read, as it is to be kept. Page only. @module */
import { accountFromDraft, type OtpAccount } from "../../accounts/account.ts";
import { type Clash, type ClashChoice, findClash, type NewAccount } from "../../accounts/clash.ts";
import type { OtpDraft } from "../../otp/parameters.ts";

/** @returns `undefined`: the person does not want it. */
export function newAccount(
  draft: OtpDraft | OtpAccount,
  clash: Clash | undefined,
  choice: ClashChoice,
  nowMs: number,
): NewAccount | undefined {
  if (choice === "skip") return undefined;
  const account = "id" in draft ? draft : accountFromDraft(draft, crypto.randomUUID(), createdAtOf(draft) ?? nowMs);
  const isDecided = clash !== undefined;
  return clash !== undefined && choice === "replace"
    ? { account, replaces: clash.kept.id, isDecided }
    : { account, isDecided };
}

/** A backup knows when its accounts were made. */
function createdAtOf(draft: OtpDraft & Partial<Pick<OtpAccount, "createdAtMs">>): number | undefined {
  return draft.createdAtMs;
}

/**
 * What waits already and what comes now: saving a second time before the vault is open loses nothing of the first. The same
 * account read again takes its own place.
 */
export function joined(waiting: readonly NewAccount[] | undefined, now: readonly NewAccount[]): readonly NewAccount[] {
  const isAgain = ({ account }: NewAccount): boolean =>
    now.some(({ account: { issuer, name, ...other } }) => {
      const isSameName = issuer === account.issuer && name === account.name;
      return isSameName && findClash([account], { issuer, name, ...other })?.kind === "same-codes";
    });
  return [...(waiting ?? []).filter((each) => !isAgain(each)), ...now];
}
