/**
 * One-time codes computed with node:crypto alone (RFC 4226, RFC 6238), to judge the app's by.
 *
 * @module
 */
import { createHmac } from "node:crypto";

export interface CodeSource {
  /** RFC 4648 base32, without padding. */
  readonly secret: string;
  readonly algorithm?: "sha1" | "sha256" | "sha512";
  readonly digits?: number;
  readonly periodSeconds?: number;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function decodeBase32(text: string): Buffer {
  const bits = [...text].map((character) => ALPHABET.indexOf(character).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The code of one counter value. */
export function independentHotp({ secret, algorithm = "sha1", digits = 6 }: CodeSource, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac(algorithm, decodeBase32(secret)).update(message).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, "0");
}

/** The code valid at `unixMs`. */
export function independentTotp(source: CodeSource, unixMs: number): string {
  return independentHotp(source, Math.floor(unixMs / 1000 / (source.periodSeconds ?? 30)));
}

/** Milliseconds until the next code. */
export function millisecondsLeft(unixMs: number, periodSeconds = 30): number {
  return periodSeconds * 1000 - (unixMs % (periodSeconds * 1000));
}
