/** What is written on notifications. Pure: from what was received or answered to title, body and buttons. @module */
import {
  type AnswerOutcome,
  mayApproveFromNotification,
  type OutcomeState,
  type Preferences,
  type Received,
  type RequestView,
} from "../approvals/index.ts";

export interface NotificationButton {
  readonly action: "approve" | "deny" | "open";
  readonly title: string;
}

export interface ShownNotification {
  readonly title: string;
  readonly body: string;
  /** The request's id, so that what follows replaces what was shown. */
  readonly tag: string;
  /** Path that a tap on the body opens. */
  readonly path: string;
  readonly buttons: readonly NotificationButton[];
  /** A request stays until it is answered. */
  readonly stays: boolean;
}

const APPROVE: NotificationButton = { action: "approve", title: "Approve" };
const DENY: NotificationButton = { action: "deny", title: "Deny" };
const OPEN: NotificationButton = { action: "open", title: "Open" };
const NEUTRAL_TAG = "neutral";

const plain = (title: string, body: string, tag: string, path = `/r/${tag}`): ShownNotification => ({
  title,
  body,
  tag,
  path,
  buttons: [],
  stays: false,
});

/** Shown when a message could not be checked: says nothing of it, and offers nothing. */
export const NEUTRAL = plain("A sign-in request could not be checked", "Open the app.", NEUTRAL_TAG, "/requests");

const OUTCOME_TITLES: Readonly<Record<OutcomeState, string>> = {
  approved: "Approved",
  denied: "Denied",
  expired: "This request has expired",
  cancelled: "The sign-in was cancelled",
  failed: "Not approved",
  revoked: "This device was removed",
};

/** «Approved: Payroll», or «Approved» where details are hidden or no longer known. */
function outcomeTitle(state: OutcomeState, resource: string | undefined, preferences: Preferences): string {
  const title = OUTCOME_TITLES[state];
  return resource === undefined || !preferences.detailsOnNotifications ? title : `${title}: ${resource}`;
}

export function requestNotification(view: RequestView, preferences: Preferences): ShownNotification {
  const details = preferences.detailsOnNotifications;
  return {
    title: details ? `Sign in to ${view.resource}?` : "Sign-in request",
    body: details
      ? [joinKnown(view.user, view.location), view.client].filter((line) => line !== "").join("\n")
      : "Open the app to see who asks.",
    tag: view.requestId,
    path: `/r/${view.requestId}`,
    buttons: mayApproveFromNotification(view, preferences) ? [APPROVE, DENY] : [DENY, OPEN],
    stays: true,
  };
}

function joinKnown(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

/** Every kind of message gives a notification: browsers take push away from those who stay silent. */
export function receivedNotification(received: Received, preferences: Preferences): ShownNotification {
  switch (received.kind) {
    case "request":
      return requestNotification(received.view, preferences);
    case "expired":
      return plain("A sign-in request has expired", "Nothing was approved by this device.", received.requestId);
    case "known":
    case "outcome":
      return plain(
        outcomeTitle(received.state, received.resource, preferences),
        "",
        received.requestId,
        received.state === "revoked" ? "/" : undefined,
      );
    case "neutral":
      return NEUTRAL;
  }
}

const NOT_SENT = "Not sent. Open the app.";

/** What became of a press on Approve or Deny. */
export function answerNotification(
  outcome: AnswerOutcome,
  requestId: string,
  preferences: Preferences,
): ShownNotification {
  switch (outcome.kind) {
    case "approved":
    case "denied":
    case "failed":
    case "expired":
    case "cancelled":
      return plain(outcomeTitle(outcome.kind, outcome.resource, preferences), "", requestId);
    case "already-answered":
      return plain("Already answered", outcomeTitle(outcome.state, outcome.resource, preferences), requestId);
    case "revoked":
      return plain(OUTCOME_TITLES.revoked, "It can be set up again in the portal.", requestId, "/");
    case "not-sent":
    case "not-allowed":
      return plain(NOT_SENT, "", requestId);
  }
}
