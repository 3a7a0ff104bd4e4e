/** How far a row has been swiped. */
import { expect, test } from "vitest";
import {
  AT_REST,
  nextSwipe,
  type Swipe,
  type SwipeEvent,
  UNCOVERED_PX,
} from "../../../../../src/app/screens/accounts/swipe.ts";

const run = (events: readonly SwipeEvent[], from: Swipe = AT_REST): Swipe => events.reduce(nextSwipe, from);
const down: SwipeEvent = { kind: "down", x: 30, y: 40 };
const to = (x: number, y = 40): SwipeEvent => ({ kind: "move", x, y });

test("nextSwipe(): a drag past the middle stays open", () => {
  expect(run([down, to(60), to(120), { kind: "up" }])).toMatchObject({ phase: "rest", offset: UNCOVERED_PX });
});

test("nextSwipe(): a short drag falls back", () => {
  expect(run([down, to(60), { kind: "up" }])).toMatchObject({ phase: "rest", offset: 0 });
});

test("nextSwipe(): a finger that hardly moves has tapped", () => {
  expect(run([down, to(36, 44)])).toMatchObject({ phase: "pressed", offset: 0 });
});

test("nextSwipe(): downwards is scrolling, also when it turns sideways later", () => {
  expect(run([down, to(34, 70), to(200, 70)])).toMatchObject({ phase: "scrolling", offset: 0 });
});

test("nextSwipe(): to the left nothing is uncovered", () => {
  expect(run([down, to(-80)])).toMatchObject({ offset: 0 });
});

test("nextSwipe(): beyond its width it gives way only a little", () => {
  const { offset } = run([down, to(30 + UNCOVERED_PX + 100)]);
  expect(offset).toBe(UNCOVERED_PX + 20);
});

test("nextSwipe(): an open row is closed by a drag to the left, or at once", () => {
  const open = run([down, to(200), { kind: "up" }]);
  expect(run([{ kind: "down", x: 200, y: 40 }, to(110), { kind: "up" }], open).offset).toBe(0);
  expect(run([{ kind: "close" }], open)).toEqual(AT_REST);
});

test("nextSwipe(): a tap on an open row leaves it to the tap what happens", () => {
  const open = run([down, to(200), { kind: "up" }]);
  expect(run([{ kind: "down", x: 200, y: 40 }, { kind: "up" }], open).offset).toBe(UNCOVERED_PX);
});

test("nextSwipe(): moves without a finger down are nothing", () => {
  expect(run([to(300)])).toEqual(AT_REST);
});
