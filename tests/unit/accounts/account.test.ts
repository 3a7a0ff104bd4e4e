import { expect, test } from "vitest";
import { accountFromDraft, accountLabel, UNTOUCHED } from "../../../src/accounts/account.ts";

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
