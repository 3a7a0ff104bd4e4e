import { expect, test } from "vitest";
import { advanceCounter } from "../../../src/vault/session.ts";
import type { NewSlot, UnlockSecret, Vault } from "../../../src/vault/types.ts";
import { account, createWorld, document, PASSCODE, PRF, type World } from "../../support/vault.ts";

const passcode = (text = PASSCODE): UnlockSecret => ({ kind: "passcode", passcode: text });
const prf = (output = PRF.output): UnlockSecret => ({ kind: "prf", credentialId: PRF.credentialId, output });

async function create(world: World, slots: readonly NewSlot[] = [PRF, { kind: "passcode", passcode: PASSCODE }, { kind: "recovery" }]) {
  const vault = world.tab();
  await vault.load();
  const made = await vault.create(slots, document(account("a")));
  if (made.kind !== "created") throw new Error(made.kind);
  return { vault, recoveryKey: made.recoveryKey ?? "" };
}

const ids = (vault: Vault): readonly string[] => {
  const status = vault.status();
  return status.kind === "unlocked" ? status.document.accounts.map(({ id }) => id) : [];
};

test("V-01: every kind of slot opens, no wrong secret does", async () => {
  const world = createWorld();
  const { vault, recoveryKey } = await create(world);
  vault.lock();
  const right = [passcode(), prf(), { kind: "recovery", key: recoveryKey.toLowerCase() } as const];
  for (const secret of right) {
    const tab = world.tab();
    expect(await tab.unlock(secret)).toEqual({ kind: "unlocked" });
    expect(ids(tab)).toEqual(["a"]);
  }
  const wrong = [passcode(`${PASSCODE}!`), prf(new Uint8Array(32).fill(8)), { kind: "recovery", key: "0000-0000" } as const];
  for (const secret of wrong) expect((await world.tab().unlock(secret)).kind).toBe("wrong-secret");
  console.info(`V-01: 0 false opens of ${wrong.length} wrong secrets [0]`);
});

test("V-02: outputs that no authenticator gives are refused", async () => {
  const outputs = [new Uint8Array(32), new Uint8Array(31).fill(7), new Uint8Array(33).fill(7), new Uint8Array(0)];
  for (const output of outputs) await expect(createWorld().tab().create([{ ...PRF, output }], document())).rejects.toThrow(RangeError);
  const world = createWorld();
  const { vault } = await create(world);
  for (const output of outputs) {
    expect(await world.tab().unlock(prf(output))).toEqual({ kind: "wrong-secret" });
    await expect(vault.addSlot({ ...PRF, output })).rejects.toThrow(RangeError);
  }
  console.info(`V-02: 0 accepted of ${2 * outputs.length} [0]`);
});

test("locking overwrites the secrets in memory and hides the document", async () => {
  const { vault } = await create(createWorld());
  const status = vault.status();
  if (status.kind !== "unlocked") throw new Error("locked");
  const secret = status.document.accounts[0]?.secret;
  vault.lock();
  await vault.load();
  expect(secret?.every((byte) => byte === 0)).toBe(true);
  expect(vault.status().kind).toBe("locked");
  expect(await vault.change((current) => current)).toEqual({ kind: "locked" });
});

test("S-04: two tabs that write at once lose nothing, with the lock and without it", async () => {
  for (const stubbed of [false, true]) {
    const world = createWorld();
    const { vault } = await create(world);
    const free = stubbed ? { exclusive: <T>(_: string, work: () => Promise<T>) => work() } : {};
    const tabs = [vault, world.tab(free)];
    if (stubbed) tabs[0] = world.tab(free);
    for (const tab of tabs) await tab.unlock(prf());
    const each = 15;
    const outcomes = await Promise.all(
      tabs.flatMap((tab, number) =>
        Array.from({ length: each }, (_, index) =>
          tab.change((current) => ({ ...current, accounts: [...current.accounts, account(`${number}-${index}`)] })),
        ),
      ),
    );
    const stored = outcomes.filter(({ kind }) => kind === "stored").length;
    const reader = world.tab();
    await reader.unlock(prf());
    // What was not acknowledged may be absent; what was acknowledged may not.
    expect(ids(reader)).toHaveLength(1 + stored);
    if (!stubbed) expect(stored).toBe(2 * each);
    console.info(`S-04: ${stubbed ? "without" : "with"} lock: 0 lost of ${stored} acknowledged edits [0]`);
  }
});

test("V-12: a counter is stored before its code shows, and never given twice", async () => {
  const world = createWorld();
  const vault = world.tab();
  await vault.create([PRF], document(account("h", { type: "hotp", counter: 5 })));
  const other = world.tab();
  await other.unlock(prf());
  const given = await Promise.all(Array.from({ length: 10 }, (_, index) => advanceCounter(index % 2 === 0 ? vault : other, "h")));
  const counters = given.map((outcome) => (outcome.kind === "advanced" ? outcome.counter : -1)).sort((a, b) => a - b);
  expect(counters).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  console.info("V-12: 0 reused counters of 10 [0]");
});

test("V-10, V-11: adding or removing a slot changes the key, and the old header with the old secret opens nothing", async () => {
  const world = createWorld();
  const { vault, recoveryKey } = await create(world);
  const before = await world.storage().read();
  if (before === undefined) throw new Error("nothing stored");
  expect(await vault.removeSlots("passcode")).toEqual({ kind: "removed" });
  for (const secret of [prf(), { kind: "recovery", key: recoveryKey } as const]) expect((await world.tab().unlock(secret)).kind).toBe("unlocked");
  const after = await world.storage().read();
  if (after === undefined) throw new Error("nothing stored");
  expect(after.images).toHaveLength(1);
  // An attacker puts the old header beside the new image.
  const mixed = { ...world.storage(), read: () => Promise.resolve({ header: before.header, images: after.images }) };
  expect((await world.tab({ storage: mixed }).unlock(passcode())).kind).toBe("damaged");
  expect(await vault.removeSlots("recovery")).toEqual({ kind: "last-slot" });
});

test("a recovery key can be added later, and is said once", async () => {
  const world = createWorld();
  const vault = world.tab();
  await vault.create([PRF], document(account("a")));
  expect(vault.hasSlot("recovery")).toBe(false);
  const added = await vault.addSlot({ kind: "recovery" });
  expect(added.kind).toBe("added");
  expect(vault.hasSlot("recovery")).toBe(true);
  const key = added.kind === "added" ? added.recoveryKey : undefined;
  expect((await world.tab().unlock({ kind: "recovery", key: key ?? "" })).kind).toBe("unlocked");
});

test("V-07, V-08: a torn image falls back one generation and says so; all torn is damage, and nothing is rewritten", async () => {
  const world = createWorld();
  const { vault } = await create(world);
  await vault.change((current) => ({ ...current, accounts: [...current.accounts, account("b")] }));
  const stored = await world.storage().read();
  if (stored === undefined) throw new Error("nothing stored");
  const torn = (which: (generation: number) => boolean) => ({
    ...stored,
    images: stored.images.map((image) => (which(image.generation) ? { ...image, bytes: new Uint8Array(image.bytes).fill(0, 50, 60) } : image)),
  });
  const read = (value: typeof stored) => ({ ...world.storage(), read: () => Promise.resolve(value), write: () => Promise.reject(new Error("written")) });

  const tab = world.tab({ storage: read(torn((generation) => generation === stored.header.generation)) });
  expect(await tab.unlock(prf())).toEqual({ kind: "unlocked" });
  expect(tab.status()).toMatchObject({ kind: "unlocked", notice: "restored-earlier" });
  expect(ids(tab)).toEqual(["a"]);
  expect((await world.tab({ storage: read(torn(() => true)) }).unlock(prf())).kind).toBe("damaged");
  console.info("V-07: lost changes 1 [1], silent 0 [0]");
});

test("V-09: a vault of a newer program is neither opened nor written", async () => {
  const world = createWorld();
  await create(world);
  const stored = await world.storage().read();
  if (stored === undefined) throw new Error("nothing stored");
  const newer = { ...stored, header: { ...stored.header, minReader: 2 } };
  const tab = world.tab({ storage: { ...world.storage(), read: () => Promise.resolve(newer), write: () => Promise.reject(new Error("written")) } });
  expect((await tab.load()).kind).toBe("newer-format");
  expect((await tab.unlock(prf())).kind).toBe("newer-format");
});

test("S-08: data that vanished is not taken for a first start", async () => {
  const world = createWorld();
  const { vault } = await create(world);
  expect((await world.tab().load()).kind).toBe("locked");
  await world.storage().erase();
  expect((await world.tab().load()).kind).toBe("lost");
  expect((await world.tab().unlock(prf())).kind).toBe("lost");
  await vault.erase();
  expect((await world.tab().load()).kind).toBe("none");
});

test("S-02: a write that fails changes nothing and is said", async () => {
  const world = createWorld();
  await create(world);
  for (const why of ["quota", "failed"] as const) {
    const tab = world.tab({ storage: { ...world.storage(), write: () => Promise.resolve(why) } });
    await tab.unlock(prf());
    expect(await tab.change((current) => ({ ...current, accounts: [] }))).toEqual({ kind: "not-stored", why });
    expect(ids(tab)).toEqual(["a"]);
  }
});

test("L-07: after five wrong passcodes a wait begins, after ten only the passkey opens", async () => {
  const world = createWorld();
  const { vault } = await create(world);
  vault.lock();
  const tab = world.tab();
  const left: (number | undefined)[] = [];
  for (let index = 0; index < 5; index += 1) {
    const outcome = await tab.unlock(passcode("wrong wrong wrong"));
    left.push(outcome.kind === "wrong-secret" ? outcome.triesLeft : undefined);
  }
  expect(left).toEqual([4, 3, 2, 1, 0]);
  expect((await world.tab().unlock(passcode())).kind).toBe("wait");
  world.nowMs -= 86_400_000; // a clock that is set back does not help
  expect((await tab.unlock(passcode())).kind).toBe("wait");
  for (let index = 0; index < 5; index += 1) {
    world.nowMs += 16 * 60_000;
    expect((await tab.unlock(passcode("wrong wrong wrong"))).kind).toBe("wrong-secret");
  }
  world.nowMs += 16 * 60_000;
  expect((await tab.unlock(passcode())).kind).toBe("only-strong");
  expect((await tab.unlock(prf())).kind).toBe("unlocked");
  tab.lock();
  expect((await tab.unlock(passcode())).kind).toBe("unlocked");
});

test("another tab's change, lock and erasure arrive", async () => {
  const world = createWorld();
  const { vault } = await create(world);
  const other = world.tab();
  await other.unlock(prf());
  const seen: string[] = [];
  other.subscribe(({ kind }) => seen.push(kind));
  await vault.change((current) => ({ ...current, accounts: [...current.accounts, account("b")] }));
  await expect.poll(() => ids(other)).toEqual(["a", "b"]);
  vault.lock();
  await expect.poll(() => other.status().kind).toBe("locked");
  await vault.erase();
  await expect.poll(() => other.status().kind).toBe("none");
  expect(seen.length).toBeGreaterThan(2);
});
