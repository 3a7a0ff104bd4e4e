/** What is kept in localStorage, and what happens where it cannot be. */
import { expect, test } from "vitest";
import { createPreferencesStore, newProtectId } from "../../../../src/app/state/preferences.ts";

function createStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

let count = 0;
const random = (length: number): Uint8Array => {
  count += 1;
  return new Uint8Array(length).fill(count);
};

test("createPreferencesStore() keeps what was chosen", () => {
  const storage = createStorage();
  const first = createPreferencesStore({ storage, random });
  first.setTheme("dark");
  first.setContrast(true);
  first.setGrouping("2");
  first.setDensity("compact");
  first.setOrder("use");
  first.setLanguage("ja");
  first.setList("uses digits-large");
  first.setShowNext(false);
  first.setHadPush(true);
  first.setRecoveryKept(true);
  first.dismissInstall();
  const second = createPreferencesStore({ storage, random });
  expect(second.theme.value).toBe("dark");
  expect(second.contrast.value).toBe(true);
  expect(second.grouping.value).toBe("2");
  expect(second.density.value).toBe("compact");
  expect(second.order.value).toBe("use");
  expect(second.language.value).toBe("ja");
  expect(second.list.value).toBe("uses digits-large");
  expect(second.showNext.value).toBe(false);
  expect(second.hadPush.value).toBe(true);
  expect(second.recoveryKept.value).toBe(true);
  expect(second.installDismissed.value).toBe(true);
  expect(second.protectId.value).toBe(first.protectId.value);
});

test("createPreferencesStore() does not take what it does not know", () => {
  const storage = createStorage();
  storage.kept.set("protect.theme", "purple").set("protect.digits", "9").set("protect.id", "<script>");
  const { theme, grouping, protectId } = createPreferencesStore({ storage, random });
  expect(theme.value).toBe("system");
  expect(grouping.value).toBe("auto");
  expect(protectId.value).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
});

test("createPreferencesStore() works where storage is forbidden", () => {
  const forbidden = (): never => {
    throw new DOMException("forbidden", "SecurityError");
  };
  const storage = { getItem: forbidden, setItem: forbidden, removeItem: forbidden };
  const store = createPreferencesStore({ storage, random });
  store.setTheme("light");
  expect(store.theme.value).toBe("light");
});

test("erase() leaves nothing and makes a new Protect ID", () => {
  const storage = createStorage();
  const store = createPreferencesStore({ storage, random });
  const before = store.protectId.value;
  store.setTheme("dark");
  store.setRecoveryKept(true);
  store.setShowNext(false);
  store.setList("uses");
  // Kept by others, gone with the rest.
  storage.kept.set("protect.initials", "1");
  store.erase();
  expect([...storage.kept.keys()]).toEqual(["protect.id"]);
  expect(store.protectId.value).not.toBe(before);
  expect(store.recoveryKept.value).toBe(false);
  expect(store.showNext.value).toBe(true);
  expect([store.theme.value, store.list.value]).toEqual(["system", ""]);
});

test("what a new installation has leaves nothing behind, whatever was chosen before", () => {
  const storage = createStorage();
  const store = createPreferencesStore({ storage, random });
  store.setTheme("dark");
  store.setShowNext(false);
  store.setList("uses");
  store.setTheme("system");
  store.setShowNext(true);
  store.setList("");
  expect([...storage.kept.keys()]).toEqual(["protect.id"]);
});

test("newProtectId() writes 64 bits in four groups", () => {
  expect(newProtectId(Uint8Array.of(0, 1, 0xab, 0xcd, 0xff, 0x10, 0x20, 0x30))).toBe("0001-ABCD-FF10-2030");
});
