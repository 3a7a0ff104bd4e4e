/** Waiting for a phone to scan, and for its check code to be typed: what the portal's page follows. Runs in Node. @module */
import { readEnrolment } from "./enrolments.ts";
import type { EnrolmentState, EnrolmentView, Parts } from "./types.ts";
import { enrolmentKey, readUntilNews } from "./waiters.ts";

/** Until the state is another than `known`, at most `ms`; `undefined` for an enrolment that is not this person's. */
export async function waitForEnrolment(
  parts: Parts,
  userId: string,
  enrolmentId: string,
  known: EnrolmentState,
  ms: number,
  signal?: AbortSignal,
): Promise<EnrolmentView | undefined> {
  return readUntilNews(
    parts.waiters,
    { key: enrolmentKey(enrolmentId), ms, signal },
    () => readEnrolment(parts, userId, enrolmentId),
    (enrolment) => (enrolment?.state === known ? enrolment.expiresAtMs - parts.nowMs() : undefined),
  );
}
