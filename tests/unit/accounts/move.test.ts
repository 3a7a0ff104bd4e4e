import fc from "fast-check";
import { expect, test } from "vitest";
import { applyMove, moveTo, placesFor } from "../../../src/accounts/move.ts";
import { sortAccounts } from "../../../src/accounts/order.ts";
import { account } from "../../support/accounts.ts";

const ids = (accounts: readonly { readonly id: string }[]): string => accounts.map(({ id }) => id).join("");
const list = (text: string, pinned = "") => [...text].map((id) => account(id, { isPinned: pinned.includes(id) }));

/** What is stored once `id` was brought to `place` among `shown`. */
function stored(text: string, shown: string, id: string, place: number): string {
  const all = list(text);
  const move = moveTo(
    all.filter((one) => shown.includes(one.id)),
    id,
    place,
  );
  return ids(move === undefined ? all : applyMove(all, move));
}

test("inside a filter an account comes beside the neighbours it has there", () => {
  expect(stored("axbyc", "abc", "c", 0)).toBe("caxby");
  expect(stored("axbyc", "abc", "a", 2)).toBe("xbyca");
  expect(stored("axbyc", "abc", "a", 1)).toBe("xbyac");
  expect(stored("axbyczz", "abc", "a", 99)).toBe("xbycazz");
});

test("who is not shown, or alone, is not moved", () => {
  expect(moveTo(list("abc"), "x", 0)).toBeUndefined();
  expect(moveTo(list("a"), "a", 0)).toBeUndefined();
  expect(moveTo(list("abc", "a"), "a", 2)).toBeUndefined();
  expect(ids(applyMove(list("abc"), { id: "x", side: "before", neighbour: "a" }))).toBe("abc");
  expect(ids(applyMove(list("abc"), { id: "a", side: "after", neighbour: "x" }))).toBe("abc");
});

test("pinned ones stay above the others", () => {
  const shown = list("abcde", "ab");
  expect(placesFor(shown, "a")).toEqual({ first: 0, last: 1 });
  expect(placesFor(shown, "d")).toEqual({ first: 2, last: 4 });
  expect(ids(applyMove(shown, moveTo(shown, "e", 0) ?? never()))).toBe("abecd");
  // In the whole list the pinned ones lie among the others.
  const whole = list("xpyq", "pq");
  const move = moveTo(sortAccounts(whole, "own"), "p", 1) ?? never();
  expect(ids(sortAccounts(applyMove(whole, move), "own"))).toBe("qpxy");
});

function never(): never {
  throw new Error("no move");
}

test("a move loses nobody, what is shown comes out as asked, and the others keep their order", () => {
  const letters = fc.uniqueArray(fc.stringMatching(/^[a-z]$/), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (all, shownMask, pinMask, from, to) => {
      const has = (mask: number, at: number): boolean => ((mask >> at) & 1) === 1;
      const whole = all.map((id, at) => account(id, { isPinned: has(pinMask, at) }));
      const visible = new Set(all.filter((_, at) => has(shownMask, at)));
      const see = (accounts: typeof whole) => sortAccounts(accounts, "own").filter(({ id }) => visible.has(id));
      const shown = see(whole);
      const moved = shown[from % Math.max(1, shown.length)];
      const places = moved && placesFor(shown, moved.id);
      if (moved === undefined || places === undefined) return;
      const place = places.first + (to % (places.last - places.first + 1));
      const move = moveTo(shown, moved.id, place);
      expect(move === undefined).toBe(places.first === places.last);
      if (move === undefined) return;
      const after = applyMove(whole, move);
      expect([...after].sort((a, b) => a.id.localeCompare(b.id)).map(({ id }) => id)).toEqual([...all].sort());
      expect(ids(see([...after]))).toBe(ids(applyMove(shown, move)));
      expect(see([...after])[place]?.id).toBe(moved.id);
      const others = (accounts: readonly { readonly id: string }[]) =>
        ids(accounts.filter(({ id }) => id !== moved.id));
      expect(others(after)).toBe(others(whole));
      // Said twice it is the same: what is shown ahead of storing is not moved once more when it is stored.
      expect(ids(applyMove(after, move))).toBe(ids(after));
    }),
    { numRuns: 500 },
  );
});
