/**
 * Search over issuer, account, note and tags, forgiving small typos. An index is made once for a list and then asked for
 * each key: a word is looked up among the different words of all accounts, not in each account. Pure.
 *
 * @module
 */
import type { OtpAccount } from "./account.ts";
import { fold, wordsOf } from "./fold.ts";
import { isNearPrefix } from "./near.ts";

type Searched = Pick<OtpAccount, "id" | "issuer" | "name" | "note" | "tags">;

export interface SearchIndex {
  /** Ids of the accounts in which each word of `query` occurs; all of them for an empty one. */
  find(query: string): ReadonlySet<string>;
}

/** A word of so many letters forgives one slip; one of twice as many, two. */
const ONE_SLIP_FROM = 4;
const TWO_SLIPS_FROM = 8;

/** What an account is searched by, for as long as the account is kept as it is. */
const known = new WeakMap<Searched, { readonly text: string; readonly words: readonly string[] }>();

function readOnce(account: Searched) {
  const read = known.get(account);
  if (read !== undefined) return read;
  // No word that is looked for has a space in it, so none is found across two of these.
  const text = fold([account.issuer, account.name, account.note, ...account.tags].join(" "));
  const entry = { text, words: wordsOf(text) };
  known.set(account, entry);
  return entry;
}

/** Reads accounts ahead of an index over them: most of what the index costs, in portions of any size. */
export function readForSearch(accounts: readonly Searched[]): void {
  for (const account of accounts) readOnce(account);
}

export function createSearchIndex(accounts: readonly Searched[]): SearchIndex {
  const entries = accounts.map(readOnce);
  const all = new Set(accounts.map(({ id }) => id));
  let places: ReadonlyMap<string, readonly number[]> | undefined;

  const placesOf = (term: string): ReadonlySet<number> => {
    const exact = new Set<number>();
    entries.forEach(({ text }, at) => {
      if (text.includes(term)) exact.add(at);
    });
    if (exact.size > 0) return exact;
    // Only where nothing says it as typed: «git» must not bring up «gist» beside GitHub.
    places ??= wordPlaces(entries);
    return near(term, places);
  };

  return {
    find: (query) => {
      const terms = fold(query).split(/\s+/u).filter(Boolean);
      if (terms.length === 0) return all;
      let found: readonly number[] | undefined;
      for (const term of terms) {
        const here = placesOf(term);
        found = found === undefined ? [...here] : found.filter((at) => here.has(at));
        if (found.length === 0) break;
      }
      return new Set((found ?? []).map((at) => accounts[at]?.id ?? ""));
    },
  };
}

/** Which of the accounts have each word. */
function wordPlaces(entries: readonly { readonly words: readonly string[] }[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  entries.forEach(({ words }, at) => {
    for (const word of words) {
      const list = places.get(word);
      if (list === undefined) places.set(word, [at]);
      else if (list.at(-1) !== at) list.push(at);
    }
  });
  return places;
}

function near(term: string, places: ReadonlyMap<string, readonly number[]>): ReadonlySet<number> {
  const found = new Set<number>();
  // What was typed with a hyphen or a dot is compared word by word.
  for (const part of wordsOf(term)) {
    const slips = part.length >= TWO_SLIPS_FROM ? 2 : part.length >= ONE_SLIP_FROM ? 1 : 0;
    if (slips === 0) continue;
    for (const [word, list] of places) {
      if (isNearPrefix(part, word, slips)) for (const at of list) found.add(at);
    }
  }
  return found;
}
