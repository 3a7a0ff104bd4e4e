/** Asking the service what is waiting: approvals work without any push service. Runs in every world. @module */
import { MAX_WAIT_SECONDS } from "../../protocol/limits.ts";
import { type PendingAnswer, parsePendingAnswer } from "../../protocol/pending.ts";
import type { ApprovalsDeps, Enrolment, PollOutcome, Received } from "../types.ts";
import { callSigned } from "./call.ts";
import { forgetEnrolment } from "./keep.ts";
import { receiveEnvelope } from "./receive.ts";
import { eraseIfRevoked } from "./revoked.ts";
import { withUvState } from "./verification.ts";

/** How long a service keeps a device whose check code nobody has typed, with a minute to spare. */
const UNCONFIRMED_LIFE_MS = 11 * 60_000;
/**
 * Longest wait while the check code is being typed. A service tells at once of the confirmation only to a question that
 * is open at that moment; one that comes just after it would learn of it at the end of its wait.
 */
const TYPING_WAIT_SECONDS = 2;

/**
 * The service has let go of a device that nobody confirmed, and so no longer knows its key. Such an enrolment
 * could never answer anything, hence no signature is asked for its end.
 */
function wasNeverConfirmed(enrolment: Enrolment, nowMs: number): boolean {
  return enrolment.state === "unconfirmed" && nowMs - enrolment.createdAtMs > UNCONFIRMED_LIFE_MS;
}

/**
 * One question.
 *
 * @param waitSeconds 0 to 25: how long the service may hold the answer back until something arrives; at most 2 while a
 * check code is being typed.
 * @param signal Ends the question, for example when the page is hidden; the outcome is then `offline`.
 */
export async function pollPending(
  handle: string,
  waitSeconds: number,
  deps: ApprovalsDeps,
  signal?: AbortSignal,
): Promise<PollOutcome> {
  const enrolment = await deps.store.enrolment(handle);
  if (enrolment === undefined || enrolment.state === "moved") return { kind: "unknown-enrolment" };
  const isTyping = enrolment.state === "unconfirmed" || enrolment.uvMissing?.kind === "offered";
  const longest = isTyping ? TYPING_WAIT_SECONDS : MAX_WAIT_SECONDS;
  const wait = Math.max(0, Math.min(longest, Math.floor(waitSeconds)));
  const result = await callSigned(
    enrolment,
    {
      method: "GET",
      path: `/d/v1/pending?wait=${String(wait)}`,
      timeoutMs: (wait + 10) * 1000,
      ...(signal === undefined ? {} : { signal }),
    },
    deps,
  );
  if (result.kind === "offline") return result;
  if (result.kind === "error") {
    if (await eraseIfRevoked(enrolment, result, deps)) return { kind: "revoked" };
    if (result.error.code === "call/unsigned" && wasNeverConfirmed(enrolment, deps.nowMs())) {
      await forgetEnrolment(handle, deps);
      return { kind: "revoked" };
    }
    return { kind: "refused", code: result.error.code };
  }
  let answer: PendingAnswer;
  try {
    answer = parsePendingAnswer(result.json);
  } catch {
    return { kind: "not-trusted" };
  }
  const { state } = answer;
  const told = (current: Enrolment): Enrolment => withUvState({ ...current, state }, answer.uv, answer.timeMs);
  const current = (await deps.store.enrolment(handle)) ?? enrolment;
  if (current.state !== state || told(current).uvMissing?.kind !== current.uvMissing?.kind) {
    await deps.store.changeEnrolment(handle, told);
    deps.announce({ t: "enrolments" });
  }
  const received: Received[] = [];
  for (const envelope of answer.envelopes) received.push(await receiveEnvelope(envelope, handle, deps));
  return { kind: "polled", state, received };
}
