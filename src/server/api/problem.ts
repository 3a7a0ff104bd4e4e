/** Errors of both APIs: a stable code, a sentence for the log of whoever calls, and nothing else. Runs in Node. @module */
import type { Context } from "hono";
import { ERROR_STATUS, type ErrorCode } from "../../protocol/error-answer.ts";
import { encodeOutcomeAnswer, type OutcomeAnswer } from "../../protocol/outcome.ts";
import { RETRY_AFTER_SECONDS } from "../storage/database-busy.ts";

const MESSAGES: Readonly<Record<ErrorCode, string>> = {
  "message/malformed": "The message is not as specified",
  "message/too-large": "The message is too large",
  "call/unsigned": "The call is not signed by a known device",
  "call/clock": "The time of the call is too far from the service's clock",
  "call/replayed": "The call was made before",
  "device/unconfirmed": "The check code of this device has not been typed yet",
  "device/revoked": "This device may do nothing any more",
  "enrol/token-refused": "The link was used, is too old, or never was one",
  "enrol/proof-refused": "The proof of the device key does not fit",
  "enrol/uv-refused": "The credential for user verification does not fit",
  "enrol/endpoint-refused": "The address for pushes is not one of a known push service",
  "enrol/too-many-devices": "This person has as many devices as are allowed",
  "uv/already-set": "This device has a credential for user verification",
  "uv/not-started": "No registration has been started, or it is too old or done",
  "uv/registration-refused": "The credential for user verification does not fit",
  "move/uv-refused": "This device vouches for another one only with user verification, and it does not fit",
  "request/unknown": "There is no such request for this device",
  "request/already-answered": "The request has been answered",
  "request/expired": "The request has expired",
  "decision/signature-refused": "The signature does not fit the request",
  "decision/uv-refused": "The request needs user verification, and it does not fit",
  "rate/limited": "Too many calls; try again later",
  "server/failed": "The service failed",
  "server/busy": "The service is too busy at the moment; try again in a few seconds",
};

export function problem(context: Context, code: ErrorCode, more: object = {}): Response {
  return context.json({ code, message: MESSAGES[code], ...more }, ERROR_STATUS[code]);
}

/** For a database that gave no connection: 503, and when to come again. */
export function busy(context: Context): Response {
  context.header("retry-after", String(RETRY_AFTER_SECONDS));
  return problem(context, "server/busy");
}

/** With the signed outcome, so that the device need not believe the status alone. */
export function problemWithOutcome(context: Context, code: ErrorCode, outcome: OutcomeAnswer): Response {
  return problem(context, code, encodeOutcomeAnswer(outcome));
}
