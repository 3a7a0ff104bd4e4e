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
  prepareUv,
  type RequestView,
  tidyInbox,
} from "../approvals/everywhere.ts";
import { encodeBase64url } from "../base/base64url.ts";
import { assertCredential } from "./authenticator.ts";
import type { PhoneMemory } from "./state-file.ts";

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
  memory: Pick<PhoneMemory, "credential">,
): Promise<AnswerOutcome> {
  const answer = { requestId: view.requestId, decision, shown: view };
  if (decision === "deny" || !view.uvRequired) return answerRequest(answer, deps);
  const prepared = await prepareUv({ requestId: view.requestId }, deps);
  const credential = prepared.kind === "ready" ? memory.credential(encodeBase64url(prepared.credentialId)) : undefined;
  // Without one the answer says what is missing
  if (prepared.kind !== "ready" || credential === undefined) return answerRequest(answer, deps);
  return answerRequest({ ...answer, assertion: assertCredential(credential, prepared.challenge) }, deps);
}

/** `true` if the service has confirmed this very answer. */
export function isAsAsked(outcome: AnswerOutcome, decision: "approve" | "deny"): boolean {
  return outcome.kind === (decision === "approve" ? "approved" : "denied");
}
