/** The signature over every call of an enrolled device (README §5.1). Pure; runs in every world. @module */
import { decodeBase64url, encodeBase64url } from "../base/base64url.ts";
import { type Bytes, fromText, u64 } from "../base/bytes.ts";
import { enc } from "../crypto/enc.ts";

/** Name of the header, lower case as Fetch gives it. */
export const CALL_SIGNATURE_HEADER = "pm-sig";

export interface DeviceCallFields {
  readonly origin: string;
  readonly deviceId: Bytes;
  readonly method: "GET" | "POST";
  /** Path and query as sent. */
  readonly path: string;
  /** SHA-256 of the body's bytes; of no bytes for GET. */
  readonly bodyHash: Bytes;
  readonly timeMs: number;
  /** Rises with every call of this device. */
  readonly seq: number;
}

export function deviceCallBytes(fields: DeviceCallFields): Bytes {
  return enc("protect/1/http", [
    fromText(fields.origin),
    fields.deviceId,
    fromText(fields.method),
    fromText(fields.path),
    fields.bodyHash,
    u64(fields.timeMs),
    u64(fields.seq),
  ]);
}

export interface CallSignature {
  readonly deviceId: Bytes;
  readonly seq: number;
  readonly timeMs: number;
  readonly signature: Bytes;
}

export function formatPmSig(call: CallSignature): string {
  const d = encodeBase64url(call.deviceId);
  return `d=${d}, q=${String(call.seq)}, t=${String(call.timeMs)}, s=${encodeBase64url(call.signature)}`;
}

const PATTERN = /^d=([A-Za-z0-9_-]{22}), q=(0|[1-9][0-9]{0,15}), t=(0|[1-9][0-9]{0,15}), s=([A-Za-z0-9_-]{86})$/;

/** Exactly the text that `formatPmSig` writes, or `undefined`. */
export function parsePmSig(header: string | null | undefined): CallSignature | undefined {
  const match = PATTERN.exec(header ?? "");
  if (match === null) return undefined;
  const [, d = "", q = "", t = "", s = ""] = match;
  const seq = Number(q);
  const timeMs = Number(t);
  if (!Number.isSafeInteger(seq) || !Number.isSafeInteger(timeMs)) return undefined;
  try {
    return { deviceId: decodeBase64url(d), seq, timeMs, signature: decodeBase64url(s) };
  } catch {
    return undefined;
  }
}

export interface ClockFields {
  readonly origin: string;
  readonly serverKeyThumb: Bytes;
  readonly deviceId: Bytes;
  /** Of the call that was refused, so that an old answer cannot be replayed. */
  readonly seq: number;
  /** The service's clock. */
  readonly timeMs: number;
}

/** What the service signs in a `401 call/clock`; the device then corrects its offset and calls again. */
export function clockBytes(fields: ClockFields): Bytes {
  return enc("protect/1/clock", [
    fromText(fields.origin),
    fields.serverKeyThumb,
    fields.deviceId,
    u64(fields.seq),
    u64(fields.timeMs),
  ]);
}
