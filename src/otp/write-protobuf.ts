/** As much of protobuf's wire format as a transfer code is written with (protobuf.dev, Encoding). Pure; runs in every world. @module */
import { type Bytes, concat } from "../base/bytes.ts";

const VARINT = 0;
const LENGTH = 2;

/** @param value Written in two's complement of 64 bits, as protobuf writes a negative `int32`. */
export function integerField(number: number, value: number): Bytes {
  return concat(varint(BigInt((number << 3) | VARINT)), varint(BigInt(value)));
}

export function bytesField(number: number, bytes: Uint8Array): Bytes {
  return concat(varint(BigInt((number << 3) | LENGTH)), varint(BigInt(bytes.length)), bytes);
}

function varint(value: bigint): Bytes {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}
