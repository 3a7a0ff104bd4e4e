/**
 * The checks of an envelope, in the order of src/protocol/README.md §8. The first that fails decides;
 * nothing of the message is used before its signature holds. Pure; runs in every world.
 *
 * @module
 */
import { decodeBase64url } from "../../base/base64url.ts";
import type { Bytes } from "../../base/bytes.ts";
import { type OutcomeEnvelope, parseEnvelope, type RequestEnvelope } from "../../protocol/envelope.ts";
import { EXPIRY_GRACE_MS, MAX_REQUEST_LIFE_MS } from "../../protocol/limits.ts";
import { outcomeBytes } from "../../protocol/outcome.ts";
import { hasCleanTexts, requestBytes } from "../../protocol/request.ts";
import type { Enrolment } from "../types.ts";
import { requestFields } from "./view.ts";

export type Checked =
  | { readonly kind: "request"; readonly envelope: RequestEnvelope }
  | { readonly kind: "outcome"; readonly envelope: OutcomeEnvelope }
  /** Signed by the service, but too old, too long or from the future. */
  | { readonly kind: "expired"; readonly envelope: RequestEnvelope }
  | { readonly kind: "failed"; readonly check: 1 | 2 | 3 | 4 };

/** Verifies with the pinned key of the enrolment. */
export type VerifyPinned = (signature: Bytes, bytes: Bytes) => Promise<boolean>;

/**
 * Checks 1 to 5. Check 6, whether the request is already known, belongs to storage. An enrolment that is
 * still `unconfirmed` here passes: the service sends only to confirmed devices, so its signature is the news.
 *
 * @param enrolment The one whose scope received the message, or `undefined`.
 */
export async function checkEnvelope(
  plaintext: string,
  enrolment: Enrolment | undefined,
  verify: VerifyPinned,
  nowMs: number,
): Promise<Checked> {
  let envelope: RequestEnvelope | OutcomeEnvelope;
  try {
    envelope = parseEnvelope(plaintext);
  } catch {
    // 1: what does not parse came over the network, so it is an outcome and no breakage.
    return { kind: "failed", check: 1 };
  }
  if (enrolment === undefined || envelope.enrolmentId !== enrolment.deviceId) return { kind: "failed", check: 2 };
  if (envelope.kind === "outcome") return checkOutcome(envelope, enrolment, verify);
  const { request, signature } = envelope;
  if (!(await verify(signature, requestBytes(requestFields(enrolment, request))))) return { kind: "failed", check: 3 };
  if (!hasCleanTexts(request)) return { kind: "failed", check: 4 };
  const lifeMs = request.expiresAtMs - request.createdAtMs;
  const serviceNowMs = nowMs + enrolment.clockOffsetMs;
  const inTime = lifeMs > 0 && lifeMs <= MAX_REQUEST_LIFE_MS && request.expiresAtMs + EXPIRY_GRACE_MS > serviceNowMs;
  // Not beyond the longest life from now either: a clock set back must not make a request outlive its minute.
  const notFarAhead = request.createdAtMs <= serviceNowMs + MAX_REQUEST_LIFE_MS;
  return { kind: inTime && notFarAhead ? "request" : "expired", envelope };
}

async function checkOutcome(envelope: OutcomeEnvelope, enrolment: Enrolment, verify: VerifyPinned): Promise<Checked> {
  const { origin, serverKeyThumb } = enrolment;
  const deviceId = decodeBase64url(enrolment.deviceId);
  const { requestId, state, timeMs } = envelope;
  const genuine = await verify(
    envelope.signature,
    outcomeBytes({ origin, serverKeyThumb, deviceId, requestId, state, timeMs }),
  );
  return genuine ? { kind: "outcome", envelope } : { kind: "failed", check: 3 };
}
