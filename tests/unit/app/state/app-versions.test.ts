import { expect, test, vi } from "vitest";
import { createAppVersions } from "../../../../src/app/state/app-versions.ts";

const told = (more: object = {}) => ({
  current: { version: "2", vaultFormat: 3 },
  previous: { version: "1", vaultFormat: 3 },
  isBack: false,
  refused: undefined,
  ...more,
});

function setUp(answer: unknown, done: unknown = true) {
  const ask = vi.fn(async (type: string) => (type === "VERSIONS" ? answer : done));
  const [note, reload] = [vi.fn(async () => true), vi.fn()];
  return { store: createAppVersions({ ask, note, reload }), ask, note, reload };
}

test("back to the build before: asked of the worker, written down, and loaded anew", async () => {
  const { store, ask, note, reload } = setUp(told());
  await store.read();
  expect(store.view.value).toEqual({ kind: "back", version: "1", canOpen: true });
  expect(await store.go()).toBe(true);
  expect(ask).toHaveBeenLastCalledWith("VERSION_BACK");
  expect(note).toHaveBeenCalledWith("version-back");
  expect(reload).toHaveBeenCalledOnce();
});

test("forward again is not written down; what the worker cannot do changes nothing", async () => {
  const { store, note, reload } = setUp(told({ isBack: true }), false);
  await store.read();
  expect(store.view.value).toEqual({ kind: "forward", version: "2" });
  expect(await store.go()).toBe(false);
  expect(note).not.toHaveBeenCalled();
  expect(reload).not.toHaveBeenCalled();
});

test("a build that cannot read the vault is told apart; one that was refused is said; an older worker says nothing", async () => {
  const old = setUp(told({ previous: { version: "1", vaultFormat: 2 }, refused: { why: "unsigned" } }));
  await old.store.read();
  expect(old.store.view.value).toMatchObject({ kind: "back", canOpen: false });
  expect(old.store.refused.value).toBe("unsigned");
  for (const answer of [undefined, "?", {}, told({ previous: undefined })]) {
    const { store } = setUp(answer);
    await store.read();
    expect(store.view.value).toEqual({ kind: "one" });
    expect(await store.go()).toBe(false);
  }
});
