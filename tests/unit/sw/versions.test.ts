/** Builds that the worker keeps: the one before stays whole, or is none. */
import { expect, test } from "vitest";
import { createVersions, onVersionMessage } from "../../../src/sw/versions.ts";

/** Caches in memory, by path. */
function memoryCaches(): CacheStorage {
  const stores = new Map<string, Map<string, string>>();
  const pathOf = (request: RequestInfo | URL): string =>
    new URL(request instanceof Request ? request.url : String(request), "https://app.example").pathname;
  const cache = (entries: Map<string, string>) => ({
    match: async (request: RequestInfo | URL) => {
      const text = entries.get(pathOf(request));
      return text === undefined ? undefined : new Response(text);
    },
    put: async (request: RequestInfo | URL, response: Response) =>
      void entries.set(pathOf(request), await response.text()),
    delete: async (request: RequestInfo | URL) => entries.delete(pathOf(request)),
  });
  return {
    open: async (name: string) => {
      const entries = stores.get(name) ?? new Map<string, string>();
      stores.set(name, entries);
      return cache(entries);
    },
    delete: async (name: string) => stores.delete(name),
  } as unknown as CacheStorage;
}

const build = (version: string, ...paths: readonly string[]) => ({
  version,
  vaultFormat: 3,
  files: paths.map((path) => [path, `https://app.example${path}`] as const),
});

async function withFiles(caches: CacheStorage, ...paths: readonly string[]): Promise<void> {
  const precache = await caches.open("precache");
  for (const path of paths) await precache.put(path, new Response(`content of ${path}`));
}

async function two() {
  const caches = memoryCaches();
  await withFiles(caches, "/index.html", "/assets/a.js");
  const versions = createVersions(caches);
  await versions.prepare(build("1", "/index.html", "/assets/a.js"), undefined);
  await versions.activated("precache");
  expect(await versions.told()).toMatchObject({ current: { version: "1" }, previous: undefined, isBack: false });
  expect(await versions.setBack(true)).toBe(false);
  await versions.prepare(build("2", "/index.html"), "KEY");
  return { caches, versions };
}

test("the build before is kept, gone back to, and left again with the next one", async () => {
  const { caches, versions } = await two();
  await versions.activated("precache");
  expect(await versions.told()).toEqual({
    current: { version: "2", vaultFormat: 3 },
    previous: { version: "1", vaultFormat: 3 },
    isBack: false,
    refused: undefined,
  });
  expect(await (await versions.match("/assets/a.js"))?.text()).toBe("content of /assets/a.js");
  expect(await onVersionMessage({ type: "VERSION_BACK" }, versions)).toBe(true);
  // Another worker, after a restart, knows it too.
  expect(await createVersions(caches).isBack()).toBe(true);
  expect(await onVersionMessage({ type: "VERSION_FORWARD" }, versions)).toBe(true);
  expect(await versions.isBack()).toBe(false);
  await versions.setBack(true);
  await versions.prepare(build("3", "/index.html"), "KEY");
  await versions.activated("precache");
  expect(await versions.told()).toMatchObject({ current: { version: "3" }, previous: { version: "2" }, isBack: false });
  expect(await versions.match("/assets/a.js")).toBeUndefined();
});

test("a build of which a file is gone is none to go back to", async () => {
  const { caches, versions } = await two();
  await (await caches.open("precache")).delete("/assets/a.js");
  await versions.activated("precache");
  expect((await versions.told()).previous).toBeUndefined();
  expect(await versions.setBack(true)).toBe(false);
});

test("the same build again keeps the one before; a key is pinned once the build is the newest", async () => {
  const { versions } = await two();
  expect(await versions.pinned()).toBeUndefined();
  await versions.activated("precache");
  expect(await versions.pinned()).toBe("KEY");
  await versions.prepare(build("2", "/index.html"), undefined);
  await versions.activated("precache");
  expect(await versions.told()).toMatchObject({ current: { version: "2" }, previous: { version: "1" } });
  expect(await versions.pinned()).toBe("KEY");
});

test("a build that was not taken is told until another one is", async () => {
  const { versions } = await two();
  await versions.refuse({ why: "changed-file", file: "/a.js" });
  expect(await onVersionMessage({ type: "VERSIONS" }, versions)).toMatchObject({
    refused: { why: "changed-file", file: "/a.js" },
  });
  await versions.prepare(build("4"), undefined);
  expect((await versions.told()).refused).toBeUndefined();
  for (const other of [undefined, "VERSIONS", { type: "SKIP_WAITING" }])
    expect(onVersionMessage(other, versions)).toBeUndefined();
});
