/** Zip archives for tests: a member as told, true or not. @module */
import { deflateRawSync } from "node:zlib";
import { concat, fromText } from "../../src/base/bytes.ts";
import { crc32 } from "../../src/transfer/archive/zip-encryption.ts";

export interface WrittenMember {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly stored?: boolean;
  /** What the directory says instead of the truth. */
  readonly lies?: { readonly unpackedBytes?: number; readonly crc32?: number; readonly method?: number };
}

export function writeZip(...members: readonly WrittenMember[]): Uint8Array<ArrayBuffer> {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, stored, lies } of members) {
    const plain = typeof content === "string" ? fromText(content) : content;
    const packed = stored === true ? plain : deflateRawSync(plain);
    const nameBytes = fromText(name);
    const common = new DataView(new ArrayBuffer(26));
    common.setUint16(0, 20, true);
    common.setUint16(2, 0x0800, true);
    common.setUint16(4, lies?.method ?? (stored === true ? 0 : 8), true);
    common.setUint32(10, lies?.crc32 ?? crc32(plain), true);
    common.setUint32(14, packed.length, true);
    common.setUint32(18, lies?.unpackedBytes ?? plain.length, true);
    common.setUint16(22, nameBytes.length, true);
    const fields = new Uint8Array(common.buffer);
    const local = concat(Uint8Array.of(0x50, 0x4b, 3, 4), fields, nameBytes, packed);
    const tail = new DataView(new ArrayBuffer(14));
    tail.setUint32(10, offset, true);
    directory.push(concat(Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), fields, new Uint8Array(tail.buffer), nameBytes));
    bodies.push(local);
    offset += local.length;
  }
  const end = new DataView(new ArrayBuffer(18));
  const listed = concat(...directory);
  end.setUint16(4, members.length, true);
  end.setUint16(6, members.length, true);
  end.setUint32(8, listed.length, true);
  end.setUint32(12, offset, true);
  return concat(...bodies, listed, Uint8Array.of(0x50, 0x4b, 5, 6), new Uint8Array(end.buffer));
}
