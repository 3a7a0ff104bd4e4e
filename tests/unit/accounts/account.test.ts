import { expect, test } from "vitest";
import { accountFromDraft, accountLabel, findSameCodes, findTwin, UNTOUCHED } from "../../../src/accounts/account.ts";

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
    ...UNTOUCHED,
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

test("findSameCodes() goes by what the codes are made of, whatever the name", () => {
  const accounts = [accountFromDraft(draft("GitHub", "zoe"), "a1", 1)];
  expect(findSameCodes(accounts, draft("Other", "ada"))?.id).toBe("a1");
  expect(findSameCodes(accounts, { ...draft("GitHub", "zoe"), secret: Uint8Array.of(2) })).toBeUndefined();
  expect(findSameCodes(accounts, { ...draft("GitHub", "zoe"), digits: 8 })).toBeUndefined();
});
