/**
 * Which accounts a backup has as they are now. What changes with each use (counter, number and time of uses) is left out: a code
 * that was copied is no reason for a new backup. Pure; runs in every world.
 *
 * @module
 */
import { accountLabel, type OtpAccount } from "../../accounts/account.ts";
import { encodeBase32 } from "../../base/base32.ts";
import { encodeBase64url } from "../../base/base64url.ts";
import { equalBytes, fromText } from "../../base/bytes.ts";
import { sha256Now } from "../../crypto/digest-now.ts";

/** Digest of each account by its id, as the newest backup has them. */
export type Covered = Readonly<Record<string, string>>;

/** Half of a SHA-256 is enough to tell two states of one account apart. */
const DIGEST_BYTES = 16;

/** For as long as the account is kept as it is: an account that changes is another object. */
const known = new WeakMap<OtpAccount, string>();

export function digestOf(account: OtpAccount): string {
  const digest = known.get(account) ?? makeDigest(account);
  known.set(account, digest);
  return digest;
}

function makeDigest(account: OtpAccount): string {
  const { type, issuer, name, secret, algorithm, digits, period, pin, note, tags, isPinned, pinnedIn, picture } =
    account;
  const parts = [type, issuer, name, encodeBase32(secret), algorithm, digits, period, pin ?? "", note, tags];
  // Only where there are some: what older versions have counted stays as it is.
  const pins = pinnedIn === undefined ? [] : [pinnedIn];
  const digest = sha256Now(fromText(JSON.stringify([...parts, isPinned, picture ?? "", ...pins])));
  return encodeBase64url(digest.subarray(0, DIGEST_BYTES));
}

export function coverOf(accounts: readonly OtpAccount[]): Covered {
  return Object.fromEntries(accounts.map((account) => [account.id, digestOf(account)]));
}

/** Accounts that are not in the backup, or not as they are now. */
export function notCovered(accounts: readonly OtpAccount[], covered: Covered): readonly OtpAccount[] {
  return accounts.filter((account) => covered[account.id] !== digestOf(account));
}

export interface Comparison {
  /** How many of the accounts come back as they are. */
  readonly same: number;
  /** What they are called. */
  readonly missing: readonly string[];
  readonly different: readonly string[];
}

/** What a restore of `backup` would bring back of `accounts`. */
export function compareWithBackup(accounts: readonly OtpAccount[], backup: readonly OtpAccount[]): Comparison {
  const byId = new Map(backup.map((account) => [account.id, account]));
  const missing: string[] = [];
  const different: string[] = [];
  let same = 0;
  for (const account of accounts) {
    // A restore gives new ids, so an older file knows the same account by another one.
    const kept = byId.get(account.id) ?? backup.find(({ secret }) => equalBytes(secret, account.secret));
    if (kept === undefined) missing.push(accountLabel(account));
    else if (digestOf(kept) === digestOf(account)) same += 1;
    else different.push(accountLabel(account));
  }
  return { same, missing, different };
}
