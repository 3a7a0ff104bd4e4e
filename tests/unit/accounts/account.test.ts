import { expect, test } from "vitest";
import { accountFromDraft, accountLabel, findTwin, sortAccounts } from "../../../src/accounts/account.ts";

const draft = (issuer: string, name: string) =>
  ({
    type: "totp",
    issuer,
    name,
    secret: Uint8Array.of(1),
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    counter: 0,
  }) as const;

test("accountFromDraft() keeps the draft and adds identity", () => {
  expect(accountFromDraft(draft("GitHub", "zoe"), "a1", 5)).toEqual({
    ...draft("GitHub", "zoe"),
    id: "a1",
    createdAtMs: 5,
  });
});

test("accountLabel() falls back from issuer to name to a word", () => {
  expect([accountLabel(draft("GitHub", "zoe")), accountLabel(draft("", "zoe")), accountLabel(draft("", ""))]).toEqual([
    "GitHub",
    "zoe",
    "Account",
  ]);
});

test("findTwin() finds the same issuer and name only", () => {
  const accounts = [accountFromDraft(draft("GitHub", "zoe"), "a1", 1)];
  expect(findTwin(accounts, draft("GitHub", "zoe"))?.id).toBe("a1");
  expect(findTwin(accounts, draft("GitHub", "ada"))).toBeUndefined();
});

test("sortAccounts() sorts as people do", () => {
  const accounts = ["b 10", "B 2", "a"].map((issuer, index) => accountFromDraft(draft(issuer, ""), String(index), 1));
  expect(sortAccounts(accounts).map(({ issuer }) => issuer)).toEqual(["a", "B 2", "b 10"]);
});
