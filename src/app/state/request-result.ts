/** What the request screen shows, and how an answer's outcome leads there. Page only. @module */
import type { AnswerOutcome, ListedRequest, RequestState, RequestView } from "../../approvals/index.ts";
import { requestText } from "../text/en/request.ts";

export type RequestScreenState =
  | { readonly kind: "loading" }
  /** Nothing is known of this request. */
  | { readonly kind: "unknown" }
  | {
      readonly kind: "asking";
      readonly view: RequestView;
      readonly busy: "none" | "approve" | "deny";
      /** A sentence about an attempt that did not go through; it may be repeated. */
      readonly problem?: string;
    }
  | {
      readonly kind: "approved" | "denied";
      readonly resource: string;
      /** Where it was answered while this screen showed it; absent where it was answered on this screen. */
      readonly from?: "notification" | "another-device";
    }
  | { readonly kind: "expired" | "cancelled" | "failed"; readonly resource: string }
  | { readonly kind: "already-answered"; readonly resource: string; readonly approved: boolean }
  /** The service no longer knows this device. */
  | { readonly kind: "revoked" };

/** The screen after an answer. */
export function afterAnswer(outcome: AnswerOutcome, view: RequestView): RequestScreenState {
  switch (outcome.kind) {
    case "approved":
    case "denied":
    case "expired":
    case "cancelled":
    case "failed":
      return { kind: outcome.kind, resource: outcome.resource };
    case "already-answered":
      return { kind: "already-answered", resource: outcome.resource, approved: outcome.state === "approved" };
    case "revoked":
      return { kind: "revoked" };
    case "not-sent":
      return { kind: "asking", view, busy: "none", problem: notSentText(outcome.why) };
    case "not-allowed":
      return outcome.why === "unknown-request"
        ? { kind: "unknown" }
        : { kind: "asking", view, busy: "none", problem: requestText.problems[outcome.why] };
  }
}

/** The screen for a request that has ended without an answer from this screen. */
export function afterEnd(state: RequestState, resource: string): RequestScreenState | undefined {
  switch (state) {
    case "pending":
      return undefined;
    case "approved":
    case "denied":
      return { kind: "already-answered", resource, approved: state === "approved" };
    case "expired":
    case "cancelled":
    case "failed":
      return { kind: state, resource };
    case "revoked":
      return { kind: "revoked" };
  }
}

/** The screen for a request that was answered elsewhere while it was shown: its outcome, and from where. */
export function endedWhileShown(listed: ListedRequest, resource: string): RequestScreenState | undefined {
  if (listed.state !== "approved" && listed.state !== "denied") return afterEnd(listed.state, resource);
  const from = listed.answeredHere === true ? "notification" : "another-device";
  return { kind: listed.state, resource, from };
}

function notSentText(why: Extract<AnswerOutcome, { kind: "not-sent" }>["why"]): string {
  if (why.kind !== "refused") return requestText.problems[why.kind];
  return why.code === "decision/uv-refused" ? requestText.problems["uv-refused"] : requestText.refused(why.code);
}
