/** Which time step a typed code belongs to (RFC 6238 §5.2). Pure. @module */

import type { Bytes } from "../../base/bytes.ts";
import { fromText } from "../../base/bytes.ts";
import { equalSecret } from "../../crypto/compare.ts";
import { totpCode } from "../../otp/code.ts";

export const TOTP = { algorithm: "SHA1", digits: 6, period: 30 } as const;

/** One step back for a slow hand, one forward for a fast clock. */
const STEPS = [-1, 0, 1] as const;

/** Exactly six ASCII digits; anything else is no code, however a number parser would read it. */
export function isCode(text: unknown): text is string {
  return typeof text === "string" && /^[0-9]{6}$/.test(text);
}

/**
 * The step whose code was typed, or `undefined`. All steps are always compared. Whether the step was used before is the
 * storage's question: it must be answered by the same statement that marks it as used.
 */
export function matchingStep(secret: Bytes, code: string, nowMs: number): number | undefined {
  const current = Math.floor(nowMs / 1000 / TOTP.period);
  const typed = fromText(code);
  let match: number | undefined;
  for (const offset of STEPS) {
    const step = current + offset;
    if (step < 0) continue;
    const wanted = totpCode({ ...TOTP, secret }, step * TOTP.period * 1000);
    if (equalSecret(fromText(wanted), typed)) match = step;
  }
  return match;
}
