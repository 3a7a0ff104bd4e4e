import { createCipheriv, createECDH, createHmac } from "node:crypto";
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { expect, test } from "vitest";
import { fromText } from "../../../src/base/bytes.ts";
import { type Encapsulated, importHpkePrivateKey, POINT_BYTES, prepareHpkeOpen } from "../../../src/crypto/hpke.ts";
import { createHpkeKeyPair, exportPoint, hpkeSeal } from "../../../src/crypto/hpke-seal.ts";
import { wrongOf, wycheproof } from "../../support/wycheproof.ts";

const hpkeOpen = (key: CryptoKey | Promise<CryptoKey>, point: Uint8Array, about: Uint8Array, sealed: Encapsulated) =>
  prepareHpkeOpen(point, about, sealed.enc)(key, sealed.ciphertext);

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

interface Agreement {
  /** The private key, P-256. */
  readonly scalar: Uint8Array;
  readonly point: Uint8Array;
  /** What Diffie-Hellman gives. */
  readonly shared: Uint8Array;
}

/** RFC 9180 from the Diffie-Hellman result on, by node:crypto alone: what `hpkeOpen()` must open. */
function sealByHand({ point, shared }: Agreement, ownPoint: Uint8Array): Uint8Array<ArrayBuffer> {
  const hmac = (key: Uint8Array, ...parts: readonly Uint8Array[]) =>
    createHmac("sha256", key).update(Buffer.concat(parts)).digest();
  const [kem, hpke] = [Buffer.from("KEM\x00\x10"), Buffer.from("HPKE\x00\x10\x00\x01\x00\x02")];
  const extract = (id: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array) =>
    hmac(salt.length === 0 ? new Uint8Array(32) : salt, Buffer.from("HPKE-v1"), id, Buffer.from(label), ikm);
  const expand = (id: Uint8Array, prk: Uint8Array, label: string, context: Uint8Array, length: number) =>
    hmac(
      prk,
      Uint8Array.of(0, length),
      Buffer.from("HPKE-v1"),
      id,
      Buffer.from(label),
      context,
      Uint8Array.of(1),
    ).subarray(0, length);
  const none = new Uint8Array(0);
  const secret = expand(
    kem,
    extract(kem, none, "eae_prk", shared),
    "shared_secret",
    Buffer.concat([point, ownPoint]),
    32,
  );
  const context = Buffer.concat([
    Uint8Array.of(0),
    extract(hpke, none, "psk_id_hash", none),
    extract(hpke, none, "info_hash", info),
  ]);
  const prk = extract(hpke, secret, "secret", none);
  const [key, nonce] = [expand(hpke, prk, "key", context, 32), expand(hpke, prk, "base_nonce", context, 12)];
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  return new Uint8Array(Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]));
}

/** Does `hpkeOpen()` come to this agreement? */
async function agrees({ scalar, point, shared }: Agreement): Promise<boolean> {
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(Buffer.from(scalar).toString("hex").replace(/^0+/, "").padStart(64, "0"), "hex");
  const own = new Uint8Array(ecdh.getPublicKey());
  const { privateKey } = await keyPair(ecdh.getPrivateKey("hex").padStart(64, "0"), Buffer.from(own).toString("hex"));
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", privateKey));
  const sealed = { enc: new Uint8Array(point), ciphertext: sealByHand({ scalar, point, shared }, own) };
  const opened = await hpkeOpen(await importHpkePrivateKey(pkcs8), own, info, sealed);
  return opened !== undefined && Buffer.from(opened).equals(plaintext);
}

type PointCase = Readonly<Record<"public" | "private" | "shared", string>>;

for (const all of wycheproof<object, PointCase>("ecdh_secp256r1_ecpoint")) {
  test("hpkeOpen() at Wycheproof's ECDH P-256 points", async () => {
    // What is stored is an uncompressed point of 65 bytes; every other length is refused before (read-header.ts).
    const ours = all.filter(({ vector }) => vector.public.length === 2 * POINT_BYTES);
    const wrong = await wrongOf(ours, async ({ vector }) => {
      const [scalar, point, shared] = [hex(vector.private), hex(vector.public), hex(vector.shared)];
      return (await agrees({ scalar, point, shared })) === (vector.result === "valid");
    });
    console.info(
      `figure: Wycheproof ECDH P-256 points ${String(ours.length - wrong.length)}/${String(ours.length)}, ${String(all.length - ours.length)} of other lengths`,
    );
    expect(wrong).toEqual([]);
    expect(ours.length).toBeGreaterThanOrEqual(346);
  });
}

type KeyCase = Readonly<Record<"public" | "private", Readonly<Record<"x" | "y" | "d", string | undefined>>>> & {
  readonly shared: string;
};

for (const all of wycheproof<object, KeyCase>("ecdh_secp256r1_webcrypto")) {
  test("hpkeOpen() at Wycheproof's ECDH P-256 keys", async () => {
    const decode = (text = "") => new Uint8Array(Buffer.from(text, "base64url"));
    const pointOf = ({ vector }: (typeof all)[number]) =>
      Buffer.concat([Uint8Array.of(4), decode(vector.public.x), decode(vector.public.y)]);
    const ours = all.filter((one) => pointOf(one).length === POINT_BYTES);
    const wrong = await wrongOf(ours, async (one) => {
      const { vector } = one;
      const agreement = { scalar: decode(vector.private.d), point: pointOf(one), shared: hex(vector.shared) };
      return (await agrees(agreement)) === (vector.result === "valid");
    });
    console.info(
      `figure: Wycheproof ECDH P-256 keys ${String(ours.length - wrong.length)}/${String(ours.length)}, ${String(all.length - ours.length)} of other lengths`,
    );
    expect(wrong).toEqual([]);
    expect(ours.length).toBeGreaterThanOrEqual(349);
  });
}
