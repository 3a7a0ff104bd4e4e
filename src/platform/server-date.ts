/** The time as the app's own host has it: the `Date` header (RFC 9110 §6.6.1) of an answer. Page only. @module */

/** A path that no cache holds; whatever the host answers, it dates it. */
const PATH = "/clock";
const TIMEOUT_MS = 5_000;
/** A slower answer says too little about when it was dated. */
const LONGEST_TRIP_MS = 3_000;
/** The header counts whole seconds: on average it is half a second old. */
const HALF_SECOND_MS = 500;

/**
 * How far this device's clock is behind the host's, milliseconds, good to about a second; negative where it is ahead.
 * `undefined` without a connection, or where the answer took too long to tell.
 */
export async function measureClockOffset(nowMs: () => number): Promise<number | undefined> {
  const sentAtMs = nowMs();
  try {
    const answer = await fetch(PATH, {
      method: "HEAD",
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const cameAtMs = nowMs();
    const datedAtMs = Date.parse(answer.headers.get("date") ?? "");
    if (Number.isNaN(datedAtMs) || cameAtMs - sentAtMs > LONGEST_TRIP_MS || cameAtMs < sentAtMs) return undefined;
    return datedAtMs + HALF_SECOND_MS - (sentAtMs + cameAtMs) / 2;
  } catch {
    return undefined;
  }
}
