import { createCipheriv } from "node:crypto";
import { expect, test } from "vitest";
import { concat, copyBytes, fromText } from "../../../../src/base/bytes.ts";
import { openAesCbc } from "../../../../src/crypto/legacy/aes-cbc.ts";

const key = new Uint8Array(32).fill(7);
const iv = new Uint8Array(16).fill(9);

test("openAesCbc() opens what node:crypto has sealed", async () => {
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  const sealed = concat(cipher.update("sixteen bytes long and more"), cipher.final());
  expect(await openAesCbc(key, iv, sealed)).toEqual(fromText("sixteen bytes long and more"));
  expect(await openAesCbc(key, iv, copyBytes(sealed.subarray(0, 16)))).toBeUndefined();
});

test("openAesCbc() gives nothing for lengths that cannot be", async () => {
  for (const [k, v, length] of [
    [31, 16, 16],
    [32, 15, 16],
    [32, 16, 0],
    [32, 16, 17],
  ] as const)
    expect(await openAesCbc(new Uint8Array(k), new Uint8Array(v), new Uint8Array(length))).toBeUndefined();
});
