/** What became of a request. Page only. @module */
import { CircleCheck, CircleHelp, CircleSlash, CircleX, Hourglass } from "lucide-preact";
import type { JSX } from "preact";
import type { RequestScreenState } from "../../state/approvals.ts";
import { requestText } from "../../text/en/request.ts";
import { Button } from "../../ui/button.tsx";
import { PageHeading } from "../../ui/page.tsx";

type ResultState = Exclude<RequestScreenState, { kind: "asking" }>;

export interface ResultViewProps {
  readonly state: ResultState;
  readonly onClose: () => void;
}

interface Words {
  readonly title: string;
  readonly text: string;
  readonly look: "approved" | "denied" | "ended";
  readonly icon: typeof CircleCheck;
}

export function ResultView({ state, onClose }: ResultViewProps): JSX.Element {
  if (state.kind === "loading") {
    return (
      <div class="request">
        <div class="request-result" role="status">
          <span class="busy" aria-hidden="true" />
          <p>{requestText.loading}</p>
        </div>
      </div>
    );
  }
  const { title, text, look, icon: Icon } = wordsOf(state);
  return (
    <div class="request">
      <div class={`request-result request-${look}`}>
        <Icon size={88} strokeWidth={1.5} aria-hidden="true" />
        <PageHeading key={title}>{title}</PageHeading>
        <p class="quiet-text" role="status">
          {text}
        </p>
      </div>
      <div class="request-bottom">
        <Button kind="primary" large wide onClick={onClose}>
          {requestText.done}
        </Button>
      </div>
    </div>
  );
}

function wordsOf(state: Exclude<ResultState, { kind: "loading" }>): Words {
  switch (state.kind) {
    case "approved":
      return {
        title: requestText.approved,
        text: approvedText(state),
        look: "approved",
        icon: CircleCheck,
      };
    case "denied":
      return {
        title: requestText.denied,
        text: deniedText(state),
        look: "denied",
        icon: CircleX,
      };
    case "expired":
      return {
        title: requestText.expired,
        text: requestText.expiredText,
        look: "ended",
        icon: Hourglass,
      };
    case "cancelled":
      return {
        title: requestText.withdrawn,
        text: requestText.withdrawnText,
        look: "ended",
        icon: CircleSlash,
      };
    case "failed":
      return {
        title: requestText.notApproved,
        text: requestText.notApprovedText,
        look: "denied",
        icon: CircleX,
      };
    case "already-answered":
      return {
        title: requestText.already,
        text: state.approved ? requestText.alreadyApproved : requestText.alreadyDenied,
        look: "ended",
        icon: state.approved ? CircleCheck : CircleX,
      };
    case "revoked":
      return {
        title: requestText.removed,
        text: requestText.removedText,
        look: "ended",
        icon: CircleSlash,
      };
    case "unknown":
      return {
        title: requestText.unknown,
        text: requestText.unknownText,
        look: "ended",
        icon: CircleHelp,
      };
  }
}

type Answered = Extract<ResultState, { kind: "approved" | "denied" }>;

function approvedText({ resource, from }: Answered): string {
  if (from === "another-device") return requestText.approvedElsewhere(resource);
  const text = requestText.approvedText(resource);
  return from === undefined ? text : `${requestText.fromNotification.approved} ${text}`;
}

function deniedText({ resource, from }: Answered): string {
  const text = requestText.deniedText(resource);
  if (from === undefined) return text;
  const where = from === "notification" ? requestText.fromNotification.denied : requestText.deniedElsewhere;
  return `${where} ${text}`;
}
