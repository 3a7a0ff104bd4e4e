/** «Saved» is said when a file was read back and opened, and never before; nothing good is lost, whatever fails in between. */

import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { type BackingUpDeps, createBackingUpStore } from "../../../../src/app/state/backing-up.ts";
import { createBackupOverview } from "../../../../src/app/state/backup-overview.ts";
import type { SessionState } from "../../../../src/app/state/session.ts";
import { IV_BYTES } from "../../../../src/crypto/aead.ts";
import { readBackupFile } from "../../../../src/transfer/backup/file.ts";
import { deriveBackupKey, openBackup } from "../../../../src/transfer/backup/sealed.ts";
import { DEFAULT_SETTINGS, overwriteSecrets } from "../../../../src/vault/format/document.ts";
import type { VaultDocument } from "../../../../src/vault/types.ts";
import { account } from "../../../support/accounts.ts";
import { createFolders, type FolderFaults } from "../../../support/backup-folder.ts";
import { cheapDerive } from "../../../support/backup-parts.ts";
import { seededBytes } from "../../../support/seeded-bytes.ts";

const PASSPHRASE = "violin cliff harbour lantern seven moss";
const NOW = new Date(2026, 2, 1, 9, 15, 0).getTime();
const NAME = "protect-backup-2026-03-01-091500.json";
const OLD = [1, 2, 3, 4, 5].map((day) => `protect-backup-2026-02-0${String(day)}-000000.json`);

function createParts(faults: FolderFaults = {}, over: Partial<BackingUpDeps> = {}) {
  const accounts = ["a", "b"].map((id) => account(id));
  const document: VaultDocument = { accounts, trash: [], settings: DEFAULT_SETTINGS };
  const state = signal<SessionState>({ kind: "unlocked", document });
  const session = { state, whilePrompting: <Value>(work: () => Promise<Value>) => work() };
  const disk = createFolders(faults);
  for (const name of OLD) disk.files.set(name, seededBytes(50));
  let seed = 0;
  const downloads: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const deps: BackingUpDeps = {
    session,
    overview: createBackupOverview(session),
    change: vi.fn(async (operation: (open: VaultDocument) => VaultDocument) => {
      if (state.value.kind !== "unlocked") return "locked" as const;
      state.value = { kind: "unlocked", document: operation(state.value.document) };
      return "stored" as const;
    }),
    requireFresh: vi.fn(async () => true),
    derive: cheapDerive,
    random: (length) => {
      seed += 1;
      return seededBytes(length, seed);
    },
    nowMs: () => NOW,
    settings: async () => ({ theme: "dark" }),
    origins: async () => ["https://mfa.example"],
    folders: disk.folders,
    download: (file) => {
      downloads.push(file);
      return "handed-over";
    },
    pickFile: async () => undefined,
    onSaved: vi.fn(),
    ...over,
  };
  const store = createBackingUpStore(deps);
  return { store, deps, state, disk, downloads };
}

const open = (state: { readonly value: SessionState }): VaultDocument => {
  if (state.value.kind !== "unlocked") throw new Error(state.value.kind);
  return state.value.document;
};

test("into a folder: written, read back, then noted, then the oldest taken away", async () => {
  const { store, deps, state, disk } = createParts();
  expect(deps.overview.value).toMatchObject({ count: 2, uncovered: ["a", "b"], savedAtMs: 0, hasKey: false });
  await store.setPassphrase(PASSPHRASE);
  await store.saveIntoFolder(false);
  expect(store.step.value).toEqual({ kind: "saved", count: 2 });
  expect(disk.steps).toEqual([`write ${NAME}`, `read ${NAME}`, `remove ${String(OLD[0])}`]);
  expect(deps.overview.value).toMatchObject({ uncovered: [], savedAtMs: NOW, hasKey: true });
  expect(deps.onSaved).toHaveBeenCalledWith(2);

  const reading = readBackupFile(new TextDecoder().decode(disk.files.get(NAME)));
  if (reading.kind !== "file") throw new Error(reading.kind);
  const key = await deriveBackupKey(cheapDerive, PASSPHRASE, reading.file.salt);
  expect(await openBackup(reading.file, key)).toEqual({
    kind: "opened",
    backup: {
      ...{ madeAtMs: NOW, settings: { theme: "dark" }, origins: ["https://mfa.example"], skipped: [] },
      accounts: open(state).accounts,
    },
  });
});

test("a later backup takes the key from the vault; what was added since is named until then", async () => {
  const parts = createParts();
  await parts.store.setPassphrase(PASSPHRASE);
  await parts.store.saveIntoFolder(false);
  const document = open(parts.state);
  parts.state.value = { kind: "unlocked", document: { ...document, accounts: [...document.accounts, account("c")] } };
  expect(parts.deps.overview.value).toMatchObject({ uncovered: ["c"], hasKey: true });
  const later = createBackingUpStore({ ...parts.deps, nowMs: () => NOW + 60_000 });
  expect(later.hasKey.value).toBe(true);
  await later.saveIntoFolder(false);
  expect(later.step.value).toEqual({ kind: "saved", count: 3 });
  expect(parts.deps.overview.value?.uncovered).toEqual([]);
});

test.each([
  ["the disk is full", { write: "fails" }, "not-written"],
  ["the browser stops in the middle", { write: "stops" }, "not-written"],
  ["the disk loses the end", { write: "loses-bytes" }, "not-the-same"],
  ["nothing can be read back", { read: "fails" }, "not-written"],
  ["permission has ended", { isForbidden: true }, "not-allowed"],
  ["the picker was closed", { isCancelled: true }, "cancelled"],
] as const)("nothing is called saved and no older backup is touched where %s", async (_, faults, why) => {
  const { store, deps, disk, state } = createParts(faults);
  await store.setPassphrase(PASSPHRASE);
  await store.saveIntoFolder(false);
  expect(store.step.value).toEqual({ kind: "ready" });
  expect(store.problem.value).toBe(why);
  for (const name of OLD) expect(disk.files.get(name)).toEqual(seededBytes(50));
  expect([...disk.files.keys()].sort()).toEqual(OLD);
  expect(deps.overview.value).toMatchObject({ uncovered: ["a", "b"], savedAtMs: 0 });
  expect(open(state).furtherSecrets).toBeUndefined();
  expect(deps.onSaved).not.toHaveBeenCalled();
});

test("an app that is ended while it writes has said nothing and taken nothing away", async () => {
  const { store, deps, disk } = createParts({ write: "never-comes" });
  await store.setPassphrase(PASSPHRASE);
  void store.saveIntoFolder(false);
  await vi.waitFor(() => expect(disk.steps).toEqual([`write ${NAME}`]));
  expect(store.step.value).toEqual({ kind: "working" });
  expect([...disk.files.keys()]).toEqual(OLD);
  expect(deps.change).not.toHaveBeenCalled();
});

test("older backups that cannot be taken away are no reason to call the new one unsaved", async () => {
  const { store } = createParts({ remove: "fails" });
  await store.setPassphrase(PASSPHRASE);
  await store.saveIntoFolder(false);
  expect(store.step.value).toEqual({ kind: "saved", count: 2 });
});

test("without a fresh unlock nothing is made", async () => {
  const { store, disk, downloads } = createParts({}, { requireFresh: async () => false });
  await store.setPassphrase(PASSPHRASE);
  await store.saveIntoFolder(false);
  await store.saveAsDownload();
  expect(store.step.value).toEqual({ kind: "ready" });
  expect(disk.steps).toEqual([]);
  expect(downloads).toEqual([]);
});

test("a lock while the settings are gathered ends it; a lock while it is sealed cannot reach the file", async () => {
  const locked: SessionState = { kind: "locked", passcode: true, recovery: true, prf: [] };
  const early = createParts({}, {});
  const store = createBackingUpStore({
    ...early.deps,
    settings: async () => {
      early.state.value = locked;
      return {};
    },
  });
  await store.setPassphrase(PASSPHRASE);
  await store.saveIntoFolder(false);
  expect(store.step.value).toEqual({ kind: "ready" });
  expect(early.disk.steps).toEqual([]);

  let lock = (): void => undefined;
  const late = createParts(
    {},
    {
      random: (length) => {
        // The IV is drawn once the contents have been taken; the lock comes between that and the cipher.
        if (length === IV_BYTES) lock();
        return seededBytes(length, length);
      },
    },
  );
  await late.store.setPassphrase(PASSPHRASE);
  const locks: number[] = [];
  lock = () => {
    locks.push(1);
    overwriteSecrets(open(late.state));
  };
  await late.store.saveIntoFolder(false);
  expect(locks).toHaveLength(1);
  const reading = readBackupFile(new TextDecoder().decode(late.disk.files.get(NAME)));
  if (reading.kind !== "file") throw new Error(reading.kind);
  const key = await deriveBackupKey(cheapDerive, PASSPHRASE, reading.file.salt);
  const opening = await openBackup(reading.file, key);
  expect(
    opening.kind === "opened" && opening.backup.accounts.every(({ secret }) => secret.some((byte) => byte !== 0)),
  ).toBe(true);
});

test("a download is handed over, and saved only when that very file is picked and opens", async () => {
  const picked: { file?: File | undefined } = {};
  const { store, deps, downloads } = createParts({}, { pickFile: async () => picked.file });
  const input = {} as HTMLInputElement;
  await store.setPassphrase(PASSPHRASE);
  await store.saveAsDownload();
  expect(store.step.value).toEqual({ kind: "handed", name: NAME });
  // The key is kept: what was handed over can be proven later, and is not counted yet.
  expect(deps.overview.value).toMatchObject({ hasKey: true, savedAtMs: 0, uncovered: ["a", "b"] });
  const bytes = downloads[0]?.bytes ?? new Uint8Array(0);

  const answers: (string | undefined)[] = [];
  const changed = bytes.slice();
  changed[changed.length - 100] = changed[changed.length - 100] === 0x41 ? 0x42 : 0x41;
  for (const content of [undefined, "hello", bytes.slice(0, -9), changed]) {
    picked.file = content === undefined ? undefined : new File([content], "x.json");
    await store.checkFile(input);
    answers.push(store.problem.value);
    expect(store.step.value.kind).toBe("handed");
  }
  expect(answers).toEqual([undefined, "not-a-backup", "damaged", "refused"]);

  picked.file = new File([bytes], "x.json");
  await store.checkFile(input);
  expect(store.step.value).toEqual({ kind: "saved", count: 2 });
  expect(deps.overview.value).toMatchObject({ savedAtMs: NOW, uncovered: [] });
});

test("an older backup of the same passphrase is not taken for the one that was just made", async () => {
  const picked: { file?: File | undefined } = {};
  const { store, downloads } = createParts({}, { pickFile: async () => picked.file });
  await store.setPassphrase(PASSPHRASE);
  await store.saveAsDownload();
  await store.saveAsDownload();
  picked.file = new File([downloads[0]?.bytes ?? ""], "x.json");
  await store.checkFile({} as HTMLInputElement);
  expect(store.problem.value).toBe("other-file");
  expect(store.step.value.kind).toBe("handed");
});

test("another passphrase gives another salt and key", async () => {
  const { store, state } = createParts();
  await store.setPassphrase(PASSPHRASE);
  await store.saveIntoFolder(false);
  const before = open(state);
  store.changePassphrase();
  expect(store.hasKey.value).toBe(false);
  await store.setPassphrase("another six words that nobody knows");
  await store.saveIntoFolder(false);
  expect(open(state).furtherSecrets).not.toEqual(before.furtherSecrets);
  expect(open(state).others?.["backup"]).not.toMatchObject({
    salt: (before.others?.["backup"] as { salt: string } | undefined)?.salt,
  });
});

test("a derivation that fails says so", async () => {
  const { store } = createParts({}, { derive: () => Promise.reject(new Error("out of memory")) });
  await store.setPassphrase(PASSPHRASE);
  expect(store.problem.value).toBe("failed");
  expect(store.hasKey.value).toBe(false);
});
