/** What a value read back is. Pure. @module */

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An integer in 0…2^53−1. */
export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

export function areTexts(value: unknown): value is readonly string[] {
  if (!Array.isArray(value)) return false;
  for (const each of value as readonly unknown[]) if (!isText(each)) return false;
  return true;
}
