import { expect, test, vi } from "vitest";
import { fetchedOnce } from "../../../../src/app/shell/fetched-once.ts";

test("fetchedOnce() fetches at the first call and gives the same part to all", async () => {
  const fetch = vi.fn(async () => ({}));
  const load = fetchedOnce(fetch);
  expect(fetch).not.toHaveBeenCalled();
  const [one, two] = await Promise.all([load(), load()]);
  expect(two).toBe(one);
  expect(fetch).toHaveBeenCalledOnce();
});

test("fetchedOnce(): a failure is told, and the next call tries again", async () => {
  const fetch = vi.fn(async () => "part");
  fetch.mockRejectedValueOnce(new TypeError("offline"));
  const load = fetchedOnce(fetch);
  await expect(load()).rejects.toThrow("offline");
  expect(await load()).toBe("part");
});
