/** Argon2id is raised after an unlock where the device has become faster (DESIGN §4): never lowered, never waited for. */
import { expect, test, vi } from "vitest";
import { rewrapSlot } from "../../../src/vault/format/rewrap-slot.ts";
import { openSlot } from "../../../src/vault/format/slots.ts";
import type { SessionParts } from "../../../src/vault/held.ts";
import { LADDER, stepAbove } from "../../../src/vault/ladder.ts";
import { raiseSlot } from "../../../src/vault/tuning.ts";
import type { Vault } from "../../../src/vault/types.ts";
import { noteStretch } from "../../../src/vault/unlocking.ts";
import {
  accountIds,
  addAccount,
  byPasscode,
  byPasskey,
  createVault,
  createWorld,
  PASSCODE,
  storedVault,
  type World,
} from "../../support/vault.ts";

const [TOP, MIDDLE, FLOOR] = LADDER as readonly [
  (typeof LADDER)[number],
  (typeof LADDER)[number],
  (typeof LADDER)[number],
];
const mib = ({ memory }: { readonly memory: number }): number => memory / 1024;

/** A device whose stretch takes `floorMs` for 19 MiB, t 2, and in proportion for more, `slowdown` times that above 19 MiB. */
function device(world: World, speed: { floorMs: number; slowdown?: number }) {
  const plain = world.parts().stretch;
  const asked: number[] = [];
  const stretch: SessionParts["stretch"] = async (passcode, salt, memoryKib, iterations) => {
    asked.push(memoryKib / 1024);
    const factor = (memoryKib * iterations) / (FLOOR.memory * FLOOR.iterations);
    world.pass(speed.floorMs * factor * (factor > 1 ? (speed.slowdown ?? 1) : 1));
    return plain(passcode, salt, memoryKib, iterations);
  };
  return { stretch, asked };
}

async function passSlot(world: World) {
  const slot = (await storedVault(world)).header.slots.find(({ type }) => type === "pass");
  if (slot?.type !== "pass") throw new Error("no passcode");
  return slot;
}

/** A vault whose passcode was set on a slow device. */
async function slowVault(floorMs = 700) {
  const world = createWorld();
  const tab = world.tab;
  const made = await createVault({ ...world, tab: () => tab({ stretch: device(world, { floorMs }).stretch }) });
  made.vault.close();
  return { world, recoveryKey: made.recoveryKey };
}

async function open(vault: Vault, secret = byPasscode()): Promise<void> {
  expect((await vault.unlock(secret)).kind).toBe("unlocked");
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

test("stepAbove() goes up as far as the last stretch promises, and never down", () => {
  const cases = [
    [FLOOR, 100, TOP],
    [FLOOR, 296, TOP],
    [FLOOR, 300, MIDDLE],
    [FLOOR, 600, undefined],
    [MIDDLE, 700, TOP],
    [MIDDLE, 800, undefined],
    [TOP, 1, undefined],
    // Of another program: more memory or more work than a step has is not given up.
    [{ memory: 40 * 1024, iterations: 1 }, 1, TOP],
    [{ memory: 128 * 1024, iterations: 1 }, 1, undefined],
    [{ memory: 19 * 1024, iterations: 20 }, 1, undefined],
  ] as const;
  for (const [from, tookMs, to] of cases) expect(stepAbove(from, tookMs)).toEqual(to);
});

test("a faster device raises the passcode's cost after the unlock, and every way still opens", async () => {
  const { world, recoveryKey } = await slowVault();
  const before = await storedVault(world);
  expect(mib((await passSlot(world)).parameters)).toBe(19);
  const fast = device(world, { floorMs: 100 });
  await open(world.tab({ stretch: fast.stretch }));
  await expect.poll(async () => mib((await passSlot(world)).parameters)).toBe(64);
  expect(fast.asked).toEqual([19, 64]);

  const after = await storedVault(world);
  expect(after.header.keyGen).toBe(before.header.keyGen);
  expect(after.header.generation).toBe(before.header.generation + 1);
  for (const [index, slot] of after.header.slots.entries()) {
    const old = before.header.slots[index];
    if (slot.type !== "pass") expect(slot).toEqual(old);
    else {
      expect(slot).toMatchObject({ slotId: old?.slotId, publicKey: old?.publicKey, encap: old?.encap });
      expect(slot.salt).not.toEqual(old?.salt);
      expect(slot.wrapped.iv).not.toEqual(old?.wrapped.iv);
    }
  }
  for (const secret of [byPasscode(), byPasskey(), { kind: "recovery", key: recoveryKey } as const]) {
    const reader = world.tab();
    await open(reader, secret);
    expect(accountIds(reader)).toEqual(["a"]);
  }
  expect((await world.tab().unlock(byPasscode("granite walrus hums twice"))).kind).toBe("wrong-secret");
});

test("a device that has become slower changes nothing and tries nothing", async () => {
  const { world } = await slowVault(200);
  const before = await storedVault(world);
  expect(mib((await passSlot(world)).parameters)).toBe(64);
  const slow = device(world, { floorMs: 5_000 });
  await open(world.tab({ stretch: slow.stretch }));
  await settled();
  expect(slow.asked).toEqual([64]);
  expect(await storedVault(world)).toEqual(before);
});

test("a step that is slower than it promised is not taken, and not tried at every unlock", async () => {
  const { world } = await slowVault();
  const before = await storedVault(world);
  const { stretch, asked } = device(world, { floorMs: 250, slowdown: 2 });
  const vault = world.tab({ stretch });
  await open(vault);
  await expect.poll(() => asked).toEqual([19, 64]);
  await settled();
  vault.lock();
  await open(vault);
  await settled();
  expect(asked).toEqual([19, 64, 19]);
  expect(await storedVault(world)).toEqual(before);
});

test("passkey and recovery key stretch nothing", async () => {
  const { world, recoveryKey } = await slowVault();
  const { stretch, asked } = device(world, { floorMs: 100 });
  await open(world.tab({ stretch }), byPasskey());
  await open(world.tab({ stretch }), { kind: "recovery", key: recoveryKey });
  await settled();
  expect(asked).toEqual([]);
});

/** A fast device whose second stretch waits until it is let go. */
function held(world: World) {
  const { stretch, asked } = device(world, { floorMs: 100 });
  let go: () => void = () => undefined;
  const waiting: SessionParts["stretch"] = async (...words) => {
    if (asked.length === 1) await new Promise<void>((resolve) => (go = resolve));
    return stretch(...words);
  };
  return { stretch: waiting, asked, isWaiting: () => asked.length === 1, go: () => go() };
}

test("nobody waits: the vault is open and stores changes while the cost is raised", async () => {
  const { world } = await slowVault();
  const { stretch, asked, go } = held(world);
  const vault = world.tab({ stretch });
  await open(vault);
  expect(await vault.change(addAccount("b"))).toEqual({ kind: "stored" });
  await settled();
  go();
  await expect.poll(() => asked).toEqual([19, 64]);
  await expect.poll(async () => mib((await passSlot(world)).parameters)).toBe(64);
  expect(accountIds(vault)).toEqual(["a", "b"]);
  const reader = world.tab();
  await open(reader);
  expect(accountIds(reader)).toEqual(["a", "b"]);
});

test("a lock in the middle ends it: nothing is written", async () => {
  const { world } = await slowVault();
  const before = await storedVault(world);
  const { stretch, asked, go } = held(world);
  const vault = world.tab({ stretch });
  await open(vault);
  await settled();
  vault.lock();
  go();
  await expect.poll(() => asked).toEqual([19, 64]);
  await settled();
  expect(await storedVault(world)).toEqual(before);
  expect(vault.status().kind).toBe("locked");
});

test("a passcode that another window sets in the middle stays", async () => {
  const { world } = await slowVault();
  const { stretch, asked, go } = held(world);
  const vault = world.tab({ stretch });
  await open(vault);
  await settled();
  const other = world.tab({ stretch: device(world, { floorMs: 700 }).stretch });
  await open(other, byPasskey());
  expect((await other.addSlot({ kind: "passcode", passcode: "granite walrus hums twice" })).kind).toBe("added");
  const set = await passSlot(world);
  go();
  await expect.poll(() => asked).toEqual([19, 64]);
  await settled();
  expect(await passSlot(world)).toEqual(set);
  await open(world.tab(), byPasscode("granite walrus hums twice"));
});

for (const [when, isStored, expected] of [
  ["before the write", false, 19],
  ["after the write", true, 64],
] as const) {
  test(`a kill ${when} leaves a vault that the same passcode opens`, async () => {
    const { world } = await slowVault();
    const storage = world.storage();
    const write = vi.fn(async (...words: Parameters<typeof storage.write>) => {
      if (isStored) await storage.write(...words);
      // The page is gone: nothing that follows ever happens.
      return new Promise<never>(() => undefined);
    });
    const withLock: SessionParts["withLock"] = (_name, work) => work();
    await open(
      world.tab({ stretch: device(world, { floorMs: 100 }).stretch, storage: { ...storage, write }, withLock }),
    );
    await expect.poll(() => write.mock.calls.length).toBe(1);
    await settled();
    const reader = world.tab({ stretch: device(world, { floorMs: 700 }).stretch });
    await open(reader);
    expect(mib((await passSlot(world)).parameters)).toBe(expected);
    expect(accountIds(reader)).toEqual(["a"]);
    expect(await reader.change(addAccount("b"))).toEqual({ kind: "stored" });
  });
}

test("a storage that is full, a module that does not come, a worker that fails: the passcode goes on as it is", async () => {
  const { world } = await slowVault();
  const { stretch } = device(world, { floorMs: 100 });
  const storage = { ...world.storage(), write: () => Promise.resolve("quota" as const) };
  const lacks: readonly Partial<SessionParts>[] = [
    { stretch, storage },
    { stretch, loadTuning: () => Promise.reject(new Error("offline")) },
    { stretch: (...words) => (words[2] === FLOOR.memory ? stretch(...words) : Promise.reject(new Error("no memory"))) },
  ];
  for (const parts of lacks) {
    const vault = world.tab(parts);
    await open(vault);
    await settled();
    expect(vault.status().kind).toBe("unlocked");
    expect(mib((await passSlot(world)).parameters)).toBe(19);
    vault.close();
  }
});

test("raiseSlot() with a key that does not open the slot keeps it", async () => {
  const { world } = await slowVault();
  const { stretch } = device(world, { floorMs: 100 });
  const { random, steadyMs } = world.parts();
  const { header } = await storedVault(world);
  const job = {
    slot: await passSlot(world),
    vaultId: header.vaultId,
    passcode: PASSCODE,
    key: new Uint8Array(32),
    tookMs: 100,
  };
  expect(await raiseSlot(job, { stretch, random, steadyMs })).toEqual({ kind: "kept" });
});

test("rewrapSlot(): the new key opens under the new parameters only, the old one no longer", async () => {
  const { world } = await slowVault();
  const { header } = await storedVault(world);
  const { stretch, random } = world.parts();
  const slot = await passSlot(world);
  const from = await stretch(PASSCODE, slot.salt.slice(0, 16), slot.parameters.memory, slot.parameters.iterations);
  const to = { ikm: random(32), salt: random(32), parameters: TOP };
  const next = await rewrapSlot(slot, header.vaultId, from, to, random);
  if (next === undefined) throw new Error("it did not open");
  const opens = async (candidate: typeof slot, key: Uint8Array<ArrayBuffer>) =>
    (await openSlot(candidate, key, header.vaultId, header.keyGen)) !== undefined;
  expect(await opens(next, to.ikm)).toBe(true);
  expect(await opens(next, from)).toBe(false);
  expect(await opens({ ...next, parameters: FLOOR }, to.ikm)).toBe(false);
  expect(await opens({ ...next, salt: slot.salt }, to.ikm)).toBe(false);
  expect(await rewrapSlot(slot, header.vaultId, random(32), to, random)).toBeUndefined();
});

test("noteStretch() keeps the last key until it is forgotten, and then overwrites it", async () => {
  const world = createWorld();
  const { stretch } = device(world, { floorMs: 100 });
  const noted = noteStretch(stretch, () => world.steadyMs);
  expect(noted.last()).toBeUndefined();
  const key = await noted.stretch(PASSCODE, new Uint8Array(16), FLOOR.memory, FLOOR.iterations);
  const last = noted.last();
  expect(last).toEqual({ key, tookMs: 100 });
  key.fill(0);
  expect(last?.key.some((byte) => byte !== 0)).toBe(true);
  noted.forget();
  expect(last?.key.every((byte) => byte === 0)).toBe(true);
  expect(noted.last()).toBeUndefined();
});
