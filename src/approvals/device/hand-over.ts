/**
 * Asks a service to let another device take this one's place, and gives the link that the other one enrols with
 * (src/protocol/README.md §5.5). Runs in every world; WebAuthn is handed in.
 *
 * @module
 */
import { decodeBase64url } from "../../base/base64url.ts";
import { sha256 } from "../../crypto/digest.ts";
import { importSpki, verify } from "../../crypto/signature.ts";
import { enrolmentLink } from "../../protocol/enrolment-link.ts";
import {
  encodeHandOverCall,
  type HandOverAnswer,
  handOverBytes,
  handOverChallenge,
  parseHandOverAnswer,
} from "../../protocol/hand-over.ts";
import type { ApprovalsDeps, Bytes, CallFailure, UvAssertion } from "../types.ts";
import { callSigned } from "./call.ts";
import { eraseIfRevoked } from "./revoked.ts";

export type HandOverOutcome =
  /** `link`: for the new device alone, once, until `expiresAtMs` by this device's clock. */
  | { readonly kind: "offered"; readonly link: string; readonly expiresAtMs: number }
  /** The person closed the dialogue or was not recognised. */
  | { readonly kind: "declined" }
  | { readonly kind: "revoked" | "unknown-enrolment" }
  | CallFailure;

const TOKEN_BYTES = 32;

/**
 * @param assert Verifies the person; called only where this enrolment has a credential for it. `null` = the person declined or
 * could not be verified.
 */
export async function offerHandOver(
  handle: string,
  assert: (challenge: Bytes, credentialId: Bytes) => Promise<UvAssertion | null>,
  deps: ApprovalsDeps,
): Promise<HandOverOutcome> {
  const enrolment = await deps.store.enrolment(handle);
  if (enrolment === undefined || enrolment.state === "moved") return { kind: "unknown-enrolment" };
  const { origin, serverKeyThumb, uvCredentialId } = enrolment;
  const token = deps.random(TOKEN_BYTES);
  const place = {
    origin,
    serverKeyThumb,
    deviceId: decodeBase64url(enrolment.deviceId),
    tokenHash: await sha256(token),
  };
  const timeMs = Math.max(0, deps.nowMs() + enrolment.clockOffsetMs);
  let assertion: UvAssertion | null = null;
  if (uvCredentialId !== null) {
    assertion = await assert(await handOverChallenge({ ...place, timeMs }), uvCredentialId);
    if (assertion === null) return { kind: "declined" };
  }
  const body = JSON.stringify(encodeHandOverCall({ tokenHash: place.tokenHash, timeMs, assertion }));
  const result = await callSigned(enrolment, { method: "POST", path: "/d/v1/move", body }, deps);
  if (result.kind === "offline") return result;
  if (result.kind === "error") {
    if (await eraseIfRevoked(enrolment, result, deps)) return { kind: "revoked" };
    return { kind: "refused", code: result.error.code };
  }
  let answer: HandOverAnswer;
  try {
    answer = parseHandOverAnswer(result.json);
  } catch {
    return { kind: "not-trusted" };
  }
  if (!(await verify(await importSpki(enrolment.ssk), answer.signature, handOverBytes({ ...place, ...answer }))))
    return { kind: "not-trusted" };
  const link = enrolmentLink.format({ appOrigin: deps.appOrigin, origin, serverKeyThumb, token });
  return { kind: "offered", link, expiresAtMs: answer.expiresAtMs - enrolment.clockOffsetMs };
}
