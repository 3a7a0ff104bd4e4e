/** The security log: written while locked, read with the vault, and honest about what was done to it. */
import { createHash, createPublicKey, verify as nodeVerify } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { encodeBase64url } from "../../../../src/base/base64url.ts";
import { type Bytes, concat, fromText, u32 } from "../../../../src/base/bytes.ts";
import { randomBytes } from "../../../../src/crypto/random.ts";
import { createWithLock } from "../../../../src/vault/locks.ts";
import {
  appendEntry,
  isEntry,
  isState,
  type LogEntry,
  type LogState,
  type readLog,
} from "../../../../src/vault/log/chain.ts";
import { NOTE_STEP, noteBytes, readNote } from "../../../../src/vault/log/entries.ts";
import { keyName } from "../../../../src/vault/log/export.ts";
import { logKeysOf } from "../../../../src/vault/log/keys.ts";
import { createLog, KEPT_ENTRIES, type LogVault, MOST_ENTRIES } from "../../../../src/vault/log/log.ts";
import { createLogStorage, type LogStorage } from "../../../../src/vault/storage/log-storage.ts";
import type { VaultDocument } from "../../../../src/vault/types.ts";
import { createVault, createWorld, document, type World } from "../../../support/vault.ts";

let world: World;
beforeEach(() => {
  world = createWorld();
});

function logOf(storage: LogStorage = createLogStorage("vault-test-log")) {
  return createLog({ storage, withLock: createWithLock(undefined), nowMs: () => world.nowMs, random: randomBytes });
}

/** A vault that is a document in memory, open until it is told otherwise. */
function openVault(): LogVault & { held: VaultDocument; isOpen: boolean } {
  const vault = {
    held: document(),
    isOpen: true,
    document: () => (vault.isOpen ? vault.held : undefined),
    change: (operation: (open: VaultDocument) => VaultDocument) => {
      vault.held = operation(vault.held);
      return Promise.resolve({ kind: "stored" } as const);
    },
  };
  return vault;
}

async function begun() {
  const storage = createLogStorage("vault-test-log");
  const [log, vault] = [logOf(storage), openVault()];
  await log.begin(vault);
  return { storage, log, vault };
}

const kindsOf = (read: Awaited<ReturnType<typeof readLog>> | undefined) => read?.entries.map(({ note }) => note?.kind);

/** Storage as somebody with the profile leaves it. */
function altered(storage: LogStorage, entries: readonly LogEntry[], state?: LogState): LogStorage {
  return {
    ...storage,
    entries: () => Promise.resolve(entries),
    state: () => (state === undefined ? storage.state() : Promise.resolve(state)),
  };
}

test("note() writes in order, with the vault locked too, and nothing of it can be read in storage", async () => {
  const { storage, log, vault } = await begun();
  vault.isOpen = false;
  expect(await log.note("unlock-failed", { by: "passcode" })).toBe(true);
  world.pass(5_000);
  await Promise.all([log.note("exported", { format: "links", count: 3 }), log.note("approved", {}, 17)]);
  const read = await log.read(vault.held);
  expect(kindsOf(read)).toEqual(["started", "unlock-failed", "exported", "approved"]);
  expect(read).toMatchObject({ missing: 0, isCut: false });
  expect(read?.entries[2]?.note).toEqual({
    kind: "exported",
    atMs: world.nowMs,
    details: { format: "links", count: 3 },
  });
  expect(read?.entries[3]?.note?.atMs).toBe(17);
  const entries = await storage.entries();
  const stored = entries.map(({ sealed }) => Buffer.from(sealed).toString("latin1")).join("");
  expect(stored).not.toMatch(/unlock|export|passcode|links/);
  expect(new Set(entries.map(({ sealed }) => sealed.length)).size).toBe(1);
});

test("without a vault, or when storage fails, note() is false and throws nothing", async () => {
  expect(await logOf().note("exported")).toBe(false);
  const broken = { ...createLogStorage("vault-test-log"), state: () => Promise.reject(new Error("storage")) };
  expect(await logOf(broken).note("exported")).toBe(false);
});

test("an entry that was changed, cut out, cut off at the end, or put back shows", async () => {
  const { storage, log, vault } = await begun();
  for (const count of [1, 2, 3, 4]) await log.note("deleted", { count });
  const entries = await storage.entries();
  const state = await storage.state();
  if (state === undefined) throw new Error("no state");
  const read = (storage: LogStorage) => logOf(storage).read(vault.held);

  const flipped = entries.map((entry) =>
    entry.index === 2
      ? { ...entry, sealed: Uint8Array.from(entry.sealed, (byte, at) => (at === 5 ? byte ^ 1 : byte)) }
      : entry,
  );
  expect(await read(altered(storage, flipped))).toMatchObject({ missing: 0, isCut: false });
  expect(kindsOf(await read(altered(storage, flipped)))).toEqual([
    "started",
    "deleted",
    undefined,
    "deleted",
    "deleted",
  ]);

  const swapped = entries.map((entry) =>
    entry.index === 1
      ? { ...entry, ...pick(entries[2]) }
      : entry.index === 2
        ? { ...entry, ...pick(entries[1]) }
        : entry,
  );
  expect(kindsOf(await read(altered(storage, swapped)))).toEqual([
    "started",
    undefined,
    undefined,
    "deleted",
    "deleted",
  ]);

  expect(
    await read(
      altered(
        storage,
        entries.filter(({ index }) => index !== 2),
      ),
    ),
  ).toMatchObject({ missing: 1, isCut: false });
  expect(await read(altered(storage, entries.slice(2)))).toMatchObject({ missing: 2 });
  // The end is cut off and the counter turned back: the key of that place is gone, so the last one stands there.
  expect(await read(altered(storage, entries.slice(0, 3), { ...state, next: 3 }))).toMatchObject({ isCut: true });
  expect(await read(altered(storage, entries.slice(0, 3)))).toMatchObject({ missing: 2 });
  // All of it is taken away.
  expect(await read({ ...storage, state: () => Promise.resolve(undefined) })).toMatchObject({ isCut: true });
});

test("whoever takes the storage can add entries, and no earlier ones", async () => {
  const { storage, log, vault } = await begun();
  await log.note("unlocked", { by: "passkey" });
  const [state, entries] = [await storage.state(), await storage.entries()];
  if (state === undefined) throw new Error("no state");
  const forged = await appendEntry({ ...state, next: 1 }, noteBytes("erased", 1, { count: 9 }));
  const read = await logOf(altered(storage, [...entries.filter(({ index }) => index !== 1), forged.entry])).read(
    vault.held,
  );
  expect(read?.entries[1]?.note).toBeUndefined();
});

test("the oldest make room, with a mark, and the rest stays whole", async () => {
  const { storage, log, vault } = await begun();
  for (let count = 1; count < MOST_ENTRIES; count += 1) await log.note("deleted", { count });
  expect(await storage.entries()).toHaveLength(MOST_ENTRIES);
  await log.note("deleted", { count: MOST_ENTRIES });
  const entries = await storage.entries();
  expect(entries).toHaveLength(KEPT_ENTRIES + 1);
  const read = await log.read(vault.held);
  expect(read).toMatchObject({ missing: 0, isCut: false });
  expect(read?.entries.at(-1)?.note).toMatchObject({
    kind: "dropped",
    details: { count: MOST_ENTRIES + 1 - KEPT_ENTRIES, first: MOST_ENTRIES + 1 - KEPT_ENTRIES },
  });
  expect(await logOf(altered(storage, entries.slice(7))).read(vault.held)).toMatchObject({ missing: 7 });
}, 30_000);

test("begin() goes on with the log that belongs to the vault, and says when one was taken away", async () => {
  const { storage, log, vault } = await begun();
  const keys = logKeysOf(vault.held);
  await log.begin(vault);
  expect(logKeysOf(vault.held)).toEqual(keys);
  expect(kindsOf(await log.read(vault.held))).toEqual(["started"]);

  const other = createLogStorage("another-log");
  await logOf(other).begin(vault);
  expect(logKeysOf(vault.held)?.id).not.toEqual(keys?.id);
  expect(kindsOf(await logOf(other).read(vault.held))).toEqual(["lost"]);

  vault.held = document();
  await logOf(other).begin(vault);
  expect(kindsOf(await logOf(other).read(vault.held))).toEqual(["lost"]);
  vault.isOpen = false;
  await log.begin(vault);
  expect((await storage.state())?.id).toEqual(keys?.id);
});

test("clear() takes new keys and begins with a note of it", async () => {
  const { log, vault } = await begun();
  await log.note("exported");
  const before = logKeysOf(vault.held);
  expect(await log.clear(vault)).toBe(true);
  expect(kindsOf(await log.read(vault.held))).toEqual(["cleared"]);
  expect(logKeysOf(vault.held)?.signer).not.toEqual(before?.signer);
  expect(await log.clear({ ...vault, change: () => Promise.resolve({ kind: "locked" }) })).toBe(false);
});

test("the exported file's signature holds for Node's own crypto, and for nothing that was changed", async () => {
  const { log, vault } = await begun();
  await log.note("way-added", { by: "passkey" });
  const file = JSON.parse((await log.exported(vault.held)) ?? "") as Record<
    "fmt" | "log" | "key" | "signature",
    string
  >;
  const check = (log: string) => {
    const { id } = JSON.parse(file.log) as { readonly id: string };
    const spki = Buffer.from(file.key, "base64url");
    // enc("protect/1/log-export", [id, key, SHA-256(log)]), laid out by hand (README «Bytes»).
    const fields = [Buffer.from(id, "base64url"), spki, createHash("sha256").update(log).digest()];
    const label = fromText("protect/1/log-export");
    const signed = concat(
      Uint8Array.of(label.length),
      label,
      Uint8Array.of(fields.length),
      ...fields.flatMap((field) => [u32(field.length), field]),
    );
    const key = createPublicKey({ key: spki, format: "der", type: "spki" });
    return nodeVerify("sha256", signed, { key, dsaEncoding: "ieee-p1363" }, Buffer.from(file.signature, "base64url"));
  };
  expect(file).toMatchObject({ fmt: "protect-log", v: 1 });
  expect(check(file.log)).toBe(true);
  expect(check(file.log.replace("way-added", "way-addad"))).toBe(false);
  const { entries } = JSON.parse(file.log) as { readonly entries: readonly object[] };
  expect(entries).toEqual([
    { index: 0, kind: "started", atMs: world.nowMs, details: {} },
    { index: 1, kind: "way-added", atMs: world.nowMs, details: { by: "passkey" } },
  ]);
  const keys = logKeysOf(vault.held);
  if (keys === undefined) throw new Error("no keys");
  const digest = createHash("sha256").update(Buffer.from(file.key, "base64url")).digest("hex");
  expect(await keyName(keys)).toBe(digest.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 "));
});

test("what is noted is cut to a few short details, and what is no note is read as none", () => {
  const details = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`d${String(index)}`, "x".repeat(500)]));
  const note = readNote(noteBytes("exported", 3, details));
  expect(Object.keys(note?.details ?? {})).toHaveLength(8);
  expect(note?.details["d0"]).toHaveLength(100);
  expect(noteBytes("exported", 3, {}).length).toBe(NOTE_STEP);
  for (const text of ["", "{}", "[]", '{"kind":1,"atMs":1,"details":{}}', '{"kind":"a","atMs":-1,"details":{}}'])
    expect(readNote(fromText(text) as Bytes), text).toBeUndefined();
  expect(readNote(fromText('{"kind":"later","atMs":1,"details":{"a":[1],"b":2}}'))).toEqual({
    kind: "later",
    atMs: 1,
    details: { b: 2 },
  });
});

test("what storage gives is looked at before it is believed", async () => {
  const { storage } = await begun();
  const [entry] = await storage.entries();
  const state = await storage.state();
  expect(isEntry(entry)).toBe(true);
  expect(isState(state)).toBe(true);
  for (const change of [{ index: -1 }, { enc: new Uint8Array(64) }, { sealed: "x" }, { mac: new Uint8Array(31) }])
    expect(isEntry({ ...entry, ...change })).toBe(false);
  for (const change of [{ next: 1e9 }, { key: new Uint8Array(3) }, { id: null }, { point: "p" }])
    expect(isState({ ...state, ...change })).toBe(false);
  expect([isEntry(null), isState(undefined)]).toEqual([false, false]);
});

test("the keys lie in the vault's document, come through a lock, and go with an erasure", async () => {
  const { vault } = await createVault(world);
  const log = logOf();
  const door: LogVault = {
    document: () => {
      const status = vault.status();
      return status.kind === "unlocked" ? status.document : undefined;
    },
    change: vault.change,
  };
  await log.begin(door);
  vault.lock();
  await log.note("unlock-failed", { by: "passkey" });
  const { byPasscode } = await import("../../../support/vault.ts");
  await vault.unlock(byPasscode());
  const open = door.document();
  expect(open && kindsOf(await log.read(open))).toEqual(["started", "unlock-failed"]);
  expect(Object.keys(open?.others ?? {}).sort()).toEqual(["log", "slotDates"]);
  await vault.erase();
  await vi.waitFor(async () => expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]));
  vault.close();
});

function pick(entry: LogEntry | undefined) {
  if (entry === undefined) throw new Error("no entry");
  const { enc, sealed, mac } = entry;
  return { enc, sealed, mac };
}

test("keys that are not whole are none", () => {
  const log = { id: encodeBase64url(new Uint8Array(16)), point: "?", opens: "", chain: "", signs: "", signer: "" };
  expect(logKeysOf({ others: { log } })).toBeUndefined();
  expect(logKeysOf({ others: { log: { id: "AA" } } })).toBeUndefined();
  expect(logKeysOf({})).toBeUndefined();
});
