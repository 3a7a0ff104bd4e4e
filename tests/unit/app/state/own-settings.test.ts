/** Settings under one name each: read from where they are kept, and put back there. */
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { createOwnSettings } from "../../../../src/app/state/own-settings.ts";
import { createPreferencesStore } from "../../../../src/app/state/preferences.ts";
import type { SessionState } from "../../../../src/app/state/session.ts";
import { DEFAULT_SETTINGS } from "../../../../src/vault/format/document.ts";

function createParts(first: SessionState = { kind: "none" }) {
  const kept = new Map<string, string>();
  const preferences = createPreferencesStore({
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    random: (length) => new Uint8Array(length),
  });
  const state = signal<SessionState>(first);
  const approvals = {
    preferences: signal({ quickApprove: true, detailsOnNotifications: true }),
    setPreferences: vi.fn(async () => undefined),
  };
  const isOn = signal(true);
  const icons = {
    isOn,
    setOn: (next: boolean) => {
      isOn.value = next;
    },
  };
  const changeVault = vi.fn(async () => "stored" as const);
  const settings = createOwnSettings({
    ...{ preferences, changeVault, icons },
    session: { state },
    loadApprovals: async () => approvals,
  });
  return { preferences, state, approvals, icons, changeVault, settings };
}

const open: SessionState = { kind: "unlocked", document: { accounts: [], trash: [], settings: DEFAULT_SETTINGS } };

test("gather() names every setting; those of the vault only while it is open", async () => {
  const { settings, state } = createParts();
  const closed = await settings.gather();
  expect(Object.keys(closed).sort()).toEqual(
    [
      "theme",
      "contrast",
      "list",
      "language",
      "grouping",
      "density",
      "order",
      "showNext",
      "brandIcons",
      "quickApprove",
      "detailsOnNotifications",
    ].sort(),
  );
  state.value = open;
  expect(await settings.gather()).toEqual({ ...closed, ...DEFAULT_SETTINGS });
});

test("apply() puts back all that gather() gave", async () => {
  const from = createParts(open);
  from.preferences.setTheme("dark");
  from.preferences.setContrast(true);
  from.preferences.setList("tap-double uses");
  from.preferences.setLanguage("ja");
  from.preferences.setGrouping("2");
  from.preferences.setDensity("large");
  from.preferences.setOrder("use");
  from.preferences.setShowNext(false);
  from.icons.setOn(false);
  from.approvals.preferences.value = { quickApprove: false, detailsOnNotifications: false };
  const values = { ...(await from.settings.gather()), autoLockSeconds: 60, clipboardSeconds: 0, hideCodes: true };

  const to = createParts(open);
  await to.settings.apply(values);
  await vi.waitFor(() =>
    expect(to.changeVault).toHaveBeenCalledWith({ autoLockSeconds: 60, clipboardSeconds: 0, hideCodes: true }),
  );
  expect(to.approvals.setPreferences).toHaveBeenCalledWith({ quickApprove: false, detailsOnNotifications: false });
  to.approvals.preferences.value = { quickApprove: false, detailsOnNotifications: false };
  expect(await to.settings.gather()).toEqual({ ...values, ...DEFAULT_SETTINGS });
});

test("apply() keeps what the vault has until it is open, and changes it then, once", async () => {
  const { settings, state, changeVault } = createParts();
  await settings.apply({ hideCodes: true });
  expect(changeVault).not.toHaveBeenCalled();
  state.value = open;
  await vi.waitFor(() => expect(changeVault).toHaveBeenCalledWith({ hideCodes: true }));
  state.value = { kind: "locked", passcode: true, recovery: true, prf: [] };
  state.value = open;
  await Promise.resolve();
  expect(changeVault).toHaveBeenCalledTimes(1);
});

test("apply() passes over values and names that this version does not know", async () => {
  const { settings, preferences, changeVault } = createParts(open);
  const before = await settings.gather();
  await settings.apply({
    theme: "neon",
    language: "tlh",
    autoLockSeconds: 86_400,
    clipboardSeconds: -1,
    hideCodes: "yes",
    later: 1,
  });
  expect(await settings.gather()).toEqual(before);
  expect(preferences.theme.value).toBe("system");
  expect(changeVault).not.toHaveBeenCalled();
});

test("apply() keeps of the list's words those that it knows", async () => {
  const { settings, preferences } = createParts();
  await settings.apply({ list: "uses row-chosen digits-large digits-huge" });
  expect(preferences.list.value).toBe("digits-large uses");
  await settings.apply({ list: 7 });
  expect(preferences.list.value).toBe("digits-large uses");
});
