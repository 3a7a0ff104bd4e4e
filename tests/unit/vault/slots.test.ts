import { expect, test } from "vitest";
import { encodeBase64url } from "../../../src/base/base64url.ts";
import type { Header, Slot } from "../../../src/vault/format/model.ts";
import { openSlot } from "../../../src/vault/format/slots.ts";
import { keepNames } from "../../../src/vault/slots/names.ts";
import { removalProblem } from "../../../src/vault/slots/rules.ts";
import { openStored } from "../../../src/vault/stored.ts";
import type { NewSlot, UnlockSecret } from "../../../src/vault/types.ts";
import {
  account,
  accountIds,
  byPasscode,
  byPasskey,
  createVault,
  createWorld,
  document,
  frozenStorage,
  PRF,
  storedVault,
  WRONG_PASSCODE,
} from "../../support/vault.ts";

test("V-01: every kind of slot opens, no wrong secret does", async () => {
  const other = await createVault(createWorld());
  const world = createWorld();
  const { vault, recoveryKey } = await createVault(world);
  vault.lock();
  const right = [byPasscode(), byPasskey(), { kind: "recovery", key: recoveryKey.toLowerCase() } as const];
  for (const secret of right) {
    const tab = world.tab();
    expect(await tab.unlock(secret)).toEqual({ kind: "unlocked" });
    expect(accountIds(tab)).toEqual(["a"]);
  }
  const wrong: UnlockSecret[] = [
    byPasscode(WRONG_PASSCODE),
    byPasskey(new Uint8Array(32).fill(8)),
    { kind: "prf", credentialId: new Uint8Array(20), output: PRF.output },
    { kind: "recovery", key: "0000-0000" },
    { kind: "recovery", key: other.recoveryKey },
  ];
  let opens = 0;
  for (const secret of wrong) if ((await world.tab().unlock(secret)).kind === "unlocked") opens += 1;
  console.info(`V-01: ${opens} false opens of ${wrong.length} wrong secrets [0]`);
  expect(opens).toBe(0);
});

test("V-02: outputs that no authenticator gives are refused", async () => {
  const outputs = [new Uint8Array(32), new Uint8Array(31).fill(7), new Uint8Array(33).fill(7), new Uint8Array(0)];
  const world = createWorld();
  const { vault } = await createVault(world);
  for (const output of outputs) {
    await expect(world.tab().create([{ ...PRF, output }, { kind: "recovery" }], document())).rejects.toMatchObject({
      code: "vault/bad-prf",
    });
    await expect(vault.addSlot({ ...PRF, output })).rejects.toMatchObject({ code: "vault/bad-prf" });
    expect(await world.tab().unlock(byPasskey(output))).toEqual({ kind: "wrong-secret" });
  }
  console.info(`V-02: 0 accepted of ${3 * outputs.length} [0]`);
});

test("create() refuses a vault that only a passkey opens, and never overwrites one", async () => {
  const world = createWorld();
  await expect(world.tab().create([PRF], document())).rejects.toMatchObject({ code: "vault/no-fallback" });
  await createVault(world);
  await expect(world.tab().create([{ kind: "recovery" }], document())).rejects.toMatchObject({ code: "vault/exists" });
  expect((await world.tab().load()).kind).toBe("locked");
});

const flip = (bytes: Uint8Array<ArrayBuffer>) =>
  bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte));

/** Every field of a slot, altered. */
function alteredSlots(slot: Slot): Slot[] {
  const { slotId, salt, publicKey, wrapped, encap } = slot;
  const common = [
    { ...slot, slotId: flip(slotId) },
    { ...slot, salt: flip(salt) },
    { ...slot, publicKey: flip(publicKey) },
    { ...slot, wrapped: { ...wrapped, iv: flip(wrapped.iv) } },
    { ...slot, wrapped: { ...wrapped, sealed: flip(wrapped.sealed) } },
    { ...slot, encap: { ...encap, enc: flip(encap.enc) } },
    { ...slot, encap: { ...encap, sealed: flip(encap.sealed) } },
  ];
  if (slot.type === "pass") {
    const { memory, iterations } = slot.parameters;
    const types = [{ ...slot, type: "rec", parameters: {} } as const];
    return [
      ...common,
      ...types,
      { ...slot, parameters: { memory: memory - 1, iterations } },
      { ...slot, parameters: { memory, iterations: iterations - 1 } },
      { ...slot, parameters: { memory: 8, iterations: 1 } },
      { ...slot, parameters: { memory: 4 * 1024 * 1024, iterations } },
    ];
  }
  if (slot.type === "prf") {
    const { credentialId, input, backedUp } = slot.parameters;
    return [
      ...common,
      { ...slot, type: "rec", parameters: {} },
      { ...slot, parameters: { credentialId: flip(credentialId), input, backedUp } },
      { ...slot, parameters: { credentialId, input: flip(input), backedUp } },
      { ...slot, parameters: { credentialId, input, backedUp: !backedUp } },
    ];
  }
  return [...common, { ...slot, type: "pass", parameters: { memory: 8, iterations: 1 } }];
}

test("V-03: no altered field of the header opens", async () => {
  const world = createWorld();
  const { vault, recoveryKey } = await createVault(world);
  vault.lock();
  const { header, images } = await storedVault(world);
  const secrets: UnlockSecret[] = [byPasscode(), byPasskey(), { kind: "recovery", key: recoveryKey }];
  const headers: Header[] = [
    { ...header, vaultId: flip(header.vaultId) },
    { ...header, keyGen: header.keyGen + 1 },
    { ...header, generation: header.generation + 1 },
    { ...header, minReader: 0 },
    { ...header, fmt: 0 },
    { ...header, mac: flip(header.mac) },
    { ...header, slots: header.slots.slice(1) },
    { ...header, slots: [...header.slots].reverse() },
    { ...header, slots: [...header.slots, ...header.slots.slice(0, 1)] },
    ...header.slots.flatMap((slot, index) =>
      alteredSlots(slot).map((altered) => ({ ...header, slots: header.slots.with(index, altered) })),
    ),
  ];
  let opens = 0;
  for (const altered of headers) {
    for (const secret of secrets) {
      world.pass(3_600_000);
      const tab = world.tab({
        storage: {
          ...frozenStorage(world, { header: altered, images }),
          readTries: () => Promise.resolve({ wrong: 0, lastMs: 0, waitMs: 0 }),
        },
      });
      if ((await tab.unlock(secret)).kind === "unlocked") opens += 1;
    }
  }
  console.info(`V-03: ${opens} opens of ${headers.length} altered fields × ${secrets.length} secrets [0]`);
  expect(opens).toBe(0);
});

test("V-10: a new vault key with one slot at hand: the others still open, the old key opens nothing", async () => {
  const world = createWorld();
  const { vault, recoveryKey } = await createVault(world);
  const before = await storedVault(world);
  const recovery = before.header.slots.find(({ type }) => type === "prf");
  const oldKey = recovery && (await openSlot(recovery, PRF.output, before.header.vaultId, before.header.keyGen));
  if (oldKey === undefined) throw new Error("the slot did not open");

  const added = { ...PRF, credentialId: new Uint8Array(16).fill(9), output: new Uint8Array(32).fill(5) };
  expect(await vault.addSlot(added)).toMatchObject({ kind: "added" });
  const secrets: UnlockSecret[] = [
    byPasscode(),
    byPasskey(),
    { kind: "recovery", key: recoveryKey },
    { kind: "prf", credentialId: added.credentialId, output: added.output },
  ];
  for (const secret of secrets) expect((await world.tab().unlock(secret)).kind).toBe("unlocked");

  const after = await storedVault(world);
  expect(after.header.keyGen).toBe(before.header.keyGen + 1);
  expect(after.images).toHaveLength(1);
  expect(await openStored(oldKey, after.header, after.images)).toBeUndefined();
  expect(await openStored(oldKey, before.header, after.images)).toBeUndefined();
  console.info(`V-10: ${secrets.length} of ${secrets.length} slots open the new key [all], 0 by the old key [0]`);
});

test("V-11: a removed passcode opens nothing new, even beside its old header", async () => {
  const world = createWorld();
  const { vault, recoveryKey } = await createVault(world);
  const before = await storedVault(world);
  expect(await vault.removeSlot(slotIdOf(before.header, "pass"))).toEqual({ kind: "removed" });
  for (const secret of [byPasskey(), { kind: "recovery", key: recoveryKey } as const]) {
    expect((await world.tab().unlock(secret)).kind).toBe("unlocked");
  }
  const after = await storedVault(world);
  expect((await world.tab().unlock(byPasscode())).kind).toBe("wrong-secret");
  const mixed = frozenStorage(world, { header: before.header, images: after.images });
  expect((await world.tab({ storage: mixed }).unlock(byPasscode())).kind).toBe("damaged");
  console.info("V-11: 0 opens by the removed slot [0]");
});

const slotIdOf = (header: Header, type: Slot["type"]): Slot["slotId"] => {
  const slot = header.slots.find((each) => each.type === type);
  if (slot === undefined) throw new Error(`no slot ${type}`);
  return slot.slotId;
};

const ANOTHER: NewSlot & { readonly kind: "prf" } = {
  ...PRF,
  credentialId: new Uint8Array(16).fill(9),
  output: new Uint8Array(32).fill(5),
};
const byAnother: UnlockSecret = { kind: "prf", credentialId: ANOTHER.credentialId, output: ANOTHER.output };

test("removeSlot() takes one slot and leaves its twin, with a new vault key", async () => {
  const world = createWorld();
  const { vault } = await createVault(world);
  const added = await vault.addSlot(ANOTHER);
  if (added.kind !== "added") throw new Error("not added");
  const before = await storedVault(world);
  expect(await vault.removeSlot(slotIdOf(before.header, "prf"))).toEqual({ kind: "removed" });
  const after = await storedVault(world);
  expect(after.header.keyGen).toBe(before.header.keyGen + 1);
  expect(after.images).toHaveLength(1);
  expect((await world.tab().unlock(byPasskey())).kind).toBe("wrong-secret");
  expect((await world.tab().unlock(byAnother)).kind).toBe("unlocked");
  expect(vault.facts().slots.map(({ slotId }) => slotId)).toContainEqual(added.slotId);
  // The same once more changes nothing that was there.
  expect(await vault.removeSlot(slotIdOf(before.header, "prf"))).toEqual({ kind: "removed" });
  expect((await world.tab().unlock(byAnother)).kind).toBe("unlocked");
  vault.lock();
  expect(await vault.removeSlot(added.slotId)).toEqual({ kind: "locked" });
});

test("removeSlot() never takes the last way beside passkeys, nor the last but one", async () => {
  const world = createWorld();
  const { vault } = await createVault(world);
  const { header } = await storedVault(world);
  expect(await vault.removeSlot(slotIdOf(header, "pass"))).toEqual({ kind: "removed" });
  expect(await vault.removeSlot(slotIdOf(header, "rec"))).toEqual({ kind: "refused", why: "last-fallback" });
  expect(await vault.removeSlot(slotIdOf(header, "prf"))).toEqual({ kind: "refused", why: "last-two" });
  expect((await storedVault(world)).header.slots).toHaveLength(2);
});

test("removeSlot() does not count on a recovery key that nobody wrote down", async () => {
  const world = createWorld();
  await createVault(world);
  const vault = world.tab({ isRecoveryKept: () => false });
  await vault.unlock(byPasskey());
  const { header } = await storedVault(world);
  expect(await vault.removeSlot(slotIdOf(header, "pass"))).toEqual({ kind: "refused", why: "recovery-not-kept" });
  expect(await vault.removeSlot(slotIdOf(header, "rec"))).toEqual({ kind: "removed" });
});

test("addSlot() in place of a lost passkey: one write, one new vault key, and the lost one opens nothing", async () => {
  const world = createWorld();
  const { vault } = await createVault(world);
  const before = await storedVault(world);
  const added = await vault.addSlot(ANOTHER, { instead: slotIdOf(before.header, "prf") });
  expect(added.kind).toBe("added");
  const after = await storedVault(world);
  expect(after.header.generation).toBe(before.header.generation + 1);
  expect(after.header.keyGen).toBe(before.header.keyGen + 1);
  expect(after.header.slots.filter(({ type }) => type === "prf")).toHaveLength(1);
  expect((await world.tab().unlock(byPasskey())).kind).toBe("wrong-secret");
  expect((await world.tab().unlock(byAnother)).kind).toBe("unlocked");
});

test("a slot's name comes with it in the same write, is sealed, and goes with it", async () => {
  const world = createWorld();
  const { vault } = await createVault(world);
  const namesOf = (tab = vault) => {
    const status = tab.status();
    return status.kind === "unlocked" ? status.document.slotNames : undefined;
  };
  expect(namesOf()).toBeUndefined();
  const before = await storedVault(world);
  const added = await vault.addSlot(ANOTHER, { name: "The blue key" });
  if (added.kind !== "added") throw new Error("not added");
  expect((await storedVault(world)).header.generation).toBe(before.header.generation + 1);
  const id = encodeBase64url(added.slotId);
  expect(namesOf()).toEqual({ [id]: "The blue key" });
  const other = world.tab();
  await other.unlock(byAnother);
  expect(namesOf(other)).toEqual({ [id]: "The blue key" });
  // A change of another slot keeps it.
  await vault.addSlot({ kind: "passcode", passcode: WRONG_PASSCODE });
  expect(namesOf()).toEqual({ [id]: "The blue key" });
  await vault.removeSlot(added.slotId);
  expect(namesOf()).toBeUndefined();
  const third = world.tab();
  await third.unlock(byPasskey());
  expect(namesOf(third)).toBeUndefined();
});

test("keepNames() drops what names no slot, and empty names", () => {
  const [one, two, three] = [1, 2, 3].map((byte) => new Uint8Array(16).fill(byte));
  if (one === undefined || two === undefined || three === undefined) throw new Error("no ids");
  const named = {
    ...document(account("a")),
    slotNames: { [encodeBase64url(one)]: "One", [encodeBase64url(two)]: "Two", odd: "Odd" },
  };
  const kept = keepNames(named, [one, three], { slotId: three, text: "Three" });
  expect(kept.slotNames).toEqual({ [encodeBase64url(one)]: "One", [encodeBase64url(three)]: "Three" });
  expect(kept.accounts).toBe(named.accounts);
  expect("slotNames" in keepNames(named, [three], { slotId: three, text: "" })).toBe(false);
});

const REMOVALS = [
  [["prf", "pass", "rec"], 0, true, undefined],
  [["prf", "pass", "rec"], 1, true, undefined],
  [["prf", "pass", "rec"], 2, true, undefined],
  [["prf", "pass", "rec"], 1, false, "recovery-not-kept"],
  [["prf", "prf", "rec"], 0, false, "recovery-not-kept"],
  [["prf", "prf", "rec"], 0, true, undefined],
  [["prf", "prf", "rec"], 2, true, "last-fallback"],
  [["prf", "pass"], 1, true, "last-fallback"],
  [["prf", "pass"], 0, true, "last-two"],
  [["pass", "rec"], 1, false, "last-two"],
  [["pass"], 0, true, "last-fallback"],
] as const;

for (const [types, index, isKept, expected] of REMOVALS) {
  test(`removalProblem(): ${types.join(", ")} without number ${String(index)}${isKept ? "" : ", key not written down"}: ${expected ?? "may go"}`, () => {
    const slots = types.map((type, at) => ({ type, slotId: new Uint8Array(16).fill(at) }));
    expect(removalProblem(slots, new Uint8Array(16).fill(index), isKept)).toBe(expected);
  });
}

test("addSlot() of a passcode or a recovery key replaces the old one", async () => {
  const world = createWorld();
  const { vault, recoveryKey } = await createVault(world);
  const next = await vault.addSlot({ kind: "recovery" });
  if (next.kind !== "added" || next.recoveryKey === undefined) throw new Error("no key");
  expect((await world.tab().unlock({ kind: "recovery", key: recoveryKey })).kind).toBe("wrong-secret");
  expect((await world.tab().unlock({ kind: "recovery", key: next.recoveryKey })).kind).toBe("unlocked");
  expect((await vault.addSlot({ kind: "passcode", passcode: WRONG_PASSCODE })).kind).toBe("added");
  expect((await world.tab().unlock(byPasscode(WRONG_PASSCODE))).kind).toBe("unlocked");
  expect((await world.tab().unlock(byPasscode())).kind).toBe("wrong-secret");
  expect(await vault.change((current) => ({ ...current, accounts: [account("z")] }))).toEqual({ kind: "stored" });
});
