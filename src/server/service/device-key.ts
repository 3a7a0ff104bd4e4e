/**
 * Signatures by keys of devices. Reading a key takes a third of the time of a check with it, and a device that calls once calls
 * again within seconds, so read keys are kept. Runs in Node.
 *
 * @module
 */
import { importSpki, verify } from "../../crypto/signature.ts";

const MOST_KEYS = 5000;

/** By the bytes of the key, so that what is kept can never be another device's or an older one. */
const known = new Map<string, CryptoKey>();

async function keyOf(spki: Uint8Array): Promise<CryptoKey> {
  const name = Buffer.from(spki.buffer, spki.byteOffset, spki.byteLength).toString("latin1");
  const kept = known.get(name);
  if (kept !== undefined) return kept;
  const key = await importSpki(spki);
  if (known.size >= MOST_KEYS) known.delete(known.keys().next().value ?? "");
  known.set(name, key);
  return key;
}

/**
 * @param spki Key of a row that has been authenticated: others would only fill the place of those that call.
 * @throws {DOMException} It is no P-256 key.
 */
export async function isSignedByDevice(spki: Uint8Array, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  return verify(await keyOf(spki), signature, bytes);
}
