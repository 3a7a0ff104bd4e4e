/** Waiting for requests over all enrolments, and answering them. Node. @module */
import {
  type AnswerOutcome,
  type ApprovalsDeps,
  answerRequest,
  type Enrolment,
  listEnrolments,
  listRequests,
  type PollOutcome,
  pollPending,
  type RequestView,
  tidyInbox,
} from "../approvals/everywhere.ts";

/** Long polls of all enrolments, side by side, until each has answered once. */
export async function pollAll(
  waitSeconds: number,
  deps: ApprovalsDeps,
): Promise<readonly { readonly enrolment: Enrolment; readonly outcome: PollOutcome }[]> {
  const enrolments = await listEnrolments(deps);
  return Promise.all(
    enrolments.map(async (enrolment) => ({
      enrolment,
      outcome: await pollPending(enrolment.handle, waitSeconds, deps),
    })),
  );
}

/** The oldest request that can still be answered. */
export async function nextPending(deps: ApprovalsDeps, requestId?: string): Promise<RequestView | undefined> {
  await tidyInbox(deps);
  const waiting = (await listRequests(deps)).filter((one) => one.state === "pending" && one.view !== undefined);
  const wanted = requestId === undefined ? waiting : waiting.filter((one) => one.requestId === requestId);
  return wanted.at(-1)?.view;
}

/** Answers as someone would who has read the request: what was shown is what is signed. */
export async function answerShown(
  view: RequestView,
  decision: "approve" | "deny",
  deps: ApprovalsDeps,
): Promise<AnswerOutcome> {
  return answerRequest({ requestId: view.requestId, decision, shown: view }, deps);
}

/** `true` if the service has confirmed this very answer. */
export function isAsAsked(outcome: AnswerOutcome, decision: "approve" | "deny"): boolean {
  return outcome.kind === (decision === "approve" ? "approved" : "denied");
}
