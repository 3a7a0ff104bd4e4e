/** A finger that rests, one that moves on, and the other button of a mouse. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchLongPress } from "../../../../src/app/ui/long-press.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(mayPress = true) {
  const surface = new EventTarget();
  const ends = new AbortController();
  const onPress = vi.fn();
  watchLongPress(surface, { signal: ends.signal, mayPress: () => mayPress, onPress });
  /** @returns Whether the browser's own menu is kept away. */
  const fire = (name: string, fields: Partial<PointerEvent> = {}): boolean => {
    const event = Object.assign(new Event(name, { cancelable: true }), {
      ...{ clientX: 50, clientY: 50, isPrimary: true, pointerType: "touch" },
      ...fields,
    });
    return !surface.dispatchEvent(event);
  };
  return { onPress, fire, ends };
}

test("a finger that rests for half a second asks for the menu, once, also where the system tells of it too", () => {
  const { onPress, fire } = setUp();
  fire("pointerdown");
  vi.advanceTimersByTime(499);
  expect(onPress).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onPress).toHaveBeenCalledExactlyOnceWith(true);
  expect(fire("contextmenu")).toBe(true);
  fire("pointerup");
  // No tap follows.
  expect(fire("touchend")).toBe(true);
  expect(onPress).toHaveBeenCalledOnce();
  // The key for menus asks anew.
  expect(fire("contextmenu")).toBe(true);
  expect(onPress).toHaveBeenLastCalledWith(false);
  fire("pointerdown");
  fire("pointerup");
  expect(fire("touchend")).toBe(false);
});

test("a system that tells of the long press earlier is believed, and the timer ends", () => {
  const { onPress, fire } = setUp();
  fire("pointerdown");
  vi.advanceTimersByTime(400);
  expect(fire("contextmenu")).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(onPress).toHaveBeenCalledExactlyOnceWith(true);
});

for (const [what, name, fields] of [
  ["moves on", "pointermove", { clientX: 62 }],
  ["is lifted", "pointerup", {}],
  ["begins to scroll", "pointercancel", {}],
] as const)
  test(`a finger that ${what} before asks for nothing`, () => {
    const { onPress, fire } = setUp();
    fire("pointerdown");
    vi.advanceTimersByTime(300);
    fire(name, fields);
    vi.advanceTimersByTime(1000);
    expect(onPress).not.toHaveBeenCalled();
  });

test("a finger that trembles rests all the same", () => {
  const { onPress, fire } = setUp();
  fire("pointerdown");
  fire("pointermove", { clientX: 56, clientY: 55 });
  vi.advanceTimersByTime(500);
  expect(onPress).toHaveBeenCalledOnce();
});

test("a mouse asks with its other button, not by resting; a key for it too", () => {
  const { onPress, fire } = setUp();
  fire("pointerdown", { pointerType: "mouse" });
  vi.advanceTimersByTime(2000);
  expect(onPress).not.toHaveBeenCalled();
  expect(fire("contextmenu")).toBe(true);
  expect(onPress).toHaveBeenCalledExactlyOnceWith(false);
});

test("a second finger is none that rests", () => {
  const { onPress, fire } = setUp();
  fire("pointerdown", { isPrimary: false });
  vi.advanceTimersByTime(1000);
  expect(onPress).not.toHaveBeenCalled();
});

test("where it may not be asked for, the browser's own menu comes; after the end nothing is heard", () => {
  const still = setUp(false);
  still.fire("pointerdown");
  vi.advanceTimersByTime(1000);
  expect(still.fire("contextmenu")).toBe(false);
  expect(still.onPress).not.toHaveBeenCalled();
  const { onPress, fire, ends } = setUp();
  fire("pointerdown");
  ends.abort();
  vi.advanceTimersByTime(1000);
  fire("contextmenu");
  expect(onPress).not.toHaveBeenCalled();
});
