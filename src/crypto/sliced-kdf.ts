/**
 * scrypt and Argon2 in slices, between which whoever waits can end them and sees how far they are: by noble, in JavaScript, two to
 * four times slower than in WebAssembly. Fetched only where somebody listens. Runs in every world.
 *
 * @module
 */
import { argon2dAsync, argon2idAsync } from "@noble/hashes/argon2.js";
import { scryptAsync } from "@noble/hashes/scrypt.js";
import type { Bytes } from "../base/bytes.ts";
import { type DerivationWatch, throwIfAborted } from "./derivation-watch.ts";

/** Milliseconds between two moments at which others have their turn. */
const SLICE_MS = 20;
/** Largest that noble takes; the file's own costs are bounded before. */
const ANY_MEMORY = 2 ** 32 - 1;

/** @throws {DOMException} `AbortError` */
export async function scryptInSlices(
  password: Bytes,
  salt: Bytes,
  costs: { readonly N: number; readonly r: number; readonly p: number; readonly dkLen: number },
  watch: DerivationWatch,
): Promise<Bytes> {
  const key = await scryptAsync(password, salt, {
    ...costs,
    maxmem: ANY_MEMORY,
    asyncTick: SLICE_MS,
    onProgress: follow(watch),
  });
  return key.slice();
}

/** @throws {DOMException} `AbortError` */
export async function argon2InSlices(
  kind: "d" | "id",
  password: Bytes,
  salt: Bytes,
  costs: { readonly m: number; readonly t: number; readonly p: number; readonly dkLen: number },
  watch: DerivationWatch,
): Promise<Bytes> {
  const derive = kind === "d" ? argon2dAsync : argon2idAsync;
  const options = { ...costs, maxmem: ANY_MEMORY, asyncTick: SLICE_MS, onProgress: follow(watch) };
  return (await derive(password, salt, options)).slice();
}

/** Both call this often, and go no further when it throws. */
function follow({ signal, onProgress }: DerivationWatch): (done: number) => void {
  return (done) => {
    throwIfAborted(signal);
    onProgress?.(done);
  };
}
