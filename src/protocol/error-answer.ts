/** Errors of the device API: stable codes and what may come with them (README §9). Pure; runs in every world. @module */
import * as v from "valibot";
import type { Bytes } from "../base/bytes.ts";
import { type OutcomeAnswer, parseOutcomeAnswer } from "./outcome.ts";
import { bytesOf, timeMs } from "./schemas.ts";

/** Code → HTTP status. */
export const ERROR_STATUS = {
  "message/malformed": 400,
  "message/too-large": 413,
  "call/unsigned": 401,
  "call/clock": 401,
  "call/replayed": 409,
  "device/unconfirmed": 403,
  "device/revoked": 410,
  "enrol/token-refused": 403,
  "enrol/proof-refused": 403,
  "enrol/uv-refused": 403,
  "enrol/endpoint-refused": 403,
  "enrol/too-many-devices": 409,
  "uv/already-set": 409,
  "uv/not-started": 403,
  "uv/registration-refused": 403,
  "move/uv-refused": 403,
  "request/unknown": 404,
  "request/already-answered": 409,
  "request/expired": 410,
  "decision/signature-refused": 403,
  "decision/uv-refused": 403,
  "rate/limited": 429,
  "server/failed": 500,
  "server/busy": 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export interface ErrorAnswer {
  /** A known code, or any other text of a later version. */
  readonly code: string;
  /** With `request/already-answered`, `request/expired` and `device/revoked`: the signed outcome. */
  readonly outcome?: OutcomeAnswer;
  /** With `call/clock`: the signed time, over `clockBytes`. */
  readonly clock?: { readonly timeMs: number; readonly signature: Bytes };
}

const code = v.object({ code: v.pipe(v.string(), v.maxLength(64)) });
const clock = v.object({ timeMs, sig: bytesOf(64) });

/** Reads an error's body as far as it can be read; never throws, since the status has said enough. */
export function parseErrorAnswer(json: unknown): ErrorAnswer {
  const head = v.safeParse(code, json);
  if (!head.success) return { code: "server/failed" };
  if (head.output.code === "call/clock") {
    const time = v.safeParse(clock, json);
    return time.success
      ? { code: "call/clock", clock: { timeMs: time.output.timeMs, signature: time.output.sig } }
      : { code: "call/clock" };
  }
  try {
    return { code: head.output.code, outcome: parseOutcomeAnswer(json) };
  } catch {
    // Most errors carry no outcome; the device then goes by the code alone and erases nothing.
    return { code: head.output.code };
  }
}
