/** Whether the costs that a file names are possible, and bearable. Asked before anything is derived. Pure. @module */
import { IMPORT_LIMITS } from "./limits.ts";

export type CostVerdict = "fine" | "too-costly" | "malformed";

const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 1;

export function pbkdf2Cost(iterations: unknown): CostVerdict {
  if (!isCount(iterations)) return "malformed";
  return iterations > IMPORT_LIMITS.pbkdf2Iterations ? "too-costly" : "fine";
}

/** @param memoryKib KiB; at least 8 for each lane (RFC 9106 §3.1). */
export function argon2Cost(memoryKib: unknown, iterations: unknown, parallelism: unknown): CostVerdict {
  if (!isCount(memoryKib) || !isCount(iterations) || !isCount(parallelism)) return "malformed";
  if (memoryKib > IMPORT_LIMITS.argon2Kib || iterations > IMPORT_LIMITS.argon2Iterations) return "too-costly";
  return memoryKib < 8 * parallelism ? "malformed" : "fine";
}
