/** The order changed by hand: shown at once, stored one write after the other. */
import { expect, test } from "vitest";
import type { OtpAccount } from "../../../../src/accounts/account.ts";
import { createArranging } from "../../../../src/app/state/arranging.ts";
import type { ChangeResult } from "../../../../src/app/state/change-result.ts";
import { account } from "../../../support/accounts.ts";

function setUp(ids: string) {
  let stored: readonly OtpAccount[] = [...ids].map((id) => account(id));
  const writes: (() => void)[] = [];
  let result: ChangeResult = "stored";
  const arranging = createArranging({
    shown: () => arranging.arrange(stored),
    rearrange: (operation) =>
      new Promise((done) => {
        writes.push(() => {
          if (result === "stored") stored = operation(stored);
          done(result);
        });
      }),
  });
  const text = (accounts: readonly OtpAccount[]): string => accounts.map(({ id }) => id).join("");
  return {
    arranging,
    writes,
    shown: () => text(arranging.arrange(stored)),
    stored: () => text(stored),
    fail: (why: ChangeResult) => {
      result = why;
    },
  };
}

const settle = () => new Promise((done) => setTimeout(done));

test("keys pressed while a write is under way: shown at once, stored by one more write", async () => {
  const { arranging, writes, shown, stored } = setUp("abcde");
  arranging.hover("e", 3);
  const done = arranging.store();
  arranging.hover("e", 2);
  void arranging.store();
  arranging.hover("e", 1);
  expect(arranging.store()).toBe(done);
  expect([shown(), stored(), writes.length]).toEqual(["aebcd", "abcde", 1]);
  writes[0]?.();
  await settle();
  expect([shown(), stored(), writes.length]).toEqual(["aebcd", "abced", 2]);
  writes[1]?.();
  expect(await done).toBe("stored");
  expect([shown(), stored(), writes.length]).toEqual(["aebcd", "aebcd", 2]);
});

test("several accounts moved before the first is stored", async () => {
  const { arranging, writes, shown, stored } = setUp("abcd");
  arranging.hover("d", 0);
  arranging.hover("a", 2);
  arranging.hover("d", 3);
  expect(shown()).toBe("bacd");
  const done = arranging.store();
  writes[0]?.();
  await done;
  expect([shown(), stored()]).toEqual(["bacd", "bacd"]);
});

test.each(["quota", "locked"] as const)("what could not be stored (%s) goes back, and is said", async (why) => {
  const { arranging, writes, shown, fail } = setUp("abc");
  fail(why);
  arranging.hover("c", 0);
  const done = arranging.store();
  arranging.hover("c", 1);
  writes[0]?.();
  expect(await done).toBe(why);
  expect(shown()).toBe("abc");
});

test("beyond the ends it stops, and nobody else is moved", () => {
  const { arranging, shown } = setUp("abc");
  arranging.hover("b", -5);
  expect(shown()).toBe("bac");
  arranging.hover("b", Number.POSITIVE_INFINITY);
  expect(shown()).toBe("acb");
  arranging.hover("x", 0);
  expect([shown(), arranging.placeOf("x")]).toEqual(["acb", -1]);
});
