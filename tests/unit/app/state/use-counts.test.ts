/** Counts of use set back to nothing, and back again. */
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { type OtpAccount, UNTOUCHED } from "../../../../src/accounts/account.ts";
import type { ChangeResult } from "../../../../src/app/state/change-result.ts";
import { resetUseCounts } from "../../../../src/app/state/use-counts.ts";

const account = (id: string, uses: number, lastUsedAtMs: number): OtpAccount => ({
  ...UNTOUCHED,
  id,
  type: "totp",
  issuer: id,
  name: "",
  secret: Uint8Array.of(1),
  algorithm: "SHA1",
  digits: 6,
  period: 30,
  counter: 0,
  createdAtMs: 0,
  uses,
  lastUsedAtMs,
});

function setUp(result: ChangeResult = "stored") {
  const all = signal<readonly OtpAccount[]>([account("a", 3, 500), account("b", 0, 0), account("c", 9, 900)]);
  const updateMany = async (ids: readonly string[], change: (one: OtpAccount) => OtpAccount) => {
    if (result === "stored") all.value = all.value.map((one) => (ids.includes(one.id) ? change(one) : one));
    return result;
  };
  const counts = () => all.value.map(({ uses, lastUsedAtMs }) => [uses, lastUsedAtMs]);
  return { all, updateMany, counts };
}

test("resetUseCounts() forgets how often and when; undo brings it back, with what was used meanwhile", async () => {
  const { all, updateMany, counts } = setUp();
  const outcome = await resetUseCounts({ all, updateMany });
  expect(counts()).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  await updateMany(["a"], (one) => ({ ...one, uses: 1, lastUsedAtMs: 1000 }));
  if (outcome.kind !== "reset") throw new Error("it was not reset");
  expect(await outcome.undo()).toBe("stored");
  expect(counts()).toEqual([
    [4, 1000],
    [0, 0],
    [9, 900],
  ]);
});

test("resetUseCounts() says why it could not be stored", async () => {
  const { all, updateMany, counts } = setUp("quota");
  expect(await resetUseCounts({ all, updateMany })).toEqual({ kind: "quota" });
  expect(counts()[0]).toEqual([3, 500]);
});
