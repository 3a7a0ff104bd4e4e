/** A new account beside one like it: found by codes, secret or name; added beside it or in its place, and nothing is lost. */
import { expect, test } from "vitest";
import type { OtpAccount, TrashedAccount } from "../../../src/accounts/account.ts";
import { addAccounts, findClash, mustAsk } from "../../../src/accounts/clash.ts";
import { account } from "../../support/accounts.ts";

const GITHUB = account("a1", { issuer: "GitHub", name: "zoe@example.com" });
const OTHER = account("a2", { issuer: "Shop", name: "zoe" });
const KEPT = [OTHER, GITHUB];
const fresh = (rest: Partial<OtpAccount>): OtpAccount => account("new", rest);

test("findClash(): the same codes under whatever name", () => {
  const { secret } = GITHUB;
  expect(findClash(KEPT, fresh({ secret: secret.slice(), issuer: "Elsewhere" }))).toEqual({
    kept: GITHUB,
    kind: "same-codes",
  });
});

for (const [what, rest] of [
  ["length", { digits: 8 }],
  ["period", { period: 60 }],
  ["algorithm", { algorithm: "SHA256" }],
  ["kind", { type: "hotp" }],
  ["PIN", { pin: "1234" }],
] as const) {
  test(`findClash(): the same secret with another ${what} is told apart from the same codes`, () => {
    const found = findClash(KEPT, fresh({ secret: GITHUB.secret.slice(), ...rest }));
    expect(found).toEqual({ kept: GITHUB, kind: "same-secret" });
  });
}

test("findClash(): by counter the period says nothing", () => {
  const kept = account("h", { type: "hotp", period: 30 });
  expect(findClash([kept], fresh({ type: "hotp", period: 60, secret: kept.secret.slice() }))?.kind).toBe("same-codes");
});

for (const [issuer, name] of [
  ["GitHub", "zoe@example.com"],
  ["github", "ZOE@example.com"],
  [" GitHub ", "zoe@example.com"],
  ["Gîthub", "zoé@example.com"],
  ["ＧｉｔＨｕｂ", "zoe@example.com"],
] as const) {
  test(`findClash(): «${issuer}» «${name}» has the name of a kept one, as people compare names`, () => {
    expect(findClash(KEPT, fresh({ issuer, name }))).toEqual({ kept: GITHUB, kind: "same-name" });
  });
}

test("findClash(): another name at the same issuer, or the same name elsewhere, is another account", () => {
  expect(findClash(KEPT, fresh({ issuer: "GitHub", name: "ada" }))).toBeUndefined();
  expect(findClash(KEPT, fresh({ issuer: "Bank", name: "zoe@example.com" }))).toBeUndefined();
  // The line between issuer and name counts.
  expect(findClash([account("x", { issuer: "a", name: "b c" })], fresh({ issuer: "a b", name: "c" }))).toBeUndefined();
});

test("findClash(): two without any name have nothing in common", () => {
  expect(findClash([account("x", { issuer: "" })], fresh({ issuer: "", name: "" }))).toBeUndefined();
});

test("findClash(): the one with the same secret comes before the one with the same name", () => {
  const found = findClash(KEPT, fresh({ issuer: "Shop", name: "zoe", secret: GITHUB.secret.slice() }));
  expect(found?.kept).toBe(GITHUB);
});

test("mustAsk() holds for what nobody has decided, and not for what is kept itself by now", () => {
  const like = fresh({ issuer: "GitHub", name: "zoe@example.com" });
  expect(mustAsk(KEPT, [{ account: like, isDecided: false }])).toBe(true);
  expect(mustAsk(KEPT, [{ account: like, isDecided: true }])).toBe(false);
  expect(mustAsk([like], [{ account: like, isDecided: false }])).toBe(false);
  expect(mustAsk([], [{ account: like, isDecided: false }])).toBe(false);
});

const NOW_MS = 5_000;
const document = (accounts: readonly OtpAccount[], trash: readonly TrashedAccount[] = []) => ({ accounts, trash });

test("addAccounts() puts new ones at the end and changes nothing else", () => {
  const added = addAccounts(document(KEPT), [{ account: fresh({}), isDecided: false }], NOW_MS);
  expect(added).toEqual(document([...KEPT, fresh({})]));
});

test("addAccounts(): the new one takes the place, the note, the tags, the picture and the use; the old one lies in the trash as it was", () => {
  const picture = "data:image/webp;base64,UklGRg==";
  const old = {
    ...OTHER,
    note: "backup 1234",
    tags: ["work"],
    isPinned: true,
    uses: 7,
    lastUsedAtMs: 9,
    picture,
    pinnedIn: ["work"],
  };
  const before = { account: GITHUB, deletedAtMs: 1 };
  const next = fresh({ issuer: "Shop", name: "zoe", createdAtMs: NOW_MS });
  const added = addAccounts(
    document([old, GITHUB], [before]),
    [{ account: next, replaces: "a2", isDecided: true }],
    NOW_MS,
  );
  const { note, tags, isPinned, pinnedIn, uses, lastUsedAtMs } = old;
  expect(added.accounts).toEqual([{ ...next, note, tags, isPinned, pinnedIn, uses, lastUsedAtMs, picture }, GITHUB]);
  expect(added.trash).toEqual([{ account: old, deletedAtMs: NOW_MS }, before]);
});

test("addAccounts(): a counter never goes back for the same secret, and begins anew for another", () => {
  const old = account("h", { type: "hotp", counter: 25 });
  const put = (next: OtpAccount) =>
    addAccounts(document([old]), [{ account: next, replaces: "h", isDecided: true }], NOW_MS).accounts[0]?.counter;
  expect(put(fresh({ type: "hotp", counter: 0, secret: old.secret.slice() }))).toBe(25);
  expect(put(fresh({ type: "hotp", counter: 30, secret: old.secret.slice() }))).toBe(30);
  expect(put(fresh({ type: "hotp", counter: 3 }))).toBe(3);
});

test("addAccounts(): where the one to be replaced is gone, or was replaced by another of the batch, nothing is lost", () => {
  const [one, two] = [account("n1"), account("n2")];
  const replacing = [one, two].map((each) => ({ account: each, replaces: "a1", isDecided: true }));
  const added = addAccounts(document([GITHUB]), replacing, NOW_MS);
  expect(added.accounts.map(({ id }) => id)).toEqual(["n1", "n2"]);
  expect(added.trash.map(({ account: { id } }) => id)).toEqual(["a1"]);
  expect(addAccounts(document([]), replacing.slice(0, 1), NOW_MS).accounts).toEqual([one]);
});

test("addAccounts() twice with the same adds once", () => {
  const added = [{ account: fresh({}), isDecided: false }];
  const once = addAccounts(document(KEPT), added, NOW_MS);
  expect(addAccounts(once, added, NOW_MS)).toEqual(once);
});
