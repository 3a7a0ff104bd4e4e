/** What became of a request. Page only. @module */
import { CircleCheck, CircleHelp, CircleSlash, CircleX, Hourglass } from "lucide-preact";
import type { JSX } from "preact";
import type { RequestScreenState } from "../../state/approvals.ts";
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
          <p>Fetching the request…</p>
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
          Done
        </Button>
      </div>
    </div>
  );
}

function wordsOf(state: Exclude<ResultState, { kind: "loading" }>): Words {
  switch (state.kind) {
    case "approved":
      return {
        title: "Approved",
        text: approvedText(state),
        look: "approved",
        icon: CircleCheck,
      };
    case "denied":
      return {
        title: "Denied",
        text: `${fromText("Denied", state)}The sign-in to ${state.resource} was refused. If you did not ask for it, someone may know your password: change it there.`,
        look: "denied",
        icon: CircleX,
      };
    case "expired":
      return {
        title: "This request has expired",
        text: "Requests last 60 seconds. Start the sign-in again to get a new one.",
        look: "ended",
        icon: Hourglass,
      };
    case "cancelled":
      return {
        title: "This request was withdrawn",
        text: "The sign-in was stopped where it began. There is nothing left to answer.",
        look: "ended",
        icon: CircleSlash,
      };
    case "failed":
      return {
        title: "Not approved",
        text: "The answer did not match what the sign-in page shows. Start the sign-in again.",
        look: "denied",
        icon: CircleX,
      };
    case "already-answered":
      return {
        title: "Already answered",
        text: state.approved ? "It was approved. If that was not you, change your password there." : "It was denied.",
        look: "ended",
        icon: state.approved ? CircleCheck : CircleX,
      };
    case "revoked":
      return {
        title: "This device was removed",
        text: "The service no longer asks this device. To use it again, set up push there once more.",
        look: "ended",
        icon: CircleSlash,
      };
    case "unknown":
      return {
        title: "Nothing to answer",
        text: "This request is not on this device any more. Start the sign-in again if you still want to sign in.",
        look: "ended",
        icon: CircleHelp,
      };
  }
}

type Answered = Extract<ResultState, { kind: "approved" | "denied" }>;

function approvedText(state: Answered): string {
  const signsIn = `You are being signed in to ${state.resource}.`;
  if (state.from !== "another-device") return `${fromText("Approved", state)}${signsIn}`;
  return `${fromText("Approved", state)}If that was not you, change your password for ${state.resource} now.`;
}

function fromText(word: "Approved" | "Denied", state: Answered): string {
  if (state.from === undefined) return "";
  return state.from === "notification" ? `${word} from the notification. ` : `${word} on another of your devices. `;
}
