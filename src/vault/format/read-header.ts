/** From what storage gave to a header: every field checked, nothing trusted before its MAC. Pure. @module */
import type { Bytes } from "../../base/bytes.ts";
import { IV_BYTES } from "../../crypto/aead.ts";
import { POINT_BYTES } from "../../crypto/hpke.ts";
import { FORMAT, type Header, MAX_SLOTS, type SealedImage, type Slot } from "./model.ts";

export type HeaderReading =
  | { readonly kind: "header"; readonly header: Header }
  /** Written by a newer program; it must be left alone. */
  | { readonly kind: "newer-format" }
  | { readonly kind: "damaged" };

type Fields = Readonly<Record<string, unknown>>;

export function readHeader(value: unknown): HeaderReading {
  if (!isRecord(value)) return { kind: "damaged" };
  const { fmt, minReader, vaultId, keyGen, generation, slots, mac } = value;
  if (!isU32(fmt) || !isU32(minReader)) return { kind: "damaged" };
  if (fmt > FORMAT || minReader > FORMAT) return { kind: "newer-format" };
  if (!isBytes(vaultId, 16) || !isU32(keyGen) || !isSafe(generation) || !isBytes(mac, 32)) return { kind: "damaged" };
  if (!Array.isArray(slots) || slots.length === 0 || slots.length > MAX_SLOTS) return { kind: "damaged" };
  const read: Slot[] = [];
  for (const entry of slots) {
    const slot = readSlot(entry);
    if (slot === undefined) return { kind: "damaged" };
    read.push(slot);
  }
  return { kind: "header", header: { fmt, minReader, vaultId, keyGen, generation, slots: read, mac } };
}

export function readSealedImage(value: unknown): SealedImage | undefined {
  if (!isRecord(value)) return undefined;
  const { generation, bytes } = value;
  // What comes from IndexedDB is the reader's own; a copy would cost as much as decrypting it.
  return isSafe(generation) && isOwnBytes(bytes) ? { generation, bytes } : undefined;
}

function isOwnBytes(value: unknown): value is Bytes {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}

function readSlot(value: unknown): Slot | undefined {
  if (!isRecord(value)) return undefined;
  const { slotId, salt, type, parameters, publicKey, wrapped, encap } = value;
  if (!isBytes(slotId, 16) || !isBytes(salt, 32) || !isBytes(publicKey, POINT_BYTES)) return undefined;
  if (!isRecord(wrapped) || !isRecord(encap) || !isRecord(parameters)) return undefined;
  const { iv, sealed } = wrapped;
  if (!isBytes(iv, IV_BYTES) || !isBytes(sealed, { from: 17, to: 512 })) return undefined;
  const { enc, sealed: vaultKey } = encap;
  if (!isBytes(enc, POINT_BYTES) || !isBytes(vaultKey, 48)) return undefined;
  const common = { slotId, salt, publicKey, wrapped: { iv, sealed }, encap: { enc, sealed: vaultKey } };
  switch (type) {
    case "pass": {
      const { memory, iterations } = parameters;
      return isU32(memory) && isU32(iterations) ? { ...common, type, parameters: { memory, iterations } } : undefined;
    }
    case "prf": {
      const { credentialId, input, backedUp } = parameters;
      if (!isBytes(credentialId, { from: 1, to: 1023 }) || !isBytes(input, 32) || typeof backedUp !== "boolean")
        return undefined;
      return { ...common, type, parameters: { credentialId, input, backedUp } };
    }
    case "rec":
      return { ...common, type, parameters: {} };
    default:
      return undefined;
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isBytes(value: unknown, size: number | { readonly from: number; readonly to: number }): value is Bytes {
  const { from, to } = typeof size === "number" ? { from: size, to: size } : size;
  return value instanceof Uint8Array && value.length >= from && value.length <= to;
}

function isU32(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff;
}

function isSafe(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
