/** Whether the costs that a file names are possible, and bearable. Asked before anything is derived. Pure. @module */
import { IMPORT_LIMITS } from "./limits.ts";
import type { OpeningCost } from "./outcome.ts";

export type CostVerdict = "fine" | "too-costly" | "malformed";

const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 1;

export function pbkdf2Cost(iterations: unknown): CostVerdict {
  if (!isCount(iterations)) return "malformed";
  return iterations > IMPORT_LIMITS.pbkdf2Iterations ? "too-costly" : "fine";
}

/** KeePass's AES-KDF. */
export function aesKdfCost(rounds: unknown): CostVerdict {
  if (!isCount(rounds)) return "malformed";
  return rounds > IMPORT_LIMITS.aesKdfRounds ? "too-costly" : "fine";
}

/** @param memoryKib KiB; at least 8 for each lane (RFC 9106 §3.1). */
export function argon2Cost(memoryKib: unknown, iterations: unknown, parallelism: unknown): CostVerdict {
  if (!isCount(memoryKib) || !isCount(iterations) || !isCount(parallelism)) return "malformed";
  if (memoryKib > IMPORT_LIMITS.argon2Kib || iterations > IMPORT_LIMITS.argon2Iterations) return "too-costly";
  return memoryKib < 8 * parallelism ? "malformed" : "fine";
}

/** Seconds for each MiB that Argon2 goes over once, by WebAssembly on the slow machine of tests/bench. */
const SECONDS_A_MIB = 0.007;
/** Less than that needs no warning: the screen says that it works. */
const MUCH = { memoryMib: 256, seconds: 10 } as const;

/** What to say before Argon2 begins; nothing where it is little. */
export function argon2Warning(memoryKib: number, iterations: number): { readonly cost?: OpeningCost } {
  const memoryMib = Math.ceil(memoryKib / 1024);
  const seconds = Math.ceil(memoryMib * iterations * SECONDS_A_MIB);
  return memoryMib >= MUCH.memoryMib || seconds >= MUCH.seconds ? { cost: { memoryMib, seconds } } : {};
}
