import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createMarkers } from "../../../../src/vault/storage/markers.ts";

const local = new Map<string, string>();
const cached = new Map<string, string>();
const put = vi.fn((path: string, response: Response) =>
  response.text().then((text) => {
    cached.set(path, text);
  }),
);

beforeEach(() => {
  local.clear();
  cached.clear();
  put.mockClear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => local.get(key) ?? null,
    setItem: (key: string, value: string) => local.set(key, value),
    removeItem: (key: string) => local.delete(key),
  });
  const match = (path: string) => {
    const text = cached.get(path);
    return Promise.resolve(text === undefined ? undefined : new Response(text));
  };
  vi.stubGlobal("caches", {
    open: () => Promise.resolve({ match, put }),
    delete: () => Promise.resolve(cached.delete("/.marker")),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const FIRST = { vaultId: "one", generation: 1 };
const SECOND = { vaultId: "one", generation: 2 };

test("what both marks say already is not written again", async () => {
  const markers = createMarkers();
  await markers.write(FIRST);
  expect(await markers.read()).toEqual(FIRST);
  await markers.write(FIRST);
  expect(put).toHaveBeenCalledTimes(1);
  await markers.write(SECOND);
  expect([...local.values(), ...cached.values()].map((text) => JSON.parse(text) as unknown)).toEqual([SECOND, SECOND]);
});

test.each([
  ["localStorage", local],
  ["the Cache Storage", cached],
])("a mark that %s lost or holds in an older state is written anew, and the newer one believed", async (_, store) => {
  const markers = createMarkers();
  for (const rest of [undefined, JSON.stringify(FIRST), "{"]) {
    await markers.write(SECOND);
    const [key] = [...store.keys()];
    if (key === undefined) throw new Error("no mark");
    if (rest === undefined) store.delete(key);
    else store.set(key, rest);
    expect(await markers.read()).toEqual(SECOND);
    await markers.write(SECOND);
    expect(store.get(key)).toBe(JSON.stringify(SECOND));
  }
});

test("after they were cleared both are written", async () => {
  const markers = createMarkers();
  await markers.write(FIRST);
  await markers.read();
  await markers.clear();
  expect(await markers.read()).toBeUndefined();
  await markers.write(FIRST);
  expect([local.size, cached.size]).toEqual([1, 1]);
});
