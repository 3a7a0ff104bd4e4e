import { createCipheriv } from "node:crypto";
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

/** RFC 9180's published vectors: mode 0, KEM 0x0010, KDF 0x0001, AEAD 0x0002, encryption 0. */
const RFC = {
  info: "4f6465206f6e2061204772656369616e2055726e",
  skRm: "317f915db7bc629c48fe765587897e01e282d3e8445f79f27f65d031a88082b2",
  skEm: "90345e3a1d116c1dd39ae76d95ab858c142223a63e44f8f85318cfa91a84858e",
  pkRm: "04abc7e49a4c6b3566d77d0304addc6ed0e98512ffccf505e6a8e3eb25c685136f853148544876de76c0f2ef99cdc3a05ccf5ded7860c7c021238f9e2073d2356c",
  enc: "04c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f03e0b21bd31a86c6048af3cb2d98e0d3bf01da5cc4c39ff5370d331a4f1f7d5a4e0",
  key: "ee16802a936d5f544771131900ee6973d0551de9e852ece2ef34bf0d5f9e1d1d",
  baseNonce: "9bc50980832a7b4b58c40161",
  aad: "436f756e742d30",
  plaintext: "4265617574792069732074727574682c20747275746820626561757479",
  ciphertext: "58c61a45059d0c5704560e9d88b564a8b63f1364b8d1fcb3c4c6ddc1d291742465e902cd216f8908da49f8f96f",
} as const;

const hex = (text: string) => new Uint8Array(Buffer.from(text, "hex"));

function gcm(aad: Uint8Array): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv("aes-256-gcm", hex(RFC.key), hex(RFC.baseNonce)).setAAD(aad);
  return new Uint8Array(Buffer.concat([cipher.update(hex(RFC.plaintext)), cipher.final(), cipher.getAuthTag()]));
}

async function keyPair(scalar: string, point: string): Promise<CryptoKeyPair> {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
  const jwk = { kty: "EC", crv: "P-256", x: text(hex(point).subarray(1, 33)), y: text(hex(point).subarray(33)) };
  const curve = { name: "ECDH", namedCurve: "P-256" };
  return {
    publicKey: await crypto.subtle.importKey("jwk", jwk, curve, true, []),
    privateKey: await crypto.subtle.importKey("jwk", { ...jwk, d: text(hex(scalar)) }, curve, true, ["deriveBits"]),
  };
}

test("hpkeSeal() and hpkeOpen() come to the key and nonce of RFC 9180's vector", async () => {
  // The vector seals with additional data, this module without any: key and nonce are the same, so the bytes without it
  // are what RFC's key gives.
  expect(gcm(hex(RFC.aad))).toEqual(hex(RFC.ciphertext));
  const expected = { enc: hex(RFC.enc), ciphertext: gcm(new Uint8Array(0)) };
  const recipient = await keyPair(RFC.skRm, RFC.pkRm);
  const ephemeral = await keyPair(RFC.skEm, RFC.enc);
  expect(await hpkeSeal(recipient.publicKey, hex(RFC.info), hex(RFC.plaintext), ephemeral)).toEqual(expected);
  expect(await hpkeOpen(recipient.privateKey, hex(RFC.pkRm), hex(RFC.info), expected)).toEqual(hex(RFC.plaintext));
});
