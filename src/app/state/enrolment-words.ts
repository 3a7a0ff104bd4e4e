/** What the enrolment screen says when something does not work. Page only. @module */
import type { FinishOutcome, StartOutcome } from "../../approvals/index.ts";
import type { InstallState } from "../../platform/install.ts";
import type { SubscribeOutcome } from "../../platform/push-subscription.ts";
import type { PasskeyFailure } from "../../platform/webauthn.ts";
import { enrolText } from "../text/en/enrol.ts";

export interface EnrolmentFailure {
  readonly kind: "failed";
  readonly title: string;
  readonly message: string;
  /** From where it may be tried again. */
  readonly again: "confirm" | "open" | "none";
}

const failed = (
  [title, message]: readonly [title: string, message: string],
  again: EnrolmentFailure["again"],
): EnrolmentFailure => ({ kind: "failed", title, message, again });

export function startFailure(outcome: Exclude<StartOutcome, { kind: "started" }>): EnrolmentFailure {
  switch (outcome.kind) {
    case "offline":
      return failed(enrolText.offline, "open");
    case "not-trusted":
      return failed(enrolText.notTrusted, "none");
    case "refused":
      return refusal(outcome.code);
    case "wrong-server":
      return outcome.why === "app"
        ? failed([enrolText.otherApp, enrolText.otherAppText(location.host)], "none")
        : failed(enrolText.notTrusted, "none");
    case "bad-link":
      switch (outcome.reason) {
        case "newer-version":
          return failed(enrolText.newer, "none");
        case "insecure":
          return failed(enrolText.insecure, "none");
        case "damaged":
        case "not-a-link":
          return failed(enrolText.damaged, "none");
      }
  }
}

export function finishFailure(
  outcome: Exclude<FinishOutcome, { kind: "finished" }>,
  passkey: PasskeyFailure | undefined,
  name: string,
): EnrolmentFailure {
  switch (outcome.kind) {
    case "offline":
      return failed(enrolText.offline, "confirm");
    case "not-trusted":
      return failed(enrolText.notTrusted, "none");
    case "refused":
      return refusal(outcome.code);
    case "uv-needed":
      return passkey?.kind === "cancelled"
        ? failed([enrolText.notRecognised, enrolText.notRecognisedText(name)], "confirm")
        : failed([enrolText.cannotCheck, enrolText.cannotCheckText(name)], "confirm");
  }
}

function refusal(code: string): EnrolmentFailure {
  switch (code) {
    case "enrol/token-refused":
      return failed(enrolText.used, "none");
    case "enrol/too-many-devices":
      return failed(enrolText.tooMany, "none");
    case "enrol/uv-refused":
      return failed(enrolText.uvRefused, "open");
    case "enrol/endpoint-refused":
      return failed(enrolText.pushRefused, "none");
    case "rate/limited":
      return failed(enrolText.limited, "open");
    default:
      return failed([enrolText.refused, enrolText.refusedText(code)], "none");
  }
}

/** Why requests only come while the app is open; `undefined` where push works. */
export function pushProblemText(push: SubscribeOutcome["kind"], install: InstallState): string | undefined {
  switch (push) {
    case "subscribed":
      return undefined;
    case "not-allowed":
      return enrolText.pushNotAllowed;
    case "unsupported":
      return install === "ios-by-hand" ? enrolText.pushOnlyInstalled : enrolText.pushMissing;
    case "failed":
      return enrolText.pushFailed;
  }
}
