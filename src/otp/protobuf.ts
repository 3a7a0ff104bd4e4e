/** As much of protobuf's wire format as a transfer code needs (protobuf.dev, Encoding). Pure; runs in every world. @module */

export type ProtobufField =
  | { readonly number: number; readonly kind: "integer"; readonly value: bigint }
  | { readonly number: number; readonly kind: "bytes"; readonly bytes: Uint8Array };

const MAX_VARINT_BYTES = 10;

/** All fields of one message in their order; fixed-size ones are skipped. `undefined` where the bytes end too early. */
export function fieldsOf(bytes: Uint8Array): readonly ProtobufField[] | undefined {
  const fields: ProtobufField[] = [];
  let at = 0;
  const varint = (): bigint | undefined => {
    let value = 0n;
    for (let count = 0; count < MAX_VARINT_BYTES; count += 1) {
      const byte = bytes[at];
      if (byte === undefined) return undefined;
      at += 1;
      value |= BigInt(byte & 0x7f) << BigInt(7 * count);
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    return undefined;
  };
  while (at < bytes.length) {
    const tag = varint();
    if (tag === undefined) return undefined;
    const number = Number(tag >> 3n);
    const wireType = Number(tag & 7n);
    if (wireType === 0) {
      const value = varint();
      if (value === undefined) return undefined;
      fields.push({ number, kind: "integer", value });
      continue;
    }
    const size = wireType === 2 ? Number(varint() ?? -1n) : wireType === 1 ? 8 : wireType === 5 ? 4 : -1;
    if (size < 0 || at + size > bytes.length) return undefined;
    if (wireType === 2) fields.push({ number, kind: "bytes", bytes: bytes.subarray(at, at + size) });
    at += size;
  }
  return fields;
}
