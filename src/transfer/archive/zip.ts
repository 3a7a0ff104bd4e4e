/**
 * Members of zip archives: stored and deflated, in the clear, by PKWARE's old encryption or by WinZip's AES. The size is counted
 * while unpacking and the checksum worked out; what the directory says is only compared. Runs in every world.
 *
 * @module
 */
import { type Bytes, copyBytes } from "../../base/bytes.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import { decodeText, type OpenedFile } from "../opened-file.ts";
import type { ImportOutcome } from "../outcome.ts";
import { inflate } from "./inflate.ts";
import type { ZipMember } from "./zip-directory.ts";
import { crc32, decryptWinzipAes, decryptZipCrypto } from "./zip-encryption.ts";

export type Unpacked =
  | { readonly kind: "unpacked"; readonly bytes: Bytes }
  | { readonly kind: "needs-password" | "wrong-password" | "too-large" | "unknown-method" | "damaged" };

const LOCAL = 0x0403_4b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATE = 8;

/** @param file The whole archive. @param member One of its directory. */
export async function unpackMember(file: Uint8Array, member: ZipMember, password?: string): Promise<Unpacked> {
  if (member.encryption === undefined) return { kind: "unknown-method" };
  if (member.method !== STORED && member.method !== DEFLATE) return { kind: "unknown-method" };
  const packed = packedBytes(file, member);
  if (packed === undefined) return { kind: "damaged" };
  const plain = await decrypt(packed, member, password);
  if (typeof plain === "string") return { kind: plain };
  const bytes = member.method === STORED ? stored(plain) : await inflate(plain, "deflate-raw");
  if (bytes === "damaged" || bytes === "too-large") return { kind: bytes };
  if (bytes.length !== member.unpackedBytes) return { kind: "damaged" };
  if (member.hasCrc32 && crc32(bytes) !== member.crc32) return { kind: "damaged" };
  return { kind: "unpacked", bytes };
}

/** The text of the member of this name, or what a reader answers instead. */
export async function memberText(
  { bytes, members = [] }: OpenedFile,
  name: string,
  format: string,
  password?: string,
): Promise<string | ImportOutcome> {
  const member = members.find((one) => one.name === name);
  if (member === undefined) return { kind: "damaged", format, why: "malformed" };
  const unpacked = await unpackMember(bytes, member, password);
  if (unpacked.kind !== "unpacked") return refusalOf(unpacked, format);
  const text = decodeText(unpacked.bytes);
  unpacked.bytes.fill(0);
  return text ?? { kind: "damaged", format, why: "malformed" };
}

/** What a reader answers for a member that it could not unpack. */
export function refusalOf({ kind }: Exclude<Unpacked, { kind: "unpacked" }>, format: string): ImportOutcome {
  switch (kind) {
    case "needs-password":
    case "wrong-password":
      return { kind, format };
    case "too-large":
      return { kind: "unsupported", format, why: "too-large" };
    case "unknown-method":
      return { kind: "unsupported", format, why: "newer-version" };
    case "damaged":
      return { kind: "damaged", format, why: "malformed" };
  }
}

function packedBytes(file: Uint8Array, { offset, packedBytes: size }: ZipMember): Uint8Array | undefined {
  if (offset + LOCAL_BYTES > file.length) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(offset, true) !== LOCAL) return undefined;
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + size > file.length ? undefined : file.subarray(start, start + size);
}

async function decrypt(
  packed: Uint8Array,
  { encryption }: ZipMember,
  password: string | undefined,
): Promise<Uint8Array | "needs-password" | "wrong-password" | "too-large" | "damaged"> {
  if (encryption === undefined || encryption === "none") return packed;
  if (password === undefined) return "needs-password";
  if (encryption.kind === "zip-crypto") return decryptZipCrypto(packed, password, encryption.check);
  if (packed.length > IMPORT_LIMITS.aesMemberBytes) return "too-large";
  return decryptWinzipAes(packed, password, encryption.strength);
}

function stored(plain: Uint8Array): Bytes | "too-large" {
  return plain.length > IMPORT_LIMITS.unpackedBytes ? "too-large" : copyBytes(plain);
}
