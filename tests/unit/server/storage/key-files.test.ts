/** @module */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadKeys, prepareFolder } from "../../../../src/server/storage/key-files.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "protect-keys-")), "data");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

test("prepareFolder() and loadKeys() leave folder and files to their owner alone", async () => {
  prepareFolder(folder);
  await loadKeys(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder).sort()).toEqual(["dbk.key", "srk.key", "ssk.key", "vapid.key"]);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
});

test("loadKeys() gives the same keys again, also when two start at once", async () => {
  prepareFolder(folder);
  const [first, second] = await Promise.all([loadKeys(folder), loadKeys(folder)]);
  const third = await loadKeys(folder);
  expect(second.ssk.thumb).toEqual(first.ssk.thumb);
  expect(third.ssk.thumb).toEqual(first.ssk.thumb);
  expect(third.srk.thumb).toEqual(first.srk.thumb);
  expect(first.srk.thumb).not.toEqual(first.ssk.thumb);
  expect(third.vapid).toEqual(first.vapid);
});

test("loadKeys() refuses a file that was damaged instead of making a new key", async () => {
  prepareFolder(folder);
  await loadKeys(folder);
  const file = join(folder, "ssk.key");
  writeFileSync(file, readFileSync(file, "utf8").slice(0, 40));
  await expect(loadKeys(folder)).rejects.toThrow();
});
