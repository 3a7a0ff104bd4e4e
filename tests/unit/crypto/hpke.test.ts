import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { expect, test } from "vitest";
import { fromText } from "../../../src/base/bytes.ts";
import { createHpkeKeyPair, exportPoint, hpkeOpen, hpkeSeal } from "../../../src/crypto/hpke.ts";

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const info = fromText("info of the record");
const plaintext = crypto.getRandomValues(new Uint8Array(32));

test("hpkeSeal() is opened by an independent implementation (RFC 9180)", async () => {
  const pair = await createHpkeKeyPair();
  const sealed = await hpkeSeal(pair.publicKey, info, plaintext);
  const opened = await suite.open(
    { recipientKey: pair.privateKey, enc: sealed.enc.buffer, info: info.buffer },
    sealed.ciphertext.buffer,
  );
  expect(new Uint8Array(opened)).toEqual(plaintext);
});

test("hpkeOpen() opens what an independent implementation sealed, and nothing altered", async () => {
  const pair = await createHpkeKeyPair();
  const point = await exportPoint(pair.publicKey);
  const { enc, ct } = await suite.seal({ recipientPublicKey: pair.publicKey, info: info.buffer }, plaintext.buffer);
  const sealed = { enc: new Uint8Array(enc), ciphertext: new Uint8Array(ct) };
  expect(await hpkeOpen(pair.privateKey, point, info, sealed)).toEqual(plaintext);
  expect(await hpkeOpen(pair.privateKey, point, fromText("other"), sealed)).toBeUndefined();
  const flipped = sealed.ciphertext.map((byte, index) => (index === 3 ? byte ^ 1 : byte));
  expect(await hpkeOpen(pair.privateKey, point, info, { ...sealed, ciphertext: flipped })).toBeUndefined();
  expect(await hpkeOpen(pair.privateKey, point, info, { ...sealed, enc: new Uint8Array(65) })).toBeUndefined();
});
