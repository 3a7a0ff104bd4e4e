/**
 * One message of libsodium's secretstream, opened with OpenSSL's ChaCha20 and a Poly1305 written out here; no part of the product.
 *
 * @module
 */
import { createDecipheriv, timingSafeEqual } from "node:crypto";

/** @param iv Block counter ‖ nonce, 16 bytes together, as OpenSSL wants it. */
function chacha(key: Buffer, iv: Buffer, bytes: Buffer): Buffer {
  return createDecipheriv("chacha20", key, iv).update(bytes);
}

/** From a whole block of ChaCha20, what was added at its end is taken off again. */
function hchacha(key: Buffer, input: Buffer): Buffer {
  const block = chacha(key, input, Buffer.alloc(64));
  const sigma = Buffer.from("expand 32-byte k");
  const out = Buffer.alloc(32);
  for (let word = 0; word < 4; word += 1) {
    out.writeUInt32LE((block.readUInt32LE(word * 4) - sigma.readUInt32LE(word * 4)) >>> 0, word * 4);
    out.writeUInt32LE((block.readUInt32LE(48 + word * 4) - input.readUInt32LE(word * 4)) >>> 0, 16 + word * 4);
  }
  return out;
}

const little = (bytes: Buffer): bigint => BigInt(`0x0${Buffer.from(bytes).reverse().toString("hex")}`);

function poly1305(key: Buffer, message: Buffer): Buffer {
  const r = little(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
  let sum = 0n;
  for (let at = 0; at < message.length; at += 16) {
    const part = Buffer.concat([message.subarray(at, at + 16), Buffer.of(1)]);
    sum = ((sum + little(part)) * r) % ((1n << 130n) - 5n);
  }
  const tag = (sum + little(key.subarray(16))) & ((1n << 128n) - 1n);
  return Buffer.from(tag.toString(16).padStart(32, "0"), "hex").reverse();
}

/** @throws {Error} Not of this key, or turned over. */
export function openSecretstream(key: Buffer, header: Buffer, sealed: Buffer): Buffer {
  const inner = hchacha(key, header.subarray(0, 16));
  const iv = (counter: number): Buffer => Buffer.concat([Buffer.of(counter, 0, 0, 0, 1, 0, 0, 0), header.subarray(16)]);
  const body = sealed.subarray(1, -16);
  const zeros = Buffer.alloc(64);
  sealed.copy(zeros, 0, 0, 1);
  const tagBlock = chacha(inner, iv(1), zeros);
  const [tag] = tagBlock;
  tagBlock[0] = sealed[0] ?? 0;
  const lengths = Buffer.alloc(16);
  lengths.writeUInt32LE(64 + body.length, 8);
  const padding = Buffer.alloc((16 - 64 + body.length) & 15);
  const mac = poly1305(chacha(inner, iv(0), Buffer.alloc(32)), Buffer.concat([tagBlock, body, padding, lengths]));
  if (!timingSafeEqual(mac, sealed.subarray(-16))) throw new Error("secretstream: another key, or turned over");
  // A message, as some write it, and a stream's last one, as libsodium's users do.
  if (tag !== 0 && tag !== 3) throw new Error("secretstream: another kind of message");
  return chacha(inner, iv(2), body);
}
