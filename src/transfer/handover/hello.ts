/**
 * What a new phone shows first: the key that everything will be sealed to, and the code that the person compares on both
 * screens before anything is sent (README «Check code»). Pure; runs in every world.
 *
 * @module
 */
import { encodeBase64url } from "../../base/base64url.ts";
import { type Bytes, concat, fromText, toText } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import { enc } from "../../crypto/enc.ts";
import { importHpkePublicKey, POINT_BYTES } from "../../crypto/hpke.ts";
import { formatCode } from "./code-text.ts";
import { MAX_HINT_BYTES } from "./limits.ts";

export const ID_BYTES = 16;
/** Printable ASCII without the space: a Protect ID, and nothing that could mislead. */
const HINT = /^[!-~]*$/;

export interface Hello {
  /** 16 random bytes: this hand-over. */
  readonly id: Bytes;
  /** Uncompressed P-256 point, 65 bytes. */
  readonly publicKey: Bytes;
  /** Protect ID of the new phone, for the person's eye; may be empty. It proves nothing. */
  readonly hint: string;
}

/** `id ‖ public key ‖ hint` as a code. @throws {RangeError} The hint is too long or not printable ASCII. */
export function formatHello({ id, publicKey, hint }: Hello): string {
  if (!HINT.test(hint) || hint.length > MAX_HINT_BYTES) throw new RangeError("format hello: hint not allowed");
  return formatCode("hello", concat(id, publicKey, fromText(hint)));
}

/** @returns `undefined`: damaged, or its key is no point of the curve. */
export async function readHello(bytes: Bytes): Promise<Hello | undefined> {
  const head = ID_BYTES + POINT_BYTES;
  if (bytes.length < head || bytes.length > head + MAX_HINT_BYTES) return undefined;
  const publicKey = bytes.slice(ID_BYTES, head);
  try {
    const hint = toText(bytes.subarray(head));
    await importHpkePublicKey(publicKey);
    return HINT.test(hint) ? { id: bytes.slice(0, ID_BYTES), publicKey, hint } : undefined;
  } catch {
    // Not UTF-8, or not on the curve.
    return undefined;
  }
}

/** Every value of the hello, as whatever belongs to this hand-over is bound to them. */
export function helloFields({ id, publicKey, hint }: Hello): readonly Bytes[] {
  return [id, publicKey, fromText(hint)];
}

/** Argon2id of the check code: 32 MiB, 3 passes, one lane, whatever the device (README says why). */
export const CHECK_MEMORY_KIB = 32 * 1024;
export const CHECK_ITERATIONS = 3;
const CHECK_MODULUS = 100_000_000n;
const CHECK_DIGITS = 8;

/** Argon2id of 32 bytes, p = 1. */
export type Stretch = (password: string, salt: Bytes, memoryKib: number, iterations: number) => Promise<Bytes>;

/** Eight decimal digits that both phones show. Slow on purpose: who wants another key with the same digits has to search. */
export async function checkCodeOf(hello: Hello, stretch: Stretch): Promise<string> {
  const digest = await sha256(enc("protect/1/move-check", helloFields(hello)));
  const key = await stretch(encodeBase64url(digest), hello.id, CHECK_MEMORY_KIB, CHECK_ITERATIONS);
  return eightDigits(key);
}

/** The first 8 bytes as an unsigned integer, modulo 10⁸. */
export function eightDigits(bytes: Bytes): string {
  const number = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0) % CHECK_MODULUS;
  return number.toString().padStart(CHECK_DIGITS, "0");
}
