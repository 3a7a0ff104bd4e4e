/** Setting up user verification for a service that asks for it after the enrolment. Page only. @module */
import { type ReadonlySignal, signal } from "@preact/signals";
import { type ApprovalsDeps, setUpVerification, type UvSetUpOutcome } from "../../approvals/index.ts";
import { createVerifyingCredential, type PasskeyFailure } from "../../platform/webauthn.ts";
import { verificationText } from "../text/en/verification.ts";
import type { WhilePrompting } from "./session.ts";

export interface VerificationState {
  /** Handle of the enrolment that is being set up now. */
  readonly busy?: string;
  /** Why the last attempt brought nothing. */
  readonly problem?: { readonly handle: string; readonly text: string };
}

export interface VerificationStore {
  readonly state: ReadonlySignal<VerificationState>;
  /** Call it straight from the tap. */
  readonly setUp: (handle: string) => Promise<void>;
}

export function createVerification(approvals: ApprovalsDeps, whilePrompting: WhilePrompting): VerificationStore {
  const state = signal<VerificationState>({});
  return {
    state,
    setUp: async (handle) => {
      if (state.value.busy !== undefined) return;
      state.value = { busy: handle };
      let passkey: PasskeyFailure | undefined;
      const outcome = await setUpVerification(
        handle,
        async (challenge, who) => {
          const made = await whilePrompting(() =>
            createVerifyingCredential(challenge, { service: who.name, user: who.user }),
          );
          if (made.kind === "created") return made;
          passkey = made;
          return made.kind === "unsupported" ? "unable" : null;
        },
        approvals,
      );
      const text = problemText(outcome, passkey);
      state.value = text === undefined ? {} : { problem: { handle, text } };
    },
  };
}

function problemText(outcome: UvSetUpOutcome, passkey: PasskeyFailure | undefined): string | undefined {
  switch (outcome.kind) {
    case "offered":
    case "revoked":
    case "unknown-enrolment":
      return undefined;
    case "declined":
      return passkey?.kind === "failed" ? verificationText.failed : verificationText.notRecognised;
    case "unable":
      return verificationText.unable;
    case "already-set":
      return verificationText.alreadySet;
    case "offline":
      return verificationText.offline;
    case "not-trusted":
      return verificationText.notTrusted;
    case "refused":
      return verificationText.refused(outcome.code);
  }
}
