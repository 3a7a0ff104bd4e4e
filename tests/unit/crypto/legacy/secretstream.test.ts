import { expect, test } from "vitest";
import { fromText, toText } from "../../../../src/base/bytes.ts";
import { openSingleMessage, sealSingleMessage } from "../../../../src/crypto/legacy/secretstream.ts";
import { argon2idKey } from "../../../../src/crypto/password-kdf.ts";
import { base64Bytes } from "../../../../src/transfer/secret-text.ts";
import { openSecretstream } from "../../../support/foreign-secretstream.ts";
import { ownBytes } from "../../../support/hostile-files.ts";

interface EnteFile {
  readonly kdfParams: { readonly memLimit: number; readonly opsLimit: number; readonly salt: string };
  readonly encryptedData: string;
  readonly encryptionNonce: string;
}

const bytes = (text: string) => base64Bytes(text) ?? fromText("");

/** A message that libsodium has read. */
async function sample() {
  const file = JSON.parse(toText(ownBytes("ente-encrypted.json"))) as EnteFile;
  const { memLimit, opsLimit, salt } = file.kdfParams;
  const costs = { memoryKib: memLimit / 1024, iterations: opsLimit, parallelism: 1, length: 32 };
  const key = await argon2idKey("correct horse", { salt: bytes(salt), ...costs });
  return { key, header: bytes(file.encryptionNonce), sealed: bytes(file.encryptedData) };
}

test("openSingleMessage() opens what libsodium seals, and nothing that was turned over or cut", async () => {
  const { key, header, sealed } = await sample();
  const plain = openSingleMessage(key, header, sealed);
  expect(plain && toText(plain)).toMatch(/^otpauth:\/\//);
  for (let at = 0; at < sealed.length; at += 7) {
    const turned = sealed.slice();
    turned[at] = (turned[at] ?? 0) ^ 1;
    expect(openSingleMessage(key, header, turned), `byte ${String(at)}`).toBeUndefined();
  }
  for (let at = 0; at < header.length; at += 1) {
    const turned = header.slice();
    turned[at] = (turned[at] ?? 0) ^ 128;
    expect(openSingleMessage(key, turned, sealed), `header ${String(at)}`).toBeUndefined();
  }
  for (const size of [0, 1, 16, 17, sealed.length - 1])
    expect(openSingleMessage(key, header, sealed.slice(0, size))).toBeUndefined();
  expect(openSingleMessage(key, header.slice(1), sealed)).toBeUndefined();
});

test("sealSingleMessage() seals byte for byte as libsodium does", async () => {
  const { key, header, sealed } = await sample();
  expect(sealSingleMessage(key, header, openSingleMessage(key, header, sealed) ?? fromText(""))).toEqual(sealed);
});

test.each([0, 1, 15, 16, 17, 47, 48, 49, 63, 64, 65, 1000])(
  "sealSingleMessage() of %i bytes opens elsewhere",
  (size) => {
    const [key, header] = [new Uint8Array(32).fill(7), new Uint8Array(24).fill(9)];
    const plain = Uint8Array.from({ length: size }, (_, at) => at & 255);
    const sealed = sealSingleMessage(key, header, plain);
    expect(openSingleMessage(key, header, sealed)).toEqual(plain);
    const opened = openSecretstream(Buffer.from(key), Buffer.from(header), Buffer.from(sealed));
    expect(new Uint8Array(opened)).toEqual(plain);
  },
);

test("sealSingleMessage() refuses a header of another length", () => {
  expect(() => sealSingleMessage(new Uint8Array(32), new Uint8Array(23), new Uint8Array(1))).toThrow(RangeError);
});
