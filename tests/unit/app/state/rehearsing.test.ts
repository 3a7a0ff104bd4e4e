/** A rehearsal says what would come back, and tells a wrong passphrase from damage as far as that can be told. */
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import type { OtpAccount } from "../../../../src/accounts/account.ts";
import { createBackupOverview } from "../../../../src/app/state/backup-overview.ts";
import { withKey, withProof } from "../../../../src/app/state/backup-record.ts";
import { createRehearsingStore, type RehearsingStore } from "../../../../src/app/state/rehearsing.ts";
import type { SessionState } from "../../../../src/app/state/session.ts";
import { randomBytes } from "../../../../src/crypto/random.ts";
import { coverOf } from "../../../../src/transfer/backup/covered.ts";
import { deriveBackupKey, sealBackup } from "../../../../src/transfer/backup/sealed.ts";
import { DEFAULT_SETTINGS } from "../../../../src/vault/format/document.ts";
import type { VaultDocument } from "../../../../src/vault/types.ts";
import { account } from "../../../support/accounts.ts";
import { createFolders } from "../../../support/backup-folder.ts";
import { cheapDerive, SALT } from "../../../support/backup-parts.ts";

const PASSPHRASE = "violin cliff harbour lantern seven moss";
const NOW = 9_000_000_000_000;
const key = { salt: SALT, key: await deriveBackupKey(cheapDerive, PASSPHRASE, SALT) };
const sealed = (accounts: readonly OtpAccount[]) =>
  sealBackup({ madeAtMs: 5, accounts, settings: {}, origins: [] }, key, randomBytes);

function createParts(accounts: readonly OtpAccount[], knows: "nothing" | "key" = "nothing") {
  const plain: VaultDocument = { accounts, trash: [], settings: DEFAULT_SETTINGS };
  const document = knows === "key" ? withKey(plain, key) : plain;
  const state = signal<SessionState>({ kind: "unlocked", document });
  const session = { state, whilePrompting: <Value>(work: () => Promise<Value>) => work() };
  const disk = createFolders();
  disk.keep();
  const picked: { file?: File } = {};
  const onChecked = vi.fn();
  const store = createRehearsingStore({
    session,
    change: async (operation) => {
      if (state.value.kind !== "unlocked") return "locked";
      state.value = { kind: "unlocked", document: operation(state.value.document) };
      return "stored";
    },
    derive: cheapDerive,
    nowMs: () => NOW,
    folders: disk.folders,
    pickFile: async () => picked.file,
    onChecked,
  });
  return { store, state, disk, picked, onChecked, overview: createBackupOverview(session) };
}

async function rehearse(
  { store, picked }: { readonly store: RehearsingStore; readonly picked: { file?: File } },
  bytes: Uint8Array<ArrayBuffer> | string,
  passphrase = PASSPHRASE,
) {
  picked.file = new File([bytes], "backup.json");
  await store.takeFile({} as HTMLInputElement);
  if (store.step.value.kind === "asking") await store.submit(passphrase);
  return store;
}

test("all comes back: said, noted, and counted as backed up wherever the file was made", async () => {
  const accounts = ["a", "b", "c"].map((id) => account(id));
  const parts = createParts(accounts);
  const { step } = await rehearse(parts, await sealed(accounts));
  expect(step.value).toEqual({ kind: "done", madeAtMs: 5, all: 3, found: { same: 3, missing: [], different: [] } });
  expect(parts.overview.value).toMatchObject({ uncovered: [], checkedAtMs: NOW, savedAtMs: NOW });
});

test("what is missing or different is named, and not counted", async () => {
  const parts = createParts([account("a"), account("b", { note: "new" }), account("c")], "key");
  const { step } = await rehearse(parts, await sealed([account("a"), account("b")]));
  expect(parts.onChecked).toHaveBeenCalledExactlyOnceWith(1);
  expect(step.value).toMatchObject({ kind: "done", all: 3, found: { same: 1, missing: ["c"], different: ["b"] } });
  expect(parts.overview.value).toMatchObject({ uncovered: ["b", "c"], checkedAtMs: 0 });
});

test("the newest of the folder is taken, empty ones passed over", async () => {
  const accounts = [account("a")];
  const { store, disk } = createParts(accounts);
  await Promise.resolve();
  disk.files.set("protect-backup-2026-03-01-000000.json", await sealed(accounts));
  disk.files.set("protect-backup-2026-03-02-000000.json", new Uint8Array(0));
  await store.takeNewest();
  expect(store.step.value).toEqual({ kind: "asking", name: "protect-backup-2026-03-01-000000.json" });
  await store.submit(PASSPHRASE);
  expect(store.step.value).toMatchObject({ kind: "done", found: { same: 1 } });
});

test("an empty folder says so", async () => {
  const { store } = createParts([account("a")]);
  await Promise.resolve();
  await store.takeNewest();
  expect(store.problem.value).toBe("none-in-folder");
});

test("a wrong passphrase: surely wrong where the vault knows the key, else wrong or changed", async () => {
  const bytes = await sealed([account("a")]);
  expect((await rehearse(createParts([account("a")], "key"), bytes, "not this one here")).problem.value).toBe("wrong");
  const unknown = await rehearse(createParts([account("a")]), bytes, "not this one here");
  expect(unknown.problem.value).toBe("wrong-or-changed");
  expect(unknown.step.value.kind).toBe("asking");
});

test("a changed file: surely damaged where the vault knows the key, else wrong or changed", async () => {
  const bytes = await sealed([account("a")]);
  // Another letter of base64url, so that the file stays one and only its seal is broken.
  bytes[bytes.length - 100] = bytes[bytes.length - 100] === 0x41 ? 0x42 : 0x41;
  expect((await rehearse(createParts([account("a")], "key"), bytes)).problem.value).toBe("surely-damaged");
  expect((await rehearse(createParts([account("a")]), bytes)).problem.value).toBe("wrong-or-changed");
});

test.each([
  ["not-a-backup", (_: string): string => "hello"],
  ["damaged", (text: string) => text.slice(0, -20)],
  ["newer", (text: string) => text.replace('"v":1', '"v":7')],
  ["too-costly", (text: string) => text.replace('"t":3', '"t":999')],
] as const)("a file that is no backup to open is told as %s, before a passphrase is asked for", async (why, change) => {
  const text = new TextDecoder().decode(await sealed([account("a")]));
  const { problem, step } = await rehearse(createParts([account("a")]), change(text));
  expect(problem.value).toBe(why);
  expect(step.value.kind).toBe("choosing");
});

test("withProof() keeps when a rehearsal was, and withKey() keeps what was proven", () => {
  const document: VaultDocument = { accounts: [account("a")], trash: [], settings: DEFAULT_SETTINGS };
  const proven = withProof(document, key, coverOf(document.accounts), 7);
  expect(proven.others?.["backup"]).toMatchObject({ savedAtMs: 7, checkedAtMs: 0 });
  expect(withKey(proven, key).others?.["backup"]).toEqual(proven.others?.["backup"]);
});
