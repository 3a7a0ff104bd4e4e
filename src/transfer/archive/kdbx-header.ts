/** The head of a KeePass 2 database, versions 3 and 4: what it is sealed by. Nothing of it is believed before its code is. Pure. @module */

import { type Bytes, copyBytes } from "../../base/bytes.ts";
import { encodeHex } from "../../base/hex.ts";

export interface KdbxHeader {
  /** 3 or 4. */
  readonly version: 3 | 4;
  readonly cipher: "aes" | "chacha20" | "other";
  readonly isPacked: boolean;
  readonly masterSeed: Bytes;
  readonly iv: Bytes;
  readonly kdf: KdbxKdf;
  /** Version 3: the key of the stream that covers protected values, and which it is. */
  readonly streamKey: Bytes;
  readonly streamKind: number;
  /** Version 3: first bytes of what is sealed. */
  readonly startBytes: Bytes;
  /** Where what is sealed begins. */
  readonly end: number;
}

export type KdbxKdf =
  | { readonly kind: "aes"; readonly seed: Bytes; readonly rounds: number }
  | {
      readonly kind: "argon2d" | "argon2id";
      readonly salt: Bytes;
      readonly memoryKib: number;
      readonly iterations: number;
      readonly parallelism: number;
    }
  | { readonly kind: "other" };

const CIPHERS: Readonly<Record<string, KdbxHeader["cipher"]>> = {
  "31c1f2e6bf714350be5805216afc5aff": "aes",
  d6038a2b8b6f4cb5a524339a31dbb59a: "chacha20",
};
const KDFS: Readonly<Record<string, KdbxKdf["kind"]>> = {
  c9d9f39a628a4460bf740d08c18a4fea: "aes",
  "7c02bb8279a74ac0927d114a00648238": "aes",
  ef636ddf8c29444b91f7a9a403e30a0c: "argon2d",
  "9e298b1956db4773b23dfc3ec6f0a1e6": "argon2id",
};
/** Version 1.3, the only one that KeePass writes by itself. */
const ARGON2_VERSION = 0x13;
const SIGNATURE_BYTES = 8;
const START = 12;

const NONE = new Uint8Array(0);

/** @returns `undefined` where it is cut off; `"newer"` for another version. */
export function readKdbxHeader(bytes: Uint8Array): KdbxHeader | "newer" | undefined {
  if (bytes.length < START) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(SIGNATURE_BYTES + 2, true);
  if (version !== 3 && version !== 4) return "newer";
  const fields = new Map<number, Bytes>();
  const sizeBytes = version === 4 ? 4 : 2;
  let place = START;
  for (;;) {
    if (place + 1 + sizeBytes > bytes.length) return undefined;
    const id = view.getUint8(place);
    const size = version === 4 ? view.getUint32(place + 1, true) : view.getUint16(place + 1, true);
    place += 1 + sizeBytes;
    if (place + size > bytes.length) return undefined;
    fields.set(id, copyBytes(bytes.subarray(place, place + size)));
    place += size;
    if (id === 0) break;
  }
  const field = (id: number): Bytes => fields.get(id) ?? NONE;
  return {
    version,
    cipher: CIPHERS[encodeHex(field(2)).toLowerCase()] ?? "other",
    isPacked: numberOf(field(3)) === 1,
    masterSeed: field(4),
    iv: field(7),
    kdf: version === 4 ? kdfOf(field(11)) : { kind: "aes", seed: field(5), rounds: numberOf(field(6)) },
    streamKey: field(8),
    streamKind: numberOf(field(10)),
    startBytes: field(9),
    end: place,
  };
}

/** Little-endian; beyond 2^53 it loses bits, and is more than any bound. */
export const numberOf = (bytes: Uint8Array): number => bytes.reduceRight((sum, byte) => sum * 256 + byte, 0);

/** A dictionary: version u16, then kind u8, name, value, each with its size before it. */
function kdfOf(bytes: Bytes): KdbxKdf {
  const values = new Map<string, Bytes>();
  const decoder = new TextDecoder();
  let place = 2;
  const part = (): Bytes => {
    const size = numberOf(bytes.subarray(place, place + 4));
    const value = bytes.slice(place + 4, place + 4 + size);
    place += 4 + size;
    return value;
  };
  while (place < bytes.length && bytes[place] !== 0) {
    place += 1;
    const name = decoder.decode(part());
    values.set(name, part());
  }
  const value = (name: string): Bytes => values.get(name) ?? NONE;
  const kind = KDFS[encodeHex(value("$UUID")).toLowerCase()];
  if (kind === "aes") return { kind, seed: value("S"), rounds: numberOf(value("R")) };
  const isKnown = (kind === "argon2d" || kind === "argon2id") && numberOf(value("V")) === ARGON2_VERSION;
  // A secret key or associated data are for servers: KeePass never writes them.
  if (!isKnown || values.has("K") || values.has("A")) return { kind: "other" };
  return {
    kind,
    salt: value("S"),
    memoryKib: Math.floor(numberOf(value("M")) / 1024),
    iterations: numberOf(value("I")),
    parallelism: numberOf(value("P")),
  };
}
