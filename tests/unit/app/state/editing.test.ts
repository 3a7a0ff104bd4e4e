import { expect, test, vi } from "vitest";
import type { OtpAccount } from "../../../../src/accounts/account.ts";
import { createEditingStore, type EditingDeps } from "../../../../src/app/state/editing.ts";
import { account } from "../../../support/accounts.ts";

function setUp(first: OtpAccount = account("a", { name: "zoe" }), isFresh = true) {
  let stored = first;
  const requireFresh = vi.fn(async () => isFresh);
  const pickPicture = vi.fn<EditingDeps["pickPicture"]>(async () => ({ kind: "none" }));
  const store = createEditingStore("a", {
    accounts: {
      find: (id) => (id === "a" ? stored : undefined),
      updateMany: async (_ids, change) => {
        stored = change(stored);
        return "stored";
      },
    },
    requireFresh,
    pickPicture,
    pictureText: () => "no picture",
    storeText: (result) => `not stored: ${result}`,
  });
  const open = () => {
    const state = store.state.value;
    if (state.kind !== "open") throw new Error(state.kind);
    return state;
  };
  return {
    store,
    open,
    stored: () => stored,
    raise: () => (stored = { ...stored, counter: stored.counter + 1 }),
    requireFresh,
    pickPicture,
  };
}

const PICTURE = "data:image/webp;base64,UklGRg==";

test("a picture is picked, stored with the account, and taken away again", async () => {
  const { store, open, stored, pickPicture } = setUp();
  const input = {} as HTMLInputElement;
  await store.pickPicture(input);
  expect(open().isChanged).toBe(false);
  pickPicture.mockResolvedValueOnce({ kind: "unreadable" });
  await store.pickPicture(input);
  expect(open()).toMatchObject({ problem: "no picture", isChanged: false });
  pickPicture.mockResolvedValueOnce({ kind: "picked", picture: PICTURE });
  await store.pickPicture(input);
  expect(open()).toMatchObject({ problem: undefined, fields: { picture: PICTURE } });
  await store.save();
  expect(stored().picture).toBe(PICTURE);
  store.change({ picture: "" });
  await store.save();
  expect(stored().picture).toBeUndefined();
});

test("what was changed is stored, and only that", async () => {
  const { store, open, stored } = setUp();
  store.change({ issuer: "  Bank  ", note: " spare 1 " });
  store.addTag(" money ");
  expect(open().isChanged).toBe(true);
  expect(await store.save()).toBe(true);
  expect(stored()).toEqual({ ...account("a", { name: "zoe" }), issuer: "Bank", note: "spare 1", tags: ["money"] });
  expect(open().isChanged).toBe(false);
});

test.each([
  [{ digits: "4" }, /digits/],
  [{ period: "0" }, /seconds/],
  [{ issuer: "a\u202eb" }, /hidden/],
])("%o is refused in words, and nothing is stored", async (part, sentence) => {
  const { store, open, stored } = setUp();
  store.change(part);
  expect(await store.save()).toBe(false);
  expect(open().problem).toMatch(sentence);
  expect(stored()).toEqual(account("a", { name: "zoe" }));
});

test("a counter that was raised meanwhile is kept, unless the person typed another one", async () => {
  const { store, stored, raise } = setUp(account("a", { type: "hotp", counter: 5 }));
  raise();
  store.change({ name: "zoe" });
  await store.save();
  expect(stored()).toMatchObject({ name: "zoe", counter: 6 });
  store.change({ counter: "9" });
  await store.save();
  expect(stored().counter).toBe(9);
});

test("a counter that was set elsewhere on the page stands in its field; the rest of the draft stays", async () => {
  const { store, open, stored, raise } = setUp(account("a", { type: "hotp", counter: 5 }));
  store.change({ name: "zoe" });
  raise();
  store.refreshCounter();
  expect(open().fields).toMatchObject({ name: "zoe", counter: "6" });
  await store.save();
  expect(stored()).toMatchObject({ name: "zoe", counter: 6 });
});

test("what an import brought beyond the usual bounds stays while nobody touches it", async () => {
  const { store, stored } = setUp(account("a", { digits: 4, period: 2, algorithm: "SHA384" }));
  store.change({ issuer: "Old" });
  expect(await store.save()).toBe(true);
  expect(stored()).toMatchObject({ issuer: "Old", digits: 4, period: 2, algorithm: "SHA384" });
});

test("the secret is shown after a proof only, and hidden again", async () => {
  const refused = setUp(account("a"), false);
  await refused.store.showSecret();
  expect(refused.open().shown).toBeUndefined();
  const { store, open } = setUp(account("a", { secret: Uint8Array.of(1, 2, 3, 4, 5) }));
  await store.showSecret();
  expect(open().shown).toEqual({ secret: "AEBAGBAF", uri: "otpauth://totp/a?secret=AEBAGBAF&issuer=a" });
  store.hideSecret();
  expect(open().shown).toBeUndefined();
});

test("an account that is gone is said to be", () => {
  const store = createEditingStore("b", {
    accounts: { find: () => undefined, updateMany: async () => "stored" },
    requireFresh: async () => true,
    pickPicture: async () => ({ kind: "none" }),
    pictureText: String,
    storeText: String,
  });
  expect(store.state.value).toEqual({ kind: "gone" });
});
