import { createCipheriv, createHash } from "node:crypto";
import { expect, test } from "vitest";
import { concat, fromText } from "../../../../src/base/bytes.ts";
import { decodeHex, encodeHex } from "../../../../src/base/hex.ts";
import { evpBytesToKey, openSalted } from "../../../../src/crypto/legacy/openssl-salted.ts";

const salt = decodeHex("0102030405060708") ?? new Uint8Array(0);

test("evpBytesToKey() chains MD5 as OpenSSL does", () => {
  const { key, iv } = evpBytesToKey(fromText("password"), salt);
  const md5 = (...parts: readonly Uint8Array[]) =>
    createHash("md5")
      .update(concat(...parts))
      .digest();
  const one = md5(fromText("password"), salt);
  const two = md5(one, fromText("password"), salt);
  expect(encodeHex(key)).toBe(encodeHex(concat(one, two)));
  expect(encodeHex(iv)).toBe(encodeHex(md5(two, fromText("password"), salt)));
});

test("openSalted() opens what was sealed, and nothing else", async () => {
  const { key, iv } = evpBytesToKey(fromText("pässword"), salt);
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  const sealed = concat(fromText("Salted__"), salt, cipher.update("hello"), cipher.final());
  expect(await openSalted("pässword", sealed)).toEqual(fromText("hello"));
  for (const bytes of [new Uint8Array(0), sealed.slice(0, 31), sealed.with(0, 0), sealed.slice(0, -1)])
    expect(await openSalted("pässword", bytes)).toBeUndefined();
});
