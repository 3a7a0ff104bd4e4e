/** The ways that open the vault as the screens see them, over the vault itself. */
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { createSessionStore } from "../../../../src/app/state/session.ts";
import { createWaysStore, type Way, type WaysDeps } from "../../../../src/app/state/ways.ts";
import { newPasskeyName, wayName, wayNote } from "../../../../src/app/text/way-lines.ts";
import { encodeBase64url } from "../../../../src/base/base64url.ts";
import { VaultError } from "../../../../src/vault/errors.ts";
import type { UnlockSecret } from "../../../../src/vault/types.ts";
import { byPasscode, byPasskey, createVault, createWorld, PRF, WRONG_PASSCODE } from "../../../support/vault.ts";

const MADE = {
  kind: "created",
  credentialId: new Uint8Array(16).fill(9),
  input: new Uint8Array(32).fill(4),
  output: new Uint8Array(32).fill(5),
  backedUp: true,
} as const;
const byMade: UnlockSecret = { kind: "prf", credentialId: MADE.credentialId, output: MADE.output };

async function setUp(over: { readonly kept?: boolean; readonly canUsePasskey?: boolean } = {}) {
  const world = createWorld();
  const { vault: first, recoveryKey } = await createVault(world);
  first.lock();
  const recoveryKept = signal(over.kept ?? true);
  const vault = world.tab({ isRecoveryKept: () => recoveryKept.value });
  const session = createSessionStore({
    vault,
    passkeys: {
      canVerify: async () => over.canUsePasskey ?? true,
      create: async () => ({ kind: "failed" }),
      unlock: async () => ({ kind: "secret", credentialId: PRF.credentialId, output: PRF.output }),
    },
    nowMs: () => world.nowMs,
    eraseElsewhere: async () => undefined,
  });
  await session.start();
  await session.unlockWithPasskey();
  await vi.waitFor(() => expect(session.canUsePasskey.value).toBeDefined());
  const requireFresh = vi.fn(async () => true);
  const createPasskey = vi.fn<WaysDeps["createPasskey"]>(async () => MADE);
  const onPasscodeSet = vi.fn();
  const setRecoveryKept = vi.fn((kept: boolean) => {
    recoveryKept.value = kept;
  });
  const store = createWaysStore({
    session,
    preferences: { recoveryKept, setRecoveryKept },
    requireFresh,
    createPasskey,
    newName: (where, old) => old ?? `new ${where}`,
    lastUses: async () => new Map([[encodeBase64url(session.facts().slots[0]?.slotId ?? PRF.input), 77]]),
    onPasscodeSet,
  });
  const idOf = (kind: string): string => store.ways.value.find((way) => way.kind === kind)?.id ?? "";
  const opens = async (secret: UnlockSecret): Promise<boolean> =>
    (await world.tab().unlock(secret)).kind === "unlocked";
  return {
    ...{ world, vault, session, store, requireFresh, createPasskey, onPasscodeSet },
    ...{ recoveryKept, setRecoveryKept, recoveryKey, idOf, opens },
  };
}

test("each way is listed with what is known of it, passkeys first", async () => {
  const { store, session } = await setUp({ kept: false });
  expect(store.ways.value).toMatchObject([
    { kind: "passkey", trait: false, isUsedNow: true, stays: undefined },
    { kind: "passcode", isUsedNow: false, stays: "recovery-not-kept" },
    { kind: "recovery", trait: false, isUsedNow: false, stays: undefined },
  ]);
  const [passkey, passcode] = store.ways.value;
  expect([passkey?.madeAtMs, passkey?.usedAtMs]).toEqual([1_000_000, undefined]);
  await store.readUses();
  expect(store.ways.value.map(({ usedAtMs }) => usedAtMs)).toEqual([77, undefined, undefined]);
  const day = (atMs: number) => new Intl.DateTimeFormat(undefined, { dateStyle: "medium" }).format(atMs);
  expect(passcode && wayNote({ ...passcode, usedAtMs: 86_400_000 * 40 })).toBe(
    `Made on ${day(1_000_000)} · Last used on ${day(86_400_000 * 40)}`,
  );
  session.lock();
  expect(store.ways.value).toEqual([]);
});

test("addPasskey() excludes those that are there, and the new one opens the vault beside the old", async () => {
  const { store, createPasskey, opens } = await setUp();
  expect(await store.addPasskey("elsewhere")).toEqual({ kind: "done" });
  expect(createPasskey.mock.calls).toEqual([[{ where: "elsewhere", exclude: [PRF.credentialId] }]]);
  expect(store.ways.value.map(({ kind, trait, isUsedNow }) => [kind, trait, isUsedNow])).toEqual([
    ["passkey", false, true],
    ["passkey", true, false],
    ["passcode", false, false],
    ["recovery", true, false],
  ]);
  expect(store.ways.value.map(({ name }) => name)).toEqual([undefined, "new elsewhere", undefined, undefined]);
  expect(await opens(byMade)).toBe(true);
  expect(await opens(byPasskey())).toBe(true);
});

test("rename(): a name is kept in the sealed document, follows a repaired passkey, and can be taken away", async () => {
  const { store, world, idOf } = await setUp();
  const id = idOf("passkey");
  expect(await store.rename(id, `  ${"x".repeat(80)} `)).toEqual({ kind: "done" });
  expect(store.ways.value[0]?.name).toBe("x".repeat(60));
  await store.rename(id, "Zoe's thumb");
  const other = world.tab();
  await other.unlock(byPasscode());
  expect(other.status()).toMatchObject({ document: { slotNames: { [id]: "Zoe's thumb" } } });
  expect(JSON.stringify(await world.storage().read())).not.toContain("thumb");
  await store.repairPasskey(id);
  expect(store.ways.value[0]).toMatchObject({ name: "Zoe's thumb" });
  expect(idOf("passkey")).not.toBe(id);
  await store.rename(idOf("passkey"), " ");
  expect(store.ways.value[0]?.name).toBeUndefined();
});

test("rename() that could not be stored says so and keeps the old name", async () => {
  const { store, vault, session, idOf } = await setUp();
  vi.spyOn(vault, "change").mockResolvedValueOnce({ kind: "not-stored", why: "failed" });
  expect(await store.rename(idOf("passkey"), "Mine")).toEqual({
    kind: "failed",
    attempt: { kind: "not-stored", why: "failed" },
  });
  session.lock();
  expect(await store.rename("AAAA", "Mine")).toEqual({ kind: "refused" });
});

test("wayName() and newPasskeyName(): numbers where there are no names, the day, and a person's own name stays", () => {
  const way = (id: string, name?: string): Way => ({
    ...{ id, kind: "passkey", name, trait: false, isUsedNow: false, stays: undefined },
    ...{ madeAtMs: undefined, usedAtMs: undefined },
  });
  const all = [way("a"), way("b", "Blue key"), way("c")];
  expect(all.map((each) => wayName(each, all))).toEqual(["Fingerprint or face 1", "Blue key", "Fingerprint or face 2"]);
  expect(wayName(way("a"), all.slice(0, 2))).toBe("Fingerprint or face");
  const nowMs = Date.UTC(2026, 10, 24, 12);
  const made = newPasskeyName("here", nowMs);
  expect(made).toMatch(/^Fingerprint or face · .*2026/);
  expect(newPasskeyName("elsewhere", nowMs, made)).toMatch(/^Security key or other device · .*2026/);
  expect(newPasskeyName("here", nowMs, "Blue key")).toBe("Blue key");
});

test("nothing is changed without a fresh proof", async () => {
  const { store, world, requireFresh, createPasskey, idOf } = await setUp();
  const before = await world.storage().read();
  requireFresh.mockResolvedValue(false);
  for (const outcome of [
    await store.addPasskey("here"),
    await store.repairPasskey(idOf("passkey")),
    await store.setPasscode(WRONG_PASSCODE),
    await store.remove(idOf("passkey")),
  ])
    expect(outcome).toEqual({ kind: "refused" });
  expect(createPasskey).not.toHaveBeenCalled();
  expect(await world.storage().read()).toEqual(before);
});

test("a passkey that was not made changes nothing, and says why", async () => {
  const { store, world, createPasskey } = await setUp();
  const before = await world.storage().read();
  for (const why of ["cancelled", "unsupported", "exists", "failed"] as const) {
    createPasskey.mockResolvedValueOnce({ kind: why });
    expect(await store.addPasskey("here")).toEqual({ kind: "failed", attempt: { kind: "passkey", why } });
  }
  expect(await world.storage().read()).toEqual(before);
});

test("repairPasskey() puts the new one in the place of the lost one, and ends the doubt", async () => {
  const { store, session, createPasskey, idOf, opens } = await setUp();
  const lost = idOf("passkey");
  expect(await store.repairPasskey(lost)).toEqual({ kind: "done" });
  // The old passkey may still be there and give another secret: it must not stand in the way.
  expect(createPasskey.mock.calls).toEqual([[{ where: "here", exclude: [] }]]);
  expect(store.ways.value.filter(({ kind }) => kind === "passkey")).toHaveLength(1);
  expect(idOf("passkey")).not.toBe(lost);
  expect(await opens(byMade)).toBe(true);
  expect(await opens(byPasskey())).toBe(false);
  expect(session.isPasskeyInDoubt.value).toBe(false);
});

test("repairPasskey() makes it elsewhere where the device cannot", async () => {
  const { store, createPasskey } = await setUp({ canUsePasskey: false });
  await store.repairPasskey(undefined);
  expect(createPasskey.mock.calls[0]?.[0]?.where).toBe("elsewhere");
  expect(store.ways.value.filter(({ kind }) => kind === "passkey")).toHaveLength(2);
});

test("setPasscode() ends the old passcode, and tells that the new one is known", async () => {
  const { store, onPasscodeSet, opens } = await setUp();
  expect(await store.setPasscode(WRONG_PASSCODE)).toEqual({ kind: "done" });
  expect(onPasscodeSet).toHaveBeenCalledOnce();
  expect(await opens(byPasscode(WRONG_PASSCODE))).toBe(true);
  expect(await opens(byPasscode())).toBe(false);
});

test("remove() takes one way; the recovery key counts as kept no longer", async () => {
  const { store, recoveryKept, recoveryKey, idOf, opens } = await setUp();
  expect(await store.remove(idOf("recovery"))).toEqual({ kind: "done" });
  expect(recoveryKept.value).toBe(false);
  expect(await opens({ kind: "recovery", key: recoveryKey })).toBe(false);
  expect(store.ways.value.map(({ kind, stays }) => [kind, stays])).toEqual([
    ["passkey", "last-two"],
    ["passcode", "last-fallback"],
  ]);
  expect(await store.remove(idOf("passcode"))).toEqual({ kind: "stays", why: "last-fallback" });
  expect(await store.remove(idOf("passkey"))).toEqual({ kind: "stays", why: "last-two" });
});

test("a recovery key whose removal could not be stored still counts as kept", async () => {
  const { store, session, recoveryKept, setRecoveryKept, idOf } = await setUp();
  vi.spyOn(session.slots, "removeSlot").mockResolvedValueOnce({ kind: "not-stored", why: "quota" });
  expect(await store.remove(idOf("recovery"))).toEqual({
    kind: "failed",
    attempt: { kind: "not-stored", why: "quota" },
  });
  expect(setRecoveryKept.mock.calls).toEqual([[false], [true]]);
  expect(recoveryKept.value).toBe(true);
});

test("what breaks is an outcome, and the next change goes on", async () => {
  const { store, session } = await setUp();
  vi.spyOn(session.slots, "addSlot").mockRejectedValueOnce(new VaultError("vault/too-many-slots", "full"));
  expect(await store.setPasscode(WRONG_PASSCODE)).toEqual({ kind: "failed", attempt: { kind: "broken" } });
  expect(store.isBusy.value).toBe(false);
  expect(await store.setPasscode(WRONG_PASSCODE)).toEqual({ kind: "done" });
});

test("a lock in the middle refuses, and a second tap waits for no second question", async () => {
  const { store, session, createPasskey, vault } = await setUp();
  createPasskey.mockImplementationOnce(async () => {
    expect(store.isBusy.value).toBe(true);
    expect(await store.addPasskey("here")).toEqual({ kind: "refused" });
    session.lock();
    return MADE;
  });
  expect(await store.addPasskey("here")).toEqual({ kind: "refused" });
  expect(vault.facts().slots.filter(({ type }) => type === "prf")).toHaveLength(1);
});

test("isFull says when no slot is left", async () => {
  const { store, vault } = await setUp();
  for (let index = 0; vault.facts().slots.length < 16; index += 1) {
    expect(store.isFull.value).toBe(false);
    await vault.addSlot({ ...PRF, credentialId: new Uint8Array(16).fill(100 + index) });
  }
  expect(store.isFull.value).toBe(true);
  expect(new Set(store.ways.value.map(({ id }) => id)).size).toBe(16);
  expect(store.ways.value.map(({ id }) => id)).toContain(
    encodeBase64url(vault.facts().slots[0]?.slotId ?? new Uint8Array()),
  );
});
