/** A new account beside one like it that is kept already: found, and put beside it or in its place. Pure; runs in every world. @module */
import type { OtpParameters } from "../otp/parameters.ts";
import type { OtpAccount } from "./account.ts";
import { fold } from "./fold.ts";
import type { WithTrash } from "./trash.ts";

/** What a person may want with a new account that is like a kept one. */
export const CLASH_CHOICES = ["keep-both", "replace", "skip"] as const;
export type ClashChoice = (typeof CLASH_CHOICES)[number];

export interface Clash {
  readonly kept: OtpAccount;
  /** `"same-secret"`: from the same secret, but of another kind, length or time. */
  readonly kind: "same-codes" | "same-secret" | "same-name";
}

export type Candidate = OtpParameters & Pick<OtpAccount, "issuer" | "name">;

/** The kept account that is most like the candidate: by its codes, its secret, or issuer and name as people compare them. */
export function findClash(kept: readonly OtpAccount[], candidate: Candidate): Clash | undefined {
  const sameSecret = kept.filter((each) => isSameSecret(each, candidate));
  const sameCodes = sameSecret.find((each) => isSameKind(each, candidate));
  if (sameCodes !== undefined) return { kept: sameCodes, kind: "same-codes" };
  if (sameSecret[0] !== undefined) return { kept: sameSecret[0], kind: "same-secret" };
  const names = foldedNames(candidate);
  // Two without any name have nothing in common yet.
  const sameName = names === NAMELESS ? undefined : kept.find((each) => foldedNames(each) === names);
  return sameName === undefined ? undefined : { kept: sameName, kind: "same-name" };
}

/** An account on its way into the vault. */
export interface NewAccount {
  readonly account: OtpAccount;
  /** Id of the kept account in whose place it comes. */
  readonly replaces?: string;
  /** The person has seen what it is like, and wants it all the same. */
  readonly isDecided: boolean;
}

/** Whether somebody has to be asked before these are kept. */
export function mustAsk(kept: readonly OtpAccount[], added: readonly NewAccount[]): boolean {
  // What was kept meanwhile is not like itself.
  const others = kept.filter(({ id }) => !added.some(({ account }) => account.id === id));
  return added.some(({ account, isDecided }) => !isDecided && findClash(others, account) !== undefined);
}

/**
 * Adds accounts at the end, or in the place of one that goes to the trash: with its note, its tags, its picture, its pins and its use. One
 * that should be replaced and is gone meanwhile makes its successor a new one; what is there already is not added again.
 *
 * @param nowMs Milliseconds since the Unix epoch: when the replaced ones were deleted.
 */
export function addAccounts<T extends WithTrash>(document: T, added: readonly NewAccount[], nowMs: number): T {
  const accounts = [...document.accounts];
  const trash = [...document.trash];
  for (const { account, replaces } of added) {
    if (accounts.some(({ id }) => id === account.id)) continue;
    const place = replaces === undefined ? -1 : accounts.findIndex(({ id }) => id === replaces);
    const old = accounts[place];
    if (old === undefined) {
      accounts.push(account);
      continue;
    }
    accounts[place] = inheriting(account, old);
    trash.unshift({ account: old, deletedAtMs: nowMs });
  }
  return { ...document, accounts, trash };
}

function inheriting(account: OtpAccount, old: OtpAccount): OtpAccount {
  const { note, tags, isPinned, pinnedIn, picture, uses, lastUsedAtMs } = old;
  // A code that is scanned a second time still says the counter of the first: codes that are spent would come again.
  const counter = isSameSecret(account, old) ? Math.max(account.counter, old.counter) : account.counter;
  return {
    ...account,
    counter,
    note: note || account.note,
    tags: tags.length > 0 ? tags : account.tags,
    isPinned,
    uses,
    lastUsedAtMs,
    ...(pinnedIn !== undefined && { pinnedIn }),
    ...(picture !== undefined && { picture }),
  };
}

function isSameSecret(a: OtpParameters, b: OtpParameters): boolean {
  return a.secret.length === b.secret.length && a.secret.every((byte, at) => byte === b.secret[at]);
}

function isSameKind(a: OtpParameters, b: OtpParameters): boolean {
  const isSamePeriod = a.type === "hotp" || a.period === b.period;
  return a.type === b.type && a.algorithm === b.algorithm && a.digits === b.digits && a.pin === b.pin && isSamePeriod;
}

const foldedNames = ({ issuer, name }: Pick<OtpAccount, "issuer" | "name">): string =>
  [issuer, name].map((part) => fold(part).trim()).join("\n");
const NAMELESS = "\n";
