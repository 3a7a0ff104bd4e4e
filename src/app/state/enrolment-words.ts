/** What the enrolment screen says when something does not work. Page only. @module */
import type { FinishOutcome, StartOutcome } from "../../approvals/index.ts";
import type { InstallState } from "../../platform/install.ts";
import type { SubscribeOutcome } from "../../platform/push-subscription.ts";
import type { PasskeyFailure } from "../../platform/webauthn.ts";

export interface EnrolmentFailure {
  readonly kind: "failed";
  readonly title: string;
  readonly message: string;
  /** From where it may be tried again. */
  readonly again: "confirm" | "open" | "none";
}

const failed = (title: string, message: string, again: EnrolmentFailure["again"]): EnrolmentFailure => ({
  kind: "failed",
  title,
  message,
  again,
});

const OFFLINE = failed(
  "The service did not answer",
  "Check this device's connection. If the service runs on your own network, this device must be in it.",
  "open",
);
const NOT_TRUSTED = failed(
  "This service cannot be trusted",
  "Its answer does not belong to the key in the code you scanned. Nothing was set up. Ask the people who run the service.",
  "none",
);

export function startFailure(outcome: Exclude<StartOutcome, { kind: "started" }>): EnrolmentFailure {
  switch (outcome.kind) {
    case "offline":
      return OFFLINE;
    case "not-trusted":
      return NOT_TRUSTED;
    case "refused":
      return refusal(outcome.code);
    case "wrong-server":
      if (outcome.why !== "app") return NOT_TRUSTED;
      return failed(
        "The service does not know this app",
        `It does not accept devices that use Protect at ${location.host}. Open the app at the address the service names.`,
        "none",
      );
    case "bad-link":
      switch (outcome.reason) {
        case "newer-version":
          return failed(
            "This code is newer than the app",
            "Close and reopen Protect to update it, then scan the code again.",
            "none",
          );
        case "insecure":
          return failed(
            "This service is not secure",
            "Its address does not begin with https, so nothing was set up.",
            "none",
          );
        case "damaged":
        case "not-a-link":
          return failed("This code is damaged", "Scan it again, or ask the service for a new one.", "none");
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
      return { ...OFFLINE, again: "confirm" };
    case "not-trusted":
      return NOT_TRUSTED;
    case "refused":
      return refusal(outcome.code);
    case "uv-needed":
      return passkey?.kind === "cancelled"
        ? failed(
            "You were not recognised",
            `${name} asks for your fingerprint, face or screen lock. Try again and follow what your device asks.`,
            "confirm",
          )
        : failed(
            "This device cannot check that it is you",
            `${name} asks for a fingerprint, face or screen lock, and this browser offers none. Set up a screen lock, or use another device.`,
            "confirm",
          );
  }
}

function refusal(code: string): EnrolmentFailure {
  switch (code) {
    case "enrol/token-refused":
      return failed(
        "This code has been used or is too old",
        "Each code works once, for five minutes. Ask the service to show a new one.",
        "none",
      );
    case "enrol/too-many-devices":
      return failed(
        "Too many devices",
        "You have as many devices there as are allowed. Remove one at the service, then scan a new code.",
        "none",
      );
    case "enrol/uv-refused":
      return failed(
        "The fingerprint or face check was not accepted",
        "Ask the people who run the service which devices it accepts.",
        "open",
      );
    case "enrol/endpoint-refused":
      return failed(
        "The service does not accept this browser's push",
        "Use another browser, or ask the people who run the service.",
        "none",
      );
    case "rate/limited":
      return failed("Too many tries", "Wait a minute, then try again.", "open");
    default:
      return failed("The service refused", `It gave the reason ${code}. Ask it for a new code and try again.`, "none");
  }
}

const UNTIL_THEN = "Until then open Protect when you sign in: requests appear while it is open.";

/** Why requests only come while the app is open; `undefined` where push works. */
export function pushProblemText(push: SubscribeOutcome["kind"], install: InstallState): string | undefined {
  switch (push) {
    case "subscribed":
      return undefined;
    case "not-allowed":
      return `Notifications are not allowed for Protect. Allow them in the browser's settings for this site. ${UNTIL_THEN}`;
    case "unsupported":
      return install === "ios-by-hand"
        ? `On iPhone and iPad push works only from the home screen: tap Share, then «Add to Home Screen», and set up push there. ${UNTIL_THEN}`
        : "This browser has no push. Open Protect when you sign in: requests appear while it is open.";
    case "failed":
      return `The browser's push service could not be reached. ${UNTIL_THEN}`;
  }
}
