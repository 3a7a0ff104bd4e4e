/** Whether the person can be looking at the page. */
import { expect, test } from "vitest";
import { watchPresence } from "../../../../src/app/state/presence.ts";

function createPage() {
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" as DocumentVisibilityState });
  const window = new EventTarget();
  return { page, window, present: watchPresence({ page, window }) };
}

test("watchPresence() is false while the page is hidden", () => {
  const { page, present } = createPage();
  expect(present.value).toBe(true);
  page.visibilityState = "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  expect(present.value).toBe(false);
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  expect(present.value).toBe(true);
});

for (const back of ["focus", "pageshow", "pointerdown", "keydown"]) {
  test(`watchPresence() is false from blur to ${back}`, () => {
    const { window, present } = createPage();
    window.dispatchEvent(new Event("blur"));
    expect(present.value).toBe(false);
    window.dispatchEvent(new Event(back));
    expect(present.value).toBe(true);
  });
}

test("watchPresence(): a late focus does not show a hidden page", () => {
  const { page, window, present } = createPage();
  page.visibilityState = "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  window.dispatchEvent(new Event("focus"));
  expect(present.value).toBe(false);
});
