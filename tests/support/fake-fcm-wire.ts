/**
 * The little protobuf that Chromium's push client speaks (varints, length-delimited fields, fixed 64 bit), written by hand.
 *
 * @module
 */

/** A base-128 varint of a non-negative whole number. */
export function varint(value: number | bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt(value);
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 0x80);
  } while (rest !== 0n);
  return Buffer.from(bytes);
}

/** Field with wire type 0. */
export function varintField(field: number, value: number | bigint): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

/** Field with wire type 1, little-endian. */
export function fixed64Field(field: number, value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return Buffer.concat([varint((field << 3) | 1), bytes]);
}

/** Field with wire type 2: text (UTF-8), bytes or an inner message. */
export function bytesField(field: number, value: string | Buffer): Buffer {
  const bytes = typeof value === "string" ? Buffer.from(value) : value;
  return Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes]);
}

/** One frame of the MCS stream: tag, length, message. */
export function frame(tag: number, message: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), varint(message.length), message]);
}

interface Varint {
  readonly value: bigint;
  readonly next: number;
}

/** The varint at `offset`, or undefined where the bytes end before it does. */
export function readVarint(bytes: Buffer, offset: number): Varint | undefined {
  let value = 0n;
  let shift = 0n;
  for (let next = offset; next < bytes.length; next += 1) {
    const byte = bytes[next] ?? 0;
    value |= BigInt(byte & 0x7f) << shift;
    shift += 7n;
    if ((byte & 0x80) === 0) return { value, next: next + 1 };
  }
  return undefined;
}

/** First text of each length-delimited field of a message; other fields are skipped. */
export function readTextFields(message: Buffer): ReadonlyMap<number, string> {
  const fields = new Map<number, string>();
  let offset = 0;
  while (offset < message.length) {
    const key = readVarint(message, offset);
    if (key === undefined) throw new Error("protobuf: key is cut off");
    const field = Number(key.value >> 3n);
    const wireType = Number(key.value & 7n);
    if (wireType === 1) offset = key.next + 8;
    else if (wireType === 5) offset = key.next + 4;
    else {
      const value = readVarint(message, key.next);
      if (value === undefined) throw new Error("protobuf: value is cut off");
      offset = value.next;
      if (wireType === 2) {
        const end = offset + Number(value.value);
        if (!fields.has(field)) fields.set(field, message.toString("utf8", offset, end));
        offset = end;
      } else if (wireType !== 0) throw new Error(`protobuf: wire type ${String(wireType)} is not known`);
    }
  }
  return fields;
}
