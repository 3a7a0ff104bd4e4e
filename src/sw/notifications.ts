/** What is written on notifications. Pure: from what was received or answered to title, body and buttons. @module */
import {
  type AnswerOutcome,
  mayApproveFromNotification,
  type OutcomeState,
  type Preferences,
  type Received,
  type RequestView,
} from "../approvals/index.ts";
import type { NotificationWords } from "./words.ts";

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
export function neutralNotification(words: NotificationWords): ShownNotification {
  return plain(words.unchecked, words.openTheApp, NEUTRAL_TAG, "/requests");
}

/** «Approved: Payroll», or «Approved» where details are hidden or no longer known. */
function outcomeTitle(
  state: OutcomeState,
  resource: string | undefined,
  preferences: Preferences,
  words: NotificationWords,
): string {
  const title = words.outcomes[state];
  return resource === undefined || !preferences.detailsOnNotifications ? title : words.outcomeOf(title, resource);
}

export function requestNotification(
  view: RequestView,
  preferences: Preferences,
  words: NotificationWords,
): ShownNotification {
  const details = preferences.detailsOnNotifications;
  const approve: NotificationButton = { action: "approve", title: words.approve };
  const deny: NotificationButton = { action: "deny", title: words.deny };
  const open: NotificationButton = { action: "open", title: words.open };
  return {
    title: details ? words.signInTo(view.resource) : words.signIn,
    body: details
      ? [joinKnown(view.user, view.location), view.client].filter((line) => line !== "").join("\n")
      : words.openToSee,
    tag: view.requestId,
    path: `/r/${view.requestId}`,
    buttons: mayApproveFromNotification(view, preferences) ? [approve, deny] : [deny, open],
    stays: true,
  };
}

function joinKnown(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

/** Every kind of message gives a notification: browsers take push away from those who stay silent. */
export function receivedNotification(
  received: Received,
  preferences: Preferences,
  words: NotificationWords,
): ShownNotification {
  switch (received.kind) {
    case "request":
      return requestNotification(received.view, preferences, words);
    case "expired":
      return plain(words.requestExpired, words.nothingApproved, received.requestId);
    case "known":
    case "outcome":
      return plain(
        outcomeTitle(received.state, received.resource, preferences, words),
        "",
        received.requestId,
        received.state === "revoked" ? "/" : undefined,
      );
    case "neutral":
      return neutralNotification(words);
  }
}

/** What became of a press on Approve or Deny. */
export function answerNotification(
  outcome: AnswerOutcome,
  requestId: string,
  preferences: Preferences,
  words: NotificationWords,
): ShownNotification {
  switch (outcome.kind) {
    case "approved":
    case "denied":
    case "failed":
    case "expired":
    case "cancelled":
      return plain(outcomeTitle(outcome.kind, outcome.resource, preferences, words), "", requestId);
    case "already-answered":
      return plain(words.already, outcomeTitle(outcome.state, outcome.resource, preferences, words), requestId);
    case "revoked":
      return plain(words.outcomes.revoked, words.setUpAgain, requestId, "/");
    case "not-sent":
    case "not-allowed":
      return plain(words.notSent, "", requestId);
  }
}
