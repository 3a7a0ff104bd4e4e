/** ECDSA P-256 signatures, checked with and against node:crypto. */
import { createPublicKey, generateKeyPairSync, sign as nodeSign, verify as nodeVerify } from "node:crypto";
import { expect, test } from "vitest";
import { fromText } from "../../../src/base/bytes.ts";
import { createSigningKeyPair, exportSpki, importSpki, sign, verify } from "../../../src/crypto/signature.ts";
import { unhex, wrongOf, wycheproof } from "../../support/wycheproof.ts";

const message = fromText("what is signed");

test("node:crypto accepts our signatures and we accept its, both 64 raw bytes", async () => {
  const pair = await createSigningKeyPair(false);
  const signature = await sign(pair.privateKey, message);
  expect(signature.length).toBe(64);
  const key = createPublicKey({ key: Buffer.from(await exportSpki(pair.publicKey)), format: "der", type: "spki" });
  expect(nodeVerify("sha256", message, { key, dsaEncoding: "ieee-p1363" }, signature)).toBe(true);

  const theirs = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const theirSignature = nodeSign("sha256", message, { key: theirs.privateKey, dsaEncoding: "ieee-p1363" });
  const imported = await importSpki(theirs.publicKey.export({ format: "der", type: "spki" }));
  expect(await verify(imported, theirSignature, message)).toBe(true);
});

test("verify() is false for any flipped bit, another message, another key, and other lengths", async () => {
  const pair = await createSigningKeyPair(false);
  const other = await createSigningKeyPair(false);
  const signature = await sign(pair.privateKey, message);
  for (let bit = 0; bit < 512; bit += 1) {
    const flipped = Uint8Array.from(signature);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(await verify(pair.publicKey, flipped, message)).toBe(false);
  }
  expect(await verify(pair.publicKey, signature, fromText("what is signed!"))).toBe(false);
  expect(await verify(other.publicKey, signature, message)).toBe(false);
  for (const length of [0, 63, 65]) expect(await verify(pair.publicKey, new Uint8Array(length), message)).toBe(false);
});

test("a private key made not extractable cannot be read out", async () => {
  const pair = await createSigningKeyPair(false);
  await expect(crypto.subtle.exportKey("pkcs8", pair.privateKey)).rejects.toThrow();
});

test("importSpki() refuses keys of another curve and bytes that are no key", async () => {
  const p384 = generateKeyPairSync("ec", { namedCurve: "P-384" }).publicKey.export({ format: "der", type: "spki" });
  await expect(importSpki(p384)).rejects.toThrow();
  await expect(importSpki(new Uint8Array(91))).rejects.toThrow();
});

interface SignatureGroup {
  readonly publicKeyDer: string;
}
type SignatureCase = Readonly<Record<"msg" | "sig", string>>;

for (const all of wycheproof<SignatureGroup, SignatureCase>("ecdsa_secp256r1_sha256_p1363")) {
  test("importSpki() and verify() at Wycheproof's ECDSA P-256 vectors with raw signatures", async () => {
    const wrong = await wrongOf(all, async ({ group, vector }) => {
      const key = await importSpki(unhex(group.publicKeyDer));
      return (await verify(key, unhex(vector.sig), unhex(vector.msg))) === (vector.result === "valid");
    });
    console.info(`figure: Wycheproof ECDSA P-256 raw ${String(all.length - wrong.length)}/${String(all.length)}`);
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(262);
  });
}

for (const all of wycheproof<SignatureGroup, SignatureCase>("ecdsa_secp256r1_sha256")) {
  test("verify() takes none of Wycheproof's DER signatures: on the wire they are raw", async () => {
    const wrong = await wrongOf(all, async ({ group, vector }) => {
      const key = await importSpki(unhex(group.publicKeyDer));
      return !(await verify(key, unhex(vector.sig), unhex(vector.msg)));
    });
    console.info(`figure: Wycheproof ECDSA P-256 DER taken as raw ${String(wrong.length)}/${String(all.length)}`);
    expect(wrong).toEqual([]);
  });
}
