/**
 * What the new phone says back: which accounts and services have arrived, proved by a key that went along sealed
 * (README «Receipt»). As a code to scan, or eight digits to type. Runs in every world.
 *
 * @module
 */
import { type Bytes, concat, u32 } from "../../base/bytes.ts";
import { equalSecret } from "../../crypto/compare.ts";
import { enc } from "../../crypto/enc.ts";
import { importMacKey, mac } from "../../crypto/hkdf.ts";
import { formatCode, readCode } from "./code-text.ts";
import { eightDigits } from "./hello.ts";
import { MAX_ACCOUNTS, MAX_LINKS } from "./limits.ts";

export const RECEIPT_KEY_BYTES = 32;
const MAC_BYTES = 16;

/** What both phones know of one hand-over. */
export interface ReceiptKey {
  readonly id: Bytes;
  /** 32 random bytes of the old phone. */
  readonly key: Bytes;
}

/** In the order in which they were sent. */
export interface Receipt {
  readonly accounts: readonly boolean[];
  readonly services: readonly boolean[];
}

export type ReceiptReading =
  /** All that was scanned, or all that was typed for: `accounts` is absent where digits tell only how many. */
  | { readonly kind: "receipt"; readonly arrived: number; readonly receipt?: Receipt }
  /** Of another hand-over, mistyped, or no receipt. */
  | { readonly kind: "refused" };

/** `u16 accounts ‖ bits ‖ u8 services ‖ bits ‖ MAC[16]`, a bit for each, the first one highest. */
export async function formatReceipt({ id, key }: ReceiptKey, receipt: Receipt): Promise<string> {
  const body = encodeBody(receipt);
  return formatCode("receipt", concat(body, await macOf(key, id, body)));
}

/** How many of so many there are, in eight digits. */
export async function receiptDigits({ id, key }: ReceiptKey, arrived: number): Promise<string> {
  const bytes = enc("protect/1/move-receipt-digits", [id, u32(arrived)]);
  return eightDigits(await mac(await importMacKey(key.slice()), bytes));
}

/** Reads what the person scanned or typed, on the old phone that sent `accounts` and `services`. */
export async function readReceipt(
  text: string,
  known: ReceiptKey,
  sent: { readonly accounts: number; readonly services: number },
): Promise<ReceiptReading> {
  const code = readCode(text);
  if (code.kind !== "other") return code.kind === "receipt" ? readScanned(code.bytes, known, sent) : REFUSED;
  const digits = text.replace(/[\s-]/g, "");
  if (!/^[0-9]{8}$/.test(digits)) return REFUSED;
  // All of them first: whoever has lost none waits for nothing.
  for (let arrived = sent.accounts; arrived >= 0; arrived -= 1)
    if ((await receiptDigits(known, arrived)) === digits) return { kind: "receipt", arrived };
  return REFUSED;
}

const REFUSED = { kind: "refused" } as const;

async function readScanned(
  bytes: Bytes,
  { id, key }: ReceiptKey,
  sent: { readonly accounts: number; readonly services: number },
): Promise<ReceiptReading> {
  if (bytes.length <= MAC_BYTES) return REFUSED;
  const body = bytes.slice(0, bytes.length - MAC_BYTES);
  if (!equalSecret(bytes.subarray(body.length), await macOf(key, id, body))) return REFUSED;
  const receipt = decodeBody(body);
  if (receipt?.accounts.length !== sent.accounts || receipt.services.length !== sent.services) return REFUSED;
  return { kind: "receipt", arrived: receipt.accounts.filter(Boolean).length, receipt };
}

async function macOf(key: Bytes, id: Bytes, body: Bytes): Promise<Bytes> {
  const tag = await mac(await importMacKey(key.slice()), enc("protect/1/move-receipt", [id, body]));
  return tag.slice(0, MAC_BYTES);
}

function encodeBody({ accounts, services }: Receipt): Bytes {
  const { length } = accounts;
  if (length > MAX_ACCOUNTS || services.length > MAX_LINKS) throw new RangeError("format receipt: too many");
  return concat(
    Uint8Array.of(length >> 8, length & 0xff),
    bitsOf(accounts),
    Uint8Array.of(services.length),
    bitsOf(services),
  );
}

function decodeBody(body: Bytes): Receipt | undefined {
  const accounts = ((body[0] ?? 0) << 8) | (body[1] ?? 0);
  const at = 2 + Math.ceil(accounts / 8);
  const services = body[at] ?? 0;
  if (body.length !== at + 1 + Math.ceil(services / 8)) return undefined;
  return { accounts: flagsOf(body.subarray(2, at), accounts), services: flagsOf(body.subarray(at + 1), services) };
}

function bitsOf(flags: readonly boolean[]): Bytes {
  const bytes = new Uint8Array(Math.ceil(flags.length / 8));
  flags.forEach((flag, index) => {
    if (flag) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  });
  return bytes;
}

const flagsOf = (bytes: Uint8Array, count: number): readonly boolean[] =>
  Array.from({ length: count }, (_, index) => ((bytes[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0);
