/** What a zip archive says that it holds (APPNOTE.TXT 4.3.12, 4.3.16). Nothing of it is believed until unpacked. Pure. @module */
import { IMPORT_LIMITS } from "../limits.ts";

export type ZipEncryption =
  | { readonly kind: "zip-crypto" /** Last byte of the decrypted header. */; readonly check: number }
  | { readonly kind: "winzip-aes" /** 1: 128, 2: 192, 3: 256 bits. */; readonly strength: 1 | 2 | 3 };

export interface ZipMember {
  readonly name: string;
  /** 0 stored, 8 deflate; others are not read. */
  readonly method: number;
  /** `undefined`: by a method that is not read. */
  readonly encryption: ZipEncryption | "none" | undefined;
  readonly crc32: number;
  /** AE-2 has no checksum: its authentication code stands for it. */
  readonly hasCrc32: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x0605_4b50;
const END_BYTES = 22;
const MEMBER = 0x0201_4b50;
const MEMBER_BYTES = 46;
const MAX_COMMENT = 0xffff;
const AES_METHOD = 99;
const AES_EXTRA = 0x9901;

/** Begins as an archive does, whole or not. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;
}

/** @returns `undefined` where the directory is cut off or not one. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipMember[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > IMPORT_LIMITS.entries) return undefined;
  const members: ZipMember[] = [];
  let place = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (place + MEMBER_BYTES > end || view.getUint32(place, true) !== MEMBER) return undefined;
    const nameBytes = view.getUint16(place + 28, true);
    const extraBytes = view.getUint16(place + 30, true);
    const next = place + MEMBER_BYTES + nameBytes + extraBytes + view.getUint16(place + 32, true);
    if (next > end) return undefined;
    members.push(readMember(bytes, view, place, nameBytes, extraBytes));
    place = next;
  }
  return members;
}

/** The last record that ends with the file, its comment counted. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let place = last; place >= 0 && place >= last - MAX_COMMENT; place -= 1)
    if (view.getUint32(place, true) === END && view.getUint16(place + 20, true) === last - place) return place;
  return undefined;
}

function readMember(
  bytes: Uint8Array,
  view: DataView,
  place: number,
  nameBytes: number,
  extraBytes: number,
): ZipMember {
  const flags = view.getUint16(place + 8, true);
  const told = view.getUint16(place + 10, true);
  const crc32 = view.getUint32(place + 16, true);
  const extraAt = place + MEMBER_BYTES + nameBytes;
  const aes = told === AES_METHOD ? findAes(view, extraAt, extraAt + extraBytes) : undefined;
  // With a data descriptor the checksum was not known when the header was encrypted (APPNOTE 6.1.6, Info-ZIP).
  const check = (flags & 8) === 0 ? crc32 >>> 24 : view.getUint16(place + 12, true) >>> 8;
  return {
    name: new TextDecoder().decode(bytes.subarray(place + MEMBER_BYTES, extraAt)),
    method: aes?.method ?? told,
    encryption: encryptionOf(flags, check, aes),
    crc32,
    hasCrc32: aes?.version !== 2,
    packedBytes: view.getUint32(place + 20, true),
    unpackedBytes: view.getUint32(place + 24, true),
    offset: view.getUint32(place + 42, true),
  };
}

interface AesExtra {
  readonly version: number;
  readonly strength: number;
  readonly method: number;
}

function encryptionOf(flags: number, check: number, aes: AesExtra | undefined): ZipMember["encryption"] {
  if ((flags & 1) === 0) return "none";
  // 0x40: PKWARE's own strong encryption.
  if ((flags & 0x40) !== 0) return undefined;
  if (aes === undefined) return { kind: "zip-crypto", check };
  const { strength } = aes;
  return strength === 1 || strength === 2 || strength === 3 ? { kind: "winzip-aes", strength } : undefined;
}

/** WinZip's "AES Encryption Information", field 0x9901. */
function findAes(view: DataView, from: number, to: number): AesExtra | undefined {
  let place = from;
  while (place + 4 <= to) {
    const size = view.getUint16(place + 2, true);
    if (view.getUint16(place, true) === AES_EXTRA && size >= 7 && place + 11 <= to)
      return {
        version: view.getUint16(place + 4, true),
        strength: view.getUint8(place + 8),
        method: view.getUint16(place + 9, true),
      };
    place += 4 + size;
  }
  return undefined;
}
