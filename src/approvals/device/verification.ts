/**
 * User verification for an enrolment that was made without: register a credential, then show its code
 * (src/protocol/README.md §5.4). Runs in every world; WebAuthn is handed in.
 *
 * @module
 */
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import { importSpki, verify } from "../../crypto/signature.ts";
import { NO_REQUEST, type OutcomeAnswer, parseOutcomeAnswer } from "../../protocol/outcome.ts";
import type { UvState } from "../../protocol/pending.ts";
import {
  encodeUvFinishCall,
  encodeUvStartCall,
  parseUvStartAnswer,
  type UvOfferFields,
  type UvStartAnswer,
  uvCheckCode,
  uvOfferChallenge,
  uvStartBytes,
} from "../../protocol/uv-offer.ts";
import type { ApprovalsDeps, Enrolment, EnrolmentPorts, UvSetUpOutcome } from "../types.ts";
import { type CallResult, callSigned, isGenuineOutcome } from "./call.ts";
import { eraseIfRevoked } from "./revoked.ts";

/** An answer of the service that was under way while it took a credential speaks of the time before. */
const CROSSING_MS = 1_000;

/** Makes a credential and offers it. It verifies nobody until the person has typed `checkCode` at the portal. */
export async function setUpVerification(
  handle: string,
  createUv: EnrolmentPorts["createUv"],
  deps: ApprovalsDeps,
): Promise<UvSetUpOutcome> {
  const enrolment = await deps.store.enrolment(handle);
  if (enrolment === undefined) return { kind: "unknown-enrolment" };
  const started = await post(enrolment, "/d/v1/uv/start", encodeUvStartCall(), deps);
  if (started.kind !== "answer") return refusal(enrolment, started, deps);
  const answer = await readStart(enrolment, started.json);
  if (answer === undefined) return { kind: "not-trusted" };
  const fields = fieldsOf(enrolment, answer);
  const { origin, name } = enrolment;
  const made = await createUv(await uvOfferChallenge(fields), { origin, name, user: answer.user });
  if (made === null) return { kind: "declined" };
  if (made === "unable") return { kind: "unable" };
  const finished = await post(enrolment, "/d/v1/uv/finish", encodeUvFinishCall(made), deps);
  if (finished.kind !== "answer") return refusal(enrolment, finished, deps);
  const outcome = readOutcome(finished.json);
  if (outcome?.state !== "uv-offered" || !(await isGenuineOutcome(enrolment, NO_REQUEST, outcome)))
    return { kind: "not-trusted" };
  const checkCode = await uvCheckCode({ ...fields, attestationObject: made.attestationObject });
  const credentialId = encodeBase64url(made.credentialId);
  await deps.store.changeEnrolment(handle, (current) => ({
    ...current,
    uvMissing: { kind: "offered", credentialId, checkCode, sinceMs: outcome.timeMs },
  }));
  deps.announce({ t: "enrolments" });
  return { kind: "offered", checkCode };
}

function fieldsOf(enrolment: Enrolment, { nonce }: UvStartAnswer): UvOfferFields {
  const { origin, serverKeyThumb, deviceId } = enrolment;
  return { origin, serverKeyThumb, deviceId: decodeBase64url(deviceId), nonce };
}

async function post(enrolment: Enrolment, path: string, body: object, deps: ApprovalsDeps): Promise<CallResult> {
  const current = (await deps.store.enrolment(enrolment.handle)) ?? enrolment;
  return callSigned(current, { method: "POST", path, body: JSON.stringify(body) }, deps);
}

async function refusal(
  enrolment: Enrolment,
  result: Exclude<CallResult, { kind: "answer" }>,
  deps: ApprovalsDeps,
): Promise<UvSetUpOutcome> {
  if (result.kind === "offline") return result;
  if (await eraseIfRevoked(enrolment, result, deps)) return { kind: "revoked" };
  const { code } = result.error;
  return code === "uv/already-set" ? { kind: "already-set" } : { kind: "refused", code };
}

async function readStart(enrolment: Enrolment, json: unknown): Promise<UvStartAnswer | undefined> {
  let answer: UvStartAnswer;
  try {
    answer = parseUvStartAnswer(json);
  } catch {
    return undefined;
  }
  const bytes = uvStartBytes({ ...fieldsOf(enrolment, answer), user: answer.user, timeMs: answer.timeMs });
  return (await verify(await importSpki(enrolment.ssk), answer.signature, bytes)) ? answer : undefined;
}

function readOutcome(json: unknown): OutcomeAnswer | undefined {
  try {
    return parseOutcomeAnswer(json);
  } catch {
    return undefined;
  }
}

/** The enrolment after the service has said, at `timeMs` of its clock, how it stands with verification. Pure. */
export function withUvState(enrolment: Enrolment, uv: UvState | undefined, timeMs: number): Enrolment {
  if (uv === undefined || enrolment.uvCredentialId !== null) return enrolment;
  const { uvMissing, ...rest } = enrolment;
  const offer = uvMissing?.kind === "offered" ? uvMissing : undefined;
  switch (uv) {
    case "on":
      return offer === undefined ? rest : { ...rest, uvCredentialId: decodeBase64url(offer.credentialId) };
    case "offered":
      return offer === undefined ? { ...rest, uvMissing: { kind: "wanted" } } : enrolment;
    case "wanted":
    case "off":
      if (offer !== undefined && timeMs <= offer.sinceMs + CROSSING_MS) return enrolment;
      return uv === "wanted" ? { ...rest, uvMissing: { kind: "wanted" } } : rest;
  }
}
