import { expect, test, vi } from "vitest";
import { createMarkers, type Markers } from "../../../../src/vault/storage/markers.ts";
import type { VaultStorage } from "../../../../src/vault/storage/vault-storage.ts";
import {
  account,
  accountIds,
  addAccount,
  byPasscode,
  byPasskey,
  createVault,
  createWorld,
  document,
  PASSCODE,
  storedVault,
} from "../../../support/vault.ts";

/** The nth IndexedDB request after arming fails, by throwing or by its own error event. */
function failRequest(nth: number): { readonly seen: () => number; readonly stop: () => void } {
  let count = 0;
  const spies = (["get", "getAll", "put", "clear"] as const).map((name) => {
    const original = IDBObjectStore.prototype[name] as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;
    return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      count += 1;
      if (count !== nth) return original.apply(this, args);
      if (nth % 2 === 0) throw new DOMException("the storage failed", "UnknownError");
      const request = original.apply(this, args);
      this.transaction.abort();
      return request;
    } as never);
  });
  return {
    seen: () => count,
    stop: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

test("S-02, S-07: whichever request of a write fails, the stored state stays readable and the answer is honest", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  let [faults, unreadable, lies] = [0, 0, 0];
  const operations = {
    change: (vault: Awaited<ReturnType<typeof createVault>>["vault"]) => vault.change(addAccount("b")),
    rotate: (vault: Awaited<ReturnType<typeof createVault>>["vault"]) => vault.addSlot({ kind: "recovery" }),
    unlock: (vault: Awaited<ReturnType<typeof createVault>>["vault"]) => vault.unlock(byPasscode()),
    load: (vault: Awaited<ReturnType<typeof createVault>>["vault"]) => vault.load(),
  };
  for (const [name, operation] of Object.entries(operations)) {
    for (let nth = 1; ; nth += 1) {
      const world = createWorld();
      const { vault } = await createVault(world);
      const fault = failRequest(nth);
      const outcome = await operation(vault);
      const wasHit = fault.seen() >= nth;
      fault.stop();
      if (!wasHit) break;
      faults += 1;
      const reader = world.tab();
      if ((await reader.unlock(byPasskey())).kind !== "unlocked") unreadable += 1;
      const ids = accountIds(reader).join();
      if (ids !== (name === "change" && outcome.kind === "stored" ? "a,b" : "a")) lies += 1;
    }
  }
  await new Promise((done) => setTimeout(done, 20));
  process.off("unhandledRejection", note);
  console.info(
    `S-02: ${unreadable} unreadable, ${lies} wrong answers after ${faults} faults [0]; S-07: ${unhandled.length} unhandled rejections [0]`,
  );
  expect({ unreadable, lies, unhandled }).toEqual({ unreadable: 0, lies: 0, unhandled: [] });
  expect(faults).toBeGreaterThan(10);
});

test("a create() that fails leaves no half vault", async () => {
  for (let nth = 1; ; nth += 1) {
    const world = createWorld();
    const vault = world.tab();
    const fault = failRequest(nth);
    const outcome = await vault
      .create([{ kind: "passcode", passcode: PASSCODE }], document(account("a")))
      .catch(() => ({ kind: "thrown" }));
    const wasHit = fault.seen() >= nth;
    fault.stop();
    if (!wasHit) break;
    const status = (await world.tab().load()).kind;
    expect(status).toBe(outcome.kind === "created" ? "locked" : "none");
  }
});

test("a full disk is said, and nothing is shown as saved", async () => {
  const world = createWorld();
  const { vault } = await createVault(world);
  for (const why of ["quota", "failed"] as const) {
    const storage: VaultStorage = { ...world.storage(), write: () => Promise.resolve(why) };
    const tab = world.tab({ storage });
    await tab.unlock(byPasskey());
    expect(await tab.change(addAccount("b"))).toEqual({ kind: "not-stored", why });
    expect(accountIds(tab)).toEqual(["a"]);
  }
  expect(await vault.change(addAccount("c"))).toEqual({ kind: "stored" });
});

/** localStorage and Cache Storage, as far as the marks use them. */
function stubMarks(): {
  readonly local: Map<string, string>;
  readonly cached: Map<string, string>;
  readonly markers: Markers;
} {
  const local = new Map<string, string>();
  const cached = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => local.set(key, value),
    removeItem: (key: string) => local.delete(key),
  });
  vi.stubGlobal("caches", {
    open: () =>
      Promise.resolve({
        put: async (path: string, response: Response) => cached.set(path, await response.text()),
        match: (path: string) => Promise.resolve(cached.has(path) ? new Response(cached.get(path)) : undefined),
      }),
    delete: () => Promise.resolve(cached.delete("/.marker")),
  });
  return { local, cached, markers: createMarkers() };
}

test("S-08: whatever part is deleted, lost data is never taken for a first start", async () => {
  type Marks = ReturnType<typeof stubMarks>;
  type World = ReturnType<typeof createWorld>;
  const clearStore = async (name: string) => {
    const open = indexedDB.open("vault-test", 1);
    await new Promise((done) => (open.onsuccess = done));
    const transaction = open.result.transaction(name, "readwrite");
    transaction.objectStore(name).clear();
    await new Promise((done) => (transaction.oncomplete = done));
    open.result.close();
  };
  const deletions: readonly (readonly [string, (marks: Marks, world: World) => unknown, string, string])[] = [
    ["localStorage", ({ local }) => local.clear(), "locked", "unlocked"],
    ["Cache Storage", ({ cached }) => cached.clear(), "locked", "unlocked"],
    ["both marks", ({ local, cached }) => [local.clear(), cached.clear()], "locked", "unlocked"],
    ["header", () => clearStore("head"), "lost", "lost"],
    ["images", () => clearStore("image"), "locked", "damaged"],
    ["tries", () => clearStore("tries"), "locked", "unlocked"],
    ["database", (_, world) => world.storage().erase(), "lost", "lost"],
    [
      "database and localStorage",
      async ({ local }, world) => [local.clear(), await world.storage().erase()],
      "lost",
      "lost",
    ],
    [
      "database and Cache Storage",
      async ({ cached }, world) => [cached.clear(), await world.storage().erase()],
      "lost",
      "lost",
    ],
    [
      "header and both marks",
      async ({ local, cached }) => [local.clear(), cached.clear(), await clearStore("head")],
      "lost",
      "lost",
    ],
  ];
  let wrong = 0;
  for (const [what, remove, loaded, unlocked] of deletions) {
    const marks = stubMarks();
    const world = createWorld();
    const { markers } = marks;
    const vault = world.tab({ markers });
    await vault.create([{ kind: "passcode", passcode: PASSCODE }, { kind: "recovery" }], document(account("a")));
    expect([...marks.local.values()]).toEqual([...marks.cached.values()]);
    vault.close();
    await remove(marks, world);
    const tab = world.tab({ markers });
    const status = (await tab.load()).kind;
    const outcome = (await tab.unlock(byPasscode())).kind;
    if (status !== loaded || outcome !== unlocked) {
      wrong += 1;
      console.info(`S-08: after ${what}: ${status}, ${outcome}`);
    }
  }
  console.info(`S-08: ${wrong} wrong verdicts of ${deletions.length} [0]`);
  expect(wrong).toBe(0);
});

test("erase() leaves a first start, and the marks hold no more than an id and a number", async () => {
  const { local, cached, markers } = stubMarks();
  const world = createWorld();
  const vault = world.tab({ markers });
  await vault.create([{ kind: "recovery" }], document(account("a")));
  expect(Object.keys(JSON.parse(local.get("v") ?? "") as object)).toEqual(["vaultId", "generation"]);
  await vault.erase();
  expect([local.size, cached.size]).toEqual([0, 0]);
  expect((await world.tab({ markers }).load()).kind).toBe("none");
  expect((await storedVault(world)).header).toBeUndefined();
});
