/** Answering a request: built from what was shown, signed by the device key, sent until the service has it. Runs in every world. @module */
import { sign } from "../../crypto/signature.ts";
import {
  type DecisionFields,
  decisionBytes,
  encodeDecisionCall,
  parseDecisionCall,
  uvChallenge,
} from "../../protocol/decision.ts";
import type { CarriedRequest } from "../../protocol/envelope.ts";
import { EXPIRY_GRACE_MS } from "../../protocol/limits.ts";
import { OUTCOME_STATES, type OutcomeAnswer, type OutcomeState, parseOutcomeAnswer } from "../../protocol/outcome.ts";
import { withOutcome } from "../request/life.ts";
import { whyNotAllowed } from "../request/rules.ts";
import { carriedRequest, fieldsToSign, viewOf } from "../request/view.ts";
import type { Answer, AnswerOutcome, ApprovalsDeps, Bytes, Enrolment, InboxRecord } from "../types.ts";
import { type CallResult, callSigned, isGenuineOutcome } from "./call.ts";
import { eraseIfRevoked } from "./revoked.ts";

export type UvPreparation =
  | { readonly kind: "ready"; readonly challenge: Bytes; readonly credentialId: Bytes; readonly timeoutMs: number }
  /** This enrolment has no credential: approve is not possible, deny is. */
  | { readonly kind: "no-credential" }
  | { readonly kind: "expired" | "unknown-request" };

/** Pauses before the repetitions: three, and none after the request's end. */
const PAUSES_MS = [1_000, 4_000, 10_000] as const;
const SEND_TIMEOUT_MS = 6_000;

interface Open {
  readonly record: InboxRecord;
  readonly enrolment: Enrolment;
  readonly carried: CarriedRequest;
}

async function openRequest(requestId: string, deps: ApprovalsDeps): Promise<Open | undefined> {
  const record = await deps.store.inboxRecord(requestId);
  const enrolment = record && (await deps.store.enrolment(record.handle));
  const carried = record && carriedRequest(record);
  return record && enrolment && carried && { record, enrolment, carried };
}

/** What WebAuthn must sign so that the person is verified for approving this request, with this number. */
export async function prepareUv(
  what: { readonly requestId: string; readonly number?: string },
  deps: ApprovalsDeps,
): Promise<UvPreparation> {
  const open = await openRequest(what.requestId, deps);
  if (open === undefined) return { kind: "unknown-request" };
  const { enrolment, carried } = open;
  const timeoutMs = carried.expiresAtMs - (deps.nowMs() + enrolment.clockOffsetMs);
  if (timeoutMs <= 0) return { kind: "expired" };
  if (enrolment.uvCredentialId === null) return { kind: "no-credential" };
  const fields = fieldsToSign(enrolment, carried, viewOf(enrolment, carried));
  const bytes = decisionBytes(fields, { decision: "approve", number: what.number ?? "", uv: "webauthn" });
  return { kind: "ready", challenge: await uvChallenge(bytes), credentialId: enrolment.uvCredentialId, timeoutMs };
}

/** Signs and sends one answer. `approved` and `denied` are said only after a verified outcome. */
export async function answerRequest(answer: Answer, deps: ApprovalsDeps): Promise<AnswerOutcome> {
  const open = await openRequest(answer.requestId, deps);
  const scope = answer.fromNotification?.handle;
  if (open === undefined || (scope !== undefined && scope !== open.record.handle)) {
    return { kind: "not-allowed", why: "unknown-request" };
  }
  const { record, enrolment, carried } = open;
  const { resource } = carried;
  const view = viewOf(enrolment, carried);
  const takesBack = record.state === "approved" && answer.decision !== "approve";
  if (record.state !== "pending" && record.state !== "expired" && !takesBack) {
    return { kind: "already-answered", state: record.state, resource };
  }
  const refusal = whyNotAllowed(answer, view, await deps.store.readPreferences());
  if (refusal !== undefined) return { kind: "not-allowed", why: refusal };
  if (serviceNowMs(enrolment, deps) >= carried.expiresAtMs + EXPIRY_GRACE_MS) {
    await settle(answer.requestId, "expired", deps);
    return { kind: "expired", resource };
  }
  const body = await signedBody(answer, open, deps);
  if (body === undefined) return { kind: "not-allowed", why: "unknown-request" };
  const result = await sendUntilAnswered(body, open, deps);
  return conclude(answer, open, result, deps);
}

function serviceNowMs(enrolment: Enrolment, deps: ApprovalsDeps): number {
  return deps.nowMs() + enrolment.clockOffsetMs;
}

/** The body for this answer: the stored one if this very answer was signed before, so that bytes repeat. */
async function signedBody(answer: Answer, open: Open, deps: ApprovalsDeps): Promise<string | undefined> {
  const { record, enrolment, carried } = open;
  const approves = answer.decision === "approve";
  const assertion = approves ? (answer.assertion ?? null) : null;
  const fields: DecisionFields = {
    decision: answer.decision,
    number: approves && carried.numberRequired ? (answer.number ?? "") : "",
    uv: assertion === null ? "none" : "webauthn",
  };
  if (record.answer !== null && assertion === null && isSameAnswer(record.answer, fields)) return record.answer;
  const key = await deps.store.deviceKey(enrolment.handle);
  if (key === undefined) return undefined;
  const view = answer.shown ?? viewOf(enrolment, carried);
  const signature = await sign(key, decisionBytes(fieldsToSign(enrolment, carried, view), fields));
  const { requestId } = carried;
  const body = JSON.stringify(encodeDecisionCall({ ...fields, requestId, assertion, signature }));
  // Stored before it is sent: a worker that dies in between repeats these bytes and no others.
  await deps.store.changeInInbox(record.requestId, (current) => ({ ...current, answer: body }));
  return body;
}

function isSameAnswer(stored: string, fields: DecisionFields): boolean {
  const call = parseDecisionCall(JSON.parse(stored));
  return call.decision === fields.decision && call.number === fields.number && call.uv === fields.uv;
}

async function sendUntilAnswered(body: string, open: Open, deps: ApprovalsDeps): Promise<CallResult> {
  const call = { method: "POST", path: "/d/v1/decision", body, timeoutMs: SEND_TIMEOUT_MS } as const;
  let result = await callSigned(open.enrolment, call, deps);
  for (const pauseMs of PAUSES_MS) {
    if (result.kind === "answer" || (result.kind === "error" && result.status < 500)) return result;
    if (serviceNowMs(open.enrolment, deps) + pauseMs >= open.carried.expiresAtMs) return result;
    await deps.sleep(pauseMs);
    const current = (await deps.store.enrolment(open.enrolment.handle)) ?? open.enrolment;
    result = await callSigned(current, call, deps);
  }
  return result;
}

async function conclude(answer: Answer, open: Open, result: CallResult, deps: ApprovalsDeps): Promise<AnswerOutcome> {
  const { enrolment, carried } = open;
  const { resource } = carried;
  if (result.kind === "offline") return { kind: "not-sent", why: { kind: "offline" } };
  if (result.kind === "answer") {
    const state = await genuineState(enrolment, carried, readOutcome(result.json));
    if (state === undefined) return { kind: "not-sent", why: { kind: "not-trusted" } };
    await settle(answer.requestId, state, deps);
    if (state === "approved" && answer.decision === "approve") return { kind: "approved", resource };
    if (state === "denied" && answer.decision !== "approve") return { kind: "denied", resource };
    if (state === "failed") return { kind: "failed", resource };
    return { kind: "already-answered", state, resource };
  }
  if (await eraseIfRevoked(enrolment, result, deps)) return { kind: "revoked" };
  const { code, outcome } = result.error;
  const state = await genuineState(enrolment, carried, outcome);
  if (state !== undefined) await settle(answer.requestId, state, deps);
  if (state === "cancelled") return { kind: "cancelled", resource };
  if (code === "request/expired") {
    // Unsigned too: it claims nothing that a person would act on, and nothing was approved by it.
    if (state === undefined) await settle(answer.requestId, "expired", deps);
    return { kind: "expired", resource };
  }
  if (code === "request/already-answered" && state !== undefined) return { kind: "already-answered", state, resource };
  return { kind: "not-sent", why: { kind: "refused", code } };
}

function readOutcome(json: unknown): OutcomeAnswer | undefined {
  try {
    return parseOutcomeAnswer(json);
  } catch {
    return undefined;
  }
}

/** The state in an outcome, if the pinned key signed it for this device and this request. */
async function genuineState(
  enrolment: Enrolment,
  carried: CarriedRequest,
  outcome: OutcomeAnswer | undefined,
): Promise<OutcomeState | undefined> {
  const state = OUTCOME_STATES.find((known) => known === outcome?.state);
  if (outcome === undefined || state === undefined) return undefined;
  return (await isGenuineOutcome(enrolment, carried.requestId, outcome)) ? state : undefined;
}

async function settle(requestId: string, state: OutcomeState, deps: ApprovalsDeps): Promise<void> {
  await deps.store.changeInInbox(requestId, (record) => withOutcome(record, state));
  deps.announce({ t: "requests" });
}
