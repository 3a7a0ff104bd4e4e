/**
 * One message of libsodium's `secretstream_xchacha20poly1305`, as a file that is a single message has it. For files of other apps.
 * Pure.
 *
 * @module
 */
import { type Bytes, concat } from "../../base/bytes.ts";
import { equalSecret } from "../compare.ts";
import { chacha20, hchacha20, poly1305 } from "./chacha20.ts";

const HEADER_BYTES = 24;
const MAC_BYTES = 16;
const BLOCK = 64;
/** A message, and a stream's last one; apps write either for the only one there is. */
const FINAL = 3;
const TAGS: readonly (number | undefined)[] = [0, FINAL];

/** Of the first message; little-endian. */
const FIRST = Uint8Array.of(1, 0, 0, 0);

/**
 * @param key 32 bytes. @param header 24 bytes. @param sealed Encrypted tag byte ‖ ciphertext ‖ MAC.
 * @returns `undefined` where key, header or message are not the ones that were sealed, or it is of another kind.
 */
export function openSingleMessage(key: Bytes, header: Bytes, sealed: Bytes): Bytes | undefined {
  if (header.length !== HEADER_BYTES || sealed.length < 1 + MAC_BYTES) return undefined;
  const stream = streamOf(key, header);
  const ciphertext = sealed.subarray(1, sealed.length - MAC_BYTES);
  // The tag fills a block of its own; of its ciphertext the file keeps the first byte only.
  const received = new Uint8Array(BLOCK);
  received[0] = sealed[0] ?? 0;
  const block = stream.cipher(1, received);
  const tag = block[0];
  block[0] = received[0];
  const mac = stream.mac(block, ciphertext);
  const isSealed = equalSecret(mac, sealed.subarray(sealed.length - MAC_BYTES)) && TAGS.includes(tag);
  const plain = isSealed ? stream.cipher(2, ciphertext) : undefined;
  stream.end();
  return plain;
}

/**
 * @param key 32 bytes, for one message only. @param header 24 random bytes.
 * @returns Encrypted tag byte ‖ ciphertext ‖ MAC, marked as the stream's last message.
 * @throws {RangeError} Other lengths.
 */
export function sealSingleMessage(key: Bytes, header: Bytes, plain: Uint8Array): Bytes {
  if (header.length !== HEADER_BYTES) throw new RangeError("secretstream: header of another length");
  const stream = streamOf(key, header);
  const block = new Uint8Array(BLOCK);
  block[0] = FINAL;
  const tag = stream.cipher(1, block);
  const ciphertext = stream.cipher(2, plain);
  const sealed = concat(tag.subarray(0, 1), ciphertext, stream.mac(tag, ciphertext));
  stream.end();
  return sealed;
}

interface Stream {
  readonly cipher: (counter: number, bytes: Uint8Array) => Bytes;
  /** @param block The tag's, encrypted. */
  readonly mac: (block: Uint8Array, ciphertext: Uint8Array) => Bytes;
  /** Overwrites the key. */
  readonly end: () => void;
}

function streamOf(key: Bytes, header: Bytes): Stream {
  const inner = hchacha20(key, header.subarray(0, 16));
  const nonce = concat(FIRST, header.subarray(16));
  const cipher: Stream["cipher"] = (counter, bytes) => chacha20(inner, nonce, counter, bytes);
  return {
    cipher,
    mac: (block, ciphertext) =>
      poly1305(
        cipher(0, new Uint8Array(32)),
        concat(block, ciphertext, padding(ciphertext.length), lengths(BLOCK + ciphertext.length)),
      ),
    end: () => inner.fill(0),
  };
}

/** Not to a multiple of 16: libsodium's own odd sum, kept by it for the sake of what was sealed before. */
const padding = (size: number): Uint8Array => new Uint8Array((16 - BLOCK + size) & 15);

/** Of additional data, of which there is none, and of the message; little-endian. */
function lengths(size: number): Uint8Array {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(8, size, true);
  return bytes;
}
