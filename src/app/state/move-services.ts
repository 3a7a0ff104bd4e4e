/**
 * Services on their way to a new phone: the old one asks each for a link, the new one enrols with it in the same step. Device keys
 * never move. Page only.
 *
 * @module
 */
import {
  type ApprovalsDeps,
  type Enrolment,
  type EnrolmentPorts,
  finishEnrolment,
  offerHandOver,
  pollPending,
  scopeOf,
  startEnrolment,
} from "../../approvals/index.ts";
import { deviceLabel } from "../../platform/device-label.ts";
import { askForNotifications } from "../../platform/notifications.ts";
import { dropPushScope, hasPush, subscribeToPush } from "../../platform/push-subscription.ts";
import type { ScriptAddress } from "../../platform/script-address.ts";
import { createVerifyingCredential, type PasskeyFailure, verifyPerson } from "../../platform/webauthn.ts";
import { finishFailure, startFailure } from "./enrolment-words.ts";
import type { WhilePrompting } from "./session.ts";

export interface MoveServicesDeps {
  readonly approvals: ApprovalsDeps;
  readonly scriptAddress: ScriptAddress;
  readonly whilePrompting: WhilePrompting;
}

/** Why a service does not come along. */
export type OfferFailure = "offline" | "declined" | "refused";

export type Offer =
  | { readonly kind: "offered"; readonly link: string; readonly expiresAtMs: number }
  | { readonly kind: "failed"; readonly why: OfferFailure };

const VERIFY_LIMIT_MS = 60_000;

/** To be called from a tap: where the service verifies the person, the device asks for them. */
export async function offerService({ handle }: Enrolment, deps: MoveServicesDeps): Promise<Offer> {
  const outcome = await offerHandOver(
    handle,
    async (challenge, credentialId) => {
      const made = await deps.whilePrompting(() => verifyPerson(challenge, credentialId, VERIFY_LIMIT_MS));
      return made.kind === "verified" ? made : null;
    },
    deps.approvals,
  );
  switch (outcome.kind) {
    case "offered":
      return outcome;
    case "offline":
    case "declined":
      return { kind: "failed", why: outcome.kind };
    default:
      return { kind: "failed", why: "refused" };
  }
}

/** Asks the person, where they have not been asked: once for all services, straight from the tap. */
export async function allowPush(deps: Pick<MoveServicesDeps, "whilePrompting">): Promise<void> {
  if (hasPush()) await deps.whilePrompting(askForNotifications);
}

export type Enrolled =
  | { readonly kind: "moved"; readonly name: string }
  | { readonly kind: "failed"; readonly message: string; readonly canTryAgain: boolean };

export async function enrolMoved(link: string, deps: MoveServicesDeps): Promise<Enrolled> {
  const started = await startEnrolment(link, deps.approvals);
  if (started.kind !== "started") return failed(startFailure(started));
  const { name } = started.enrolment;
  let passkey: PasskeyFailure | undefined;
  const ports: EnrolmentPorts = {
    label: deviceLabel(navigator.userAgent, navigator.maxTouchPoints),
    createUv: async (challenge, who) => {
      const made = await deps.whilePrompting(() =>
        createVerifyingCredential(challenge, { service: who.name, user: who.user }),
      );
      if (made.kind === "created") return made;
      passkey = made;
      return made.kind === "unsupported" ? "unable" : null;
    },
    subscribe: async (handle, vapidKey) => {
      const outcome = await subscribeToPush(scopeOf(handle), vapidKey, deps.scriptAddress);
      return outcome.kind === "subscribed" ? outcome.subscription : null;
    },
    dropScope: (handle) => dropPushScope(scopeOf(handle)),
  };
  const finished = await finishEnrolment(started.enrolment, ports, deps.approvals);
  if (finished.kind !== "finished") return failed(finishFailure(finished, passkey, name));
  // The old phone has vouched: no code is typed, and the service says so at the first question.
  await pollPending(finished.enrolment.handle, 0, deps.approvals);
  return { kind: "moved", name };
}

const failed = ({ message, again }: { readonly message: string; readonly again: string }): Enrolled => ({
  kind: "failed",
  message,
  canTryAgain: again !== "none",
});
