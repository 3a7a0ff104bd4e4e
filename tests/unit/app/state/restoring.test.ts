/** A backup of the app itself on the page of adding: all that an account has, and its settings where they are wanted. */
import { expect, test, vi } from "vitest";
import { choosing, takingSettings, withPin } from "../../../../src/app/state/shown-changes.ts";
import type { ImportOutcome } from "../../../../src/transfer/index.ts";
import { account } from "../../../support/accounts.ts";
import { createAdding } from "../../../support/adding.ts";

const SETTINGS = { theme: "dark", autoLockSeconds: 60 };
const TAKEN = expect.objectContaining({ takesSettings: true, settings: SETTINGS }) as unknown;
const backupOf = (...ids: readonly string[]): ImportOutcome => ({
  kind: "accounts",
  format: "protect-backup",
  accounts: ids.map((id) => {
    const {
      id: _id,
      isPinned: favorite,
      ...rest
    } = account(id, { isPinned: true, uses: 7, lastUsedAtMs: 8, createdAtMs: 9 });
    return { ...rest, favorite, picture: "data:image/png;base64,AAAA" };
  }),
  skipped: [],
  own: { settings: SETTINGS, origins: ["https://mfa.example"], madeAtMs: 5 },
});

async function restoring(outcome: ImportOutcome, here: Parameters<typeof createAdding>[0] = {}) {
  const made = createAdding({ ...here, runImport: async () => outcome });
  made.store.chooseFile({} as HTMLInputElement);
  await vi.waitFor(() => expect(made.store.state.value.kind).toBe("batch"));
  return made;
}

test("on a new device all that the accounts had comes back, and the settings with it", async () => {
  const { store, saved, deps } = await restoring(backupOf("GitHub", "Router"));
  expect(store.state.value).toMatchObject({
    batch: { isTransfer: false, own: { madeAtMs: 5, origins: ["https://mfa.example"], takesSettings: true } },
  });
  store.save();
  await vi.waitFor(() => expect(saved).toHaveLength(2));
  expect(saved[0]?.account).toMatchObject({
    ...{ issuer: "GitHub", isPinned: true, uses: 7, lastUsedAtMs: 8, createdAtMs: 9 },
    picture: "data:image/png;base64,AAAA",
  });
  await vi.waitFor(() => expect(deps.onRestored).toHaveBeenCalledWith(TAKEN, expect.any(Number)));
});

test("beside accounts that are here the settings stay, unless the person wants them", async () => {
  const here = [account("GitHub")];
  const first = await restoring(backupOf("GitHub"), { here });
  expect(first.store.state.value).toMatchObject({
    batch: { lines: [{ choice: "skip" }], own: { takesSettings: false } },
  });
  first.store.save();
  await vi.waitFor(() => expect(first.deps.onDone).toHaveBeenCalled());
  expect(first.deps.onRestored).not.toHaveBeenCalledWith(TAKEN, expect.any(Number));
  expect(first.saved).toHaveLength(0);

  const second = await restoring(backupOf("GitHub"), { here });
  second.store.setTakesSettings(true);
  second.store.save();
  await vi.waitFor(() => expect(second.deps.onRestored).toHaveBeenCalledWith(TAKEN, expect.any(Number)));
});

test("settings are not taken over when the accounts could not be stored", async () => {
  const { store, deps } = await restoring(backupOf("GitHub"), {
    save: vi.fn(async () => ({ kind: "not-stored", why: "quota" }) as const),
  });
  store.save();
  await vi.waitFor(() => expect(store.problem.value).toBeDefined());
  expect(deps.onRestored).not.toHaveBeenCalledWith(TAKEN, expect.any(Number));
});

test("a wrong passphrase is asked for again as that of a backup, and a newer one is refused in words", async () => {
  const made = createAdding({ runImport: async () => ({ kind: "wrong-password", format: "protect-backup" }) });
  made.store.chooseFile({} as HTMLInputElement);
  await vi.waitFor(() => expect(made.store.state.value).toMatchObject({ kind: "file-password", isOwn: true }));
  const newer = createAdding({
    runImport: async () => ({ kind: "unsupported", format: "protect-backup", why: "newer-version" }),
  });
  newer.store.chooseFile({} as HTMLInputElement);
  await vi.waitFor(() => expect(newer.store.problem.value).toContain("newer version"));
});

test("a backup without accounts still brings its settings", async () => {
  const { store, deps } = await restoring(backupOf());
  store.save();
  await vi.waitFor(() => expect(deps.onRestored).toHaveBeenCalledWith(TAKEN, expect.any(Number)));
});

test("choosing(), takingSettings() and withPin() change only what they are about", () => {
  const one = {
    ...({ kind: "one", notes: [], isTyped: false, isWaiting: false } as const),
    draft: account("GitHub"),
  };
  expect(withPin(one, "1234")).toBe(one);
  expect(withPin({ ...one, draft: { ...one.draft, type: "motp" } }, "1234")).toMatchObject({ draft: { pin: "1234" } });
  expect(takingSettings(one, true)).toBe(one);
  expect(choosing(one, "skip", () => true)).toBe(one);
});
