/** What follows an unlock without keeping the person waiting: the marks are compared, the tries forgiven. */
import { expect, test, vi } from "vitest";
import type { Marker, Markers } from "../../../src/vault/storage/markers.ts";
import {
  accountIds,
  addAccount,
  byPasscode,
  byPasskey,
  createVault,
  createWorld,
  frozenStorage,
  storedVault,
  type World,
  WRONG_PASSCODE,
} from "../../support/vault.ts";

const NOTICE = { kind: "unlocked", notice: "restored-earlier" };

/** Marks that answer when they are let. */
function slowMarkers(world: World): Markers & { readonly answer: () => void; readonly written: readonly Marker[] } {
  const waiting: (() => void)[] = [];
  const written: Marker[] = [];
  return {
    written,
    answer: () => {
      for (const go of waiting.splice(0)) go();
    },
    read: () =>
      new Promise((resolve) => {
        waiting.push(() => {
          resolve(world.marker);
        });
      }),
    write: (marker) => {
      written.push(marker);
      world.marker = marker;
      return Promise.resolve();
    },
    clear: () => {
      world.marker = undefined;
      return Promise.resolve();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A vault whose storage was put back by one change, and a window that opens it. */
async function putBack() {
  const world = createWorld();
  const { vault } = await createVault(world);
  const before = await storedVault(world);
  await vault.change(addAccount("b"));
  const markers = slowMarkers(world);
  const tab = world.tab({ storage: frozenStorage(world, before), markers });
  return { world, vault, markers, tab };
}

test("the vault is open before the marks have answered, and their news comes after", async () => {
  const { markers, tab } = await putBack();
  expect(await tab.unlock(byPasskey())).toEqual({ kind: "unlocked" });
  expect(tab.status()).not.toHaveProperty("notice");
  expect(markers.written).toEqual([]);
  markers.answer();
  await expect.poll(() => tab.status()).toMatchObject(NOTICE);
  await expect.poll(() => markers.written.length).toBe(1);
});

test("a lock before the marks have answered leaves them, and the next unlock says it", async () => {
  const { world, markers, tab } = await putBack();
  const remembered = world.marker;
  await tab.unlock(byPasskey());
  tab.lock();
  markers.answer();
  await settled();
  expect(tab.status().kind).toBe("locked");
  expect(world.marker).toEqual(remembered);
  await tab.unlock(byPasskey());
  markers.answer();
  await expect.poll(() => tab.status()).toMatchObject(NOTICE);
});

test("a change waits for the marks, so that its own mark does not cover an older state", async () => {
  const { markers, tab } = await putBack();
  await tab.unlock(byPasskey());
  const changing = tab.change(addAccount("c"));
  await settled();
  expect(markers.written).toEqual([]);
  markers.answer();
  expect(await changing).toEqual({ kind: "stored" });
  expect(tab.status()).toMatchObject(NOTICE);
});

test("a change that another window stores meanwhile is no older state", async () => {
  const world = createWorld();
  const { vault } = await createVault(world);
  const markers = slowMarkers(world);
  const tab = world.tab({ markers, channel: { post: vi.fn(), listen: vi.fn(), close: vi.fn() } });
  await tab.unlock(byPasskey());
  await vault.change(addAccount("b"));
  markers.answer();
  await expect.poll(() => markers.written.length).toBe(1);
  expect(tab.status()).not.toHaveProperty("notice");
});

test("an erasure waits for the marks, so that none is left of a vault that is gone", async () => {
  const world = createWorld();
  const { vault } = await createVault(world);
  vault.close();
  const markers = slowMarkers(world);
  const tab = world.tab({ markers });
  await tab.unlock(byPasskey());
  const erasing = tab.erase();
  await settled();
  markers.answer();
  await erasing;
  expect(world.marker).toBeUndefined();
  expect(world.tab().status().kind).toBe("none");
  expect(await world.tab().load()).toEqual({ kind: "none" });
});

async function wrongTries(tab: ReturnType<World["tab"]>, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await tab.unlock(byPasscode(WRONG_PASSCODE));
}

test("a passkey forgives the tries of all windows, the one that another window is in the middle of too", async () => {
  const world = createWorld();
  await createVault(world);
  const [tab, other] = [world.tab(), world.tab()];
  await wrongTries(other, 3);
  let go = (): void => undefined;
  const slow = world.tab({
    stretch: () =>
      new Promise((resolve) => {
        go = () => {
          resolve(new Uint8Array(32));
        };
      }),
  });
  const trying = slow.unlock(byPasscode(WRONG_PASSCODE));
  await expect.poll(() => world.storage().readTries()).toMatchObject({ wrong: 4 });
  expect(await tab.unlock(byPasskey())).toEqual({ kind: "unlocked" });
  go();
  expect(await trying).toEqual({ kind: "wrong-secret", triesLeft: 1 });
  await expect.poll(() => world.storage().readTries()).toMatchObject({ wrong: 0 });
  // Neither what the other windows remember counts on.
  expect(await other.unlock(byPasscode(WRONG_PASSCODE))).toEqual({ kind: "wrong-secret", triesLeft: 4 });
});

test("a wait ends in every window when a passkey has opened one", async () => {
  const world = createWorld();
  await createVault(world);
  const [tab, other] = [world.tab(), world.tab()];
  await wrongTries(other, 5);
  expect((await other.unlock(byPasscode())).kind).toBe("wait");
  await tab.unlock(byPasskey());
  await expect.poll(() => other.unlock(byPasscode())).toEqual({ kind: "unlocked" });
});

test("a try that could not be stored counts on in its window", async () => {
  const world = createWorld();
  await createVault(world);
  const tab = world.tab({ storage: { ...world.storage(), writeTries: () => Promise.reject(new Error("full")) } });
  await wrongTries(tab, 4);
  expect(await tab.unlock(byPasscode(WRONG_PASSCODE))).toEqual({ kind: "wrong-secret", triesLeft: 0 });
  expect((await tab.unlock(byPasscode())).kind).toBe("wait");
});

test("the right passkey forgives the tries of a damaged vault", async () => {
  const world = createWorld();
  await createVault(world);
  const tab = world.tab();
  await wrongTries(tab, 2);
  const { header, images } = await storedVault(world);
  const damaged = world.tab({
    storage: frozenStorage(world, {
      header,
      images: images.map((image) => ({ ...image, bytes: image.bytes.slice(0, 40) })),
    }),
  });
  expect(await damaged.unlock(byPasskey(new Uint8Array(32).fill(8)))).toEqual({ kind: "wrong-secret" });
  await settled();
  expect(await world.storage().readTries()).toMatchObject({ wrong: 2 });
  expect(await damaged.unlock(byPasskey())).toEqual({ kind: "damaged" });
  await expect.poll(() => world.storage().readTries()).toMatchObject({ wrong: 0 });
});

test("nothing is written where there is nothing to forgive", async () => {
  const world = createWorld();
  const { vault } = await createVault(world);
  vault.lock();
  const storage = world.storage();
  const writeTries = vi.fn(storage.writeTries);
  const tab = world.tab({ storage: { ...storage, writeTries } });
  await tab.unlock(byPasskey());
  await settled();
  expect(writeTries).not.toHaveBeenCalled();
  expect(accountIds(tab)).toEqual(["a"]);
});
