/** Writes transfer codes as Google Authenticator does, to be read by the product. @module */

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  do {
    const byte = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest > 0n ? byte | 128 : byte);
  } while (rest > 0n);
  return bytes;
}

const integer = (field: number, value: number): number[] => [...varint(BigInt(field * 8)), ...varint(BigInt(value))];
const bytes = (field: number, value: Uint8Array): number[] => [
  ...varint(BigInt(field * 8 + 2)),
  ...varint(BigInt(value.length)),
  ...value,
];

export interface EntryOptions {
  readonly secret?: Uint8Array;
  readonly name?: string;
  readonly issuer?: string;
  /** As the format numbers them. */
  readonly algorithm?: number;
  readonly digits?: number;
  readonly type?: number;
  readonly counter?: number;
}

/** One account; a field that readers must skip stands at its end. */
export function entry(options: EntryOptions): Uint8Array {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  return Uint8Array.from([
    ...bytes(1, options.secret ?? text("12345678901234567890")),
    ...bytes(2, text(options.name ?? "zoe")),
    ...(options.issuer === undefined ? [] : bytes(3, text(options.issuer))),
    ...integer(4, options.algorithm ?? 1),
    ...integer(5, options.digits ?? 1),
    ...integer(6, options.type ?? 2),
    ...(options.counter === undefined ? [] : integer(7, options.counter)),
    ...bytes(8, text("a1b2c31700000000000")),
  ]);
}

export function part(
  entries: readonly Uint8Array[],
  { index, count, batchId } = { index: 0, count: 1, batchId: 0 },
): string {
  const payload = Uint8Array.from([
    ...entries.flatMap((one) => bytes(1, one)),
    ...integer(2, 2),
    ...integer(3, count),
    ...integer(4, index),
    ...integer(5, batchId),
  ]);
  return `otpauth-migration://offline?data=${encodeURIComponent(Buffer.from(payload).toString("base64"))}`;
}
