/** An envelope arrives, by push or by poll: checked, stored, and told what to show. Runs in every world. @module */
import { encodeBase64url } from "../../base/base64url.ts";
import { equalBytes } from "../../base/bytes.ts";
import { importSpki, verify } from "../../crypto/signature.ts";
import {
  type CarriedRequest,
  encodeEnvelope,
  type OutcomeEnvelope,
  type RequestEnvelope,
} from "../../protocol/envelope.ts";
import { NO_REQUEST } from "../../protocol/outcome.ts";
import { requestBytes } from "../../protocol/request.ts";
import { type Checked, checkEnvelope } from "../request/checks.ts";
import { stateAt, withOutcome } from "../request/life.ts";
import { carriedRequest, requestFields, viewOf } from "../request/view.ts";
import type { ApprovalsDeps, Enrolment, InboxRecord, Received } from "../types.ts";
import { measureClock } from "./call.ts";

/**
 * Takes in one envelope.
 *
 * @param handle Of the scope that received it; the enrolment is taken from there and from nothing else.
 */
export async function receiveEnvelope(plaintext: string, handle: string, deps: ApprovalsDeps): Promise<Received> {
  const kept = await deps.store.enrolment(handle);
  // What has moved receives nothing: a push that was under way is shown as one that cannot be checked.
  let enrolment = kept?.state === "moved" ? undefined : kept;
  let checked = await check(plaintext, enrolment, deps);
  if (enrolment !== undefined && (await isClockInDoubt(checked, enrolment, deps))) {
    const corrected = await measureClock(enrolment, deps);
    if (corrected !== undefined) {
      enrolment = corrected;
      checked = await check(plaintext, enrolment, deps);
    }
  }
  if (enrolment === undefined || checked.kind === "failed") return { kind: "neutral" };
  if (checked.kind === "outcome") return receiveOutcome(checked.envelope, enrolment, deps);
  if (enrolment.state === "unconfirmed") {
    await deps.store.changeEnrolment(handle, (current) => ({ ...current, state: "active" }));
    deps.announce({ t: "enrolments" });
  }
  return receiveRequest(checked.envelope, checked.kind, enrolment, deps);
}

function check(plaintext: string, enrolment: Enrolment | undefined, deps: ApprovalsDeps): Promise<Checked> {
  return checkEnvelope(
    plaintext,
    enrolment,
    async (signature, bytes) => enrolment !== undefined && verify(await importSpki(enrolment.ssk), signature, bytes),
    deps.nowMs(),
  );
}

/** From its making to here a request takes seconds. */
const USUAL_AGE_MS = 20_000;
const MOST_AHEAD_MS = 5_000;

/**
 * A request that seems old or from the future is late, or our clock is wrong: the service's signed time tells. Old
 * messages that come again cost no call each.
 */
async function isClockInDoubt(checked: Checked, enrolment: Enrolment, deps: ApprovalsDeps): Promise<boolean> {
  if (checked.kind !== "request" && checked.kind !== "expired") return false;
  const { createdAtMs, requestId } = checked.envelope.request;
  const ageMs = deps.nowMs() + enrolment.clockOffsetMs - createdAtMs;
  if (ageMs >= -MOST_AHEAD_MS && ageMs <= USUAL_AGE_MS) return false;
  return (await deps.store.inboxRecord(encodeBase64url(requestId))) === undefined;
}

async function receiveRequest(
  envelope: RequestEnvelope,
  kind: "request" | "expired",
  enrolment: Enrolment,
  deps: ApprovalsDeps,
): Promise<Received> {
  const view = viewOf(enrolment, envelope.request);
  const { requestId } = view;
  const { added, record } = await deps.store.addToInbox({
    requestId,
    handle: enrolment.handle,
    state: kind === "request" ? "pending" : "expired",
    receivedAtMs: deps.nowMs(),
    expiresAtMs: view.shownExpiresAtMs,
    envelope: JSON.stringify(encodeEnvelope(envelope)),
    answer: null,
  });
  if (added) deps.announce({ t: "requests" });
  if (kind === "expired") return { kind: "expired", requestId };
  if (added) return { kind: "request", view, fresh: true };
  return (
    (await reopened(record, envelope.request, enrolment, deps)) ??
    repeated(record, envelope.request, enrolment, deps.nowMs())
  );
}

/**
 * A request that was taken for expired by a clock which has been corrected since, and is still open by the service's.
 * The service never says «expired» before that time.
 */
async function reopened(
  record: InboxRecord,
  again: CarriedRequest,
  enrolment: Enrolment,
  deps: ApprovalsDeps,
): Promise<Received | undefined> {
  const isGuess = record.state === "expired" && deps.nowMs() + enrolment.clockOffsetMs < again.expiresAtMs;
  if (!isGuess || repeated(record, again, enrolment, 0).kind === "neutral") return undefined;
  const view = viewOf(enrolment, again);
  await deps.store.changeInInbox(record.requestId, (current) => ({
    ...current,
    state: "pending",
    expiresAtMs: view.shownExpiresAtMs,
  }));
  deps.announce({ t: "requests" });
  return { kind: "request", view, fresh: true };
}

/**
 * Check 6. Push and poll both deliver, so the same request twice is normal and stays one request. Anything
 * else under a known id is not shown as a request.
 */
function repeated(record: InboxRecord, again: CarriedRequest, enrolment: Enrolment, nowMs: number): Received {
  const { requestId } = record;
  const first = carriedRequest(record);
  if (record.handle !== enrolment.handle) return { kind: "neutral" };
  if (first !== undefined) {
    const same = equalBytes(
      requestBytes(requestFields(enrolment, first)),
      requestBytes(requestFields(enrolment, again)),
    );
    if (!same) return { kind: "neutral" };
  }
  const state = stateAt(record, nowMs);
  if (state === "expired" || first === undefined) return { kind: "expired", requestId };
  if (state === "pending") return { kind: "request", view: viewOf(enrolment, first), fresh: false };
  return { kind: "known", requestId, state, resource: first.resource };
}

async function receiveOutcome(envelope: OutcomeEnvelope, enrolment: Enrolment, deps: ApprovalsDeps): Promise<Received> {
  const { state } = envelope;
  const requestId = encodeBase64url(envelope.requestId);
  if (state === "revoked" && equalBytes(envelope.requestId, NO_REQUEST)) {
    await deps.store.removeEnrolment(enrolment.handle);
    deps.announce({ t: "enrolments" });
    return { kind: "outcome", requestId, state, resource: undefined };
  }
  const record = await deps.store.inboxRecord(requestId);
  const resource = record?.handle === enrolment.handle ? carriedRequest(record)?.resource : undefined;
  if (record?.handle === enrolment.handle) {
    await deps.store.changeInInbox(requestId, (current) => withOutcome(current, state));
    deps.announce({ t: "requests" });
  }
  return { kind: "outcome", requestId, state, resource };
}
