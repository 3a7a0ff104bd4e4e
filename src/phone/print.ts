/** What the scripted phone prints: sentences, or one JSON object a line. Node. @module */
import type { AnswerOutcome, Received, RequestView } from "../approvals/everywhere.ts";

export type Print = (sentence: string, facts: Readonly<Record<string, unknown>>) => void;

export function createPrint(json: boolean, write: (line: string) => void): Print {
  return (sentence, facts) => {
    write(json ? JSON.stringify(facts) : sentence);
  };
}

export function viewSentence(view: RequestView): string {
  const place = [view.location, view.client].filter((part) => part !== "").join(" · ");
  return `Sign in to ${view.resource}? ${view.user}${place === "" ? "" : ` · ${place}`} (${view.requestId})`;
}

export function viewFacts(view: RequestView): Readonly<Record<string, unknown>> {
  const { requestId, origin, serviceName, user, resource, location, client, createdAtMs, expiresAtMs } = view;
  const { numberRequired, uvRequired } = view;
  return {
    event: "request",
    requestId,
    origin,
    serviceName,
    user,
    resource,
    location,
    client,
    createdAtMs,
    expiresAtMs,
    numberRequired,
    uvRequired,
  };
}

export function receivedSentence(received: Exclude<Received, { kind: "request" }>): string {
  switch (received.kind) {
    case "expired":
      return `A request has expired (${received.requestId})`;
    case "known":
    case "outcome":
      return `The service says: ${received.state} (${received.requestId})`;
    case "neutral":
      return "A message could not be checked";
  }
}

export function outcomeSentence(outcome: AnswerOutcome): string {
  switch (outcome.kind) {
    case "approved":
    case "denied":
    case "failed":
    case "expired":
    case "cancelled":
      return `${outcome.kind}: ${outcome.resource}`;
    case "already-answered":
      return `already answered (${outcome.state}): ${outcome.resource}`;
    case "revoked":
      return "this device was removed at the service";
    case "not-sent":
      return `not sent: ${outcome.why.kind}${outcome.why.kind === "refused" ? ` (${outcome.why.code})` : ""}`;
    case "not-allowed":
      return `not allowed: ${outcome.why}`;
  }
}
