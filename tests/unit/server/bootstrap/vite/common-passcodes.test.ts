/** What the build keeps of the common passwords is what the app looks up. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { commonPasscodes, keepCommonest } from "../../../../../src/server/bootstrap/vite/common-passcodes.ts";
import { COMMON_PASSCODES } from "../../../../../src/vault/passcode/words.ts";

const path = new URL(import.meta.resolve("@zxcvbn-ts/language-common/src/passwords.json"));

test("the kept list is the one that the app reads from the whole one", () => {
  const whole = readFileSync(path, "utf8");
  const kept = keepCommonest(whole);
  expect(new Set(JSON.parse(kept) as string[])).toEqual(COMMON_PASSCODES);
  console.info(
    `figure: common passcodes ${String(gzipSync(kept, { level: 9 }).length)} bytes gzip of ${String(gzipSync(whole, { level: 9 }).length)}`,
  );
});

test("the plugin changes that file and no other", () => {
  const { transform } = commonPasscodes();
  if (typeof transform !== "function") throw new Error("the plugin has no transform function");
  const changed = (code: string, id: string): unknown => Reflect.apply(transform, undefined, [code, id]);
  expect(changed('["b","a"]', path.pathname)).toMatchObject({ code: '["a","b"]' });
  expect(changed("[]", "/x/language-common/src/diceware.json")).toBeUndefined();
});
