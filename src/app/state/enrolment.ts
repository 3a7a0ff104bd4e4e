/** Registering this device with a service, step by step. Page only. @module */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import {
  type ApprovalsDeps,
  type Enrolment,
  type EnrolmentPorts,
  finishEnrolment,
  type StartedEnrolment,
  scopeOf,
  startEnrolment,
} from "../../approvals/index.ts";
import { deviceLabel } from "../../platform/device-label.ts";
import { installState } from "../../platform/install.ts";
import { askForNotifications, notificationPermission } from "../../platform/notifications.ts";
import { dropPushScope, hasPush, type SubscribeOutcome, subscribeToPush } from "../../platform/push-subscription.ts";
import type { ScriptAddress } from "../../platform/script-address.ts";
import { createVerifyingCredential, type PasskeyFailure } from "../../platform/webauthn.ts";
import { finishFailure, pushProblemText, startFailure } from "./enrolment-words.ts";
import type { WhilePrompting } from "./session.ts";

export type EnrolmentState =
  | { readonly kind: "idle" }
  /** The service is being asked who it is. */
  | { readonly kind: "asking" }
  | {
      readonly kind: "confirm";
      readonly name: string;
      readonly user: string;
      readonly origin: string;
      /** The service wants the person verified by the device. */
      readonly uv: boolean;
      /** What this browser can say about push before it is asked. */
      readonly push: "can-ask" | "allowed" | "blocked" | "not-here" | "install-first";
    }
  | { readonly kind: "setting-up"; readonly name: string; readonly step: "permission" | "verify" | "register" }
  | {
      readonly kind: "check-code";
      readonly name: string;
      readonly origin: string;
      readonly user: string;
      readonly code: string;
      /** Why requests only come while the app is open; absent where push works. */
      readonly pushProblem?: string;
      /** The code was typed in at the service. */
      readonly confirmed: boolean;
    }
  | {
      readonly kind: "failed";
      readonly title: string;
      readonly message: string;
      readonly again: "confirm" | "open" | "none";
    };

export interface EnrolmentStore {
  readonly state: ReadonlySignal<EnrolmentState>;
  /** Asks the service of the link who it is. */
  readonly open: (linkText: string) => void;
  /** Call it straight from the tap: permission is asked on it. */
  readonly confirm: () => void;
  /** Once more from where it failed. */
  readonly tryAgain: () => void;
  /** Leaves; an enrolment that has not been confirmed is dropped. */
  readonly close: () => void;
}

export interface EnrolmentDeps {
  readonly whilePrompting: WhilePrompting;
  readonly approvals: ApprovalsDeps;
  readonly scriptAddress: ScriptAddress;
  /** From the approvals store: tells when the code has been typed in at the service. */
  readonly enrolments: ReadonlySignal<readonly Enrolment[]>;
}

type Step = "permission" | "verify" | "register";

export function createEnrolmentStore(deps: EnrolmentDeps): EnrolmentStore {
  const inner = signal<EnrolmentState>({ kind: "idle" });
  let link = "";
  let started: StartedEnrolment | undefined;
  let finishedHandle: string | undefined;
  // Rises with each link and each leaving: a late answer then belongs to nobody.
  let run = 0;

  /** The person types the code at the service meanwhile; the polling of requests hears of it. */
  const state = computed<EnrolmentState>(() => {
    const current = inner.value;
    if (current.kind !== "check-code") return current;
    const confirmed = deps.enrolments.value.some((one) => one.handle === finishedHandle && one.state === "active");
    return { ...current, confirmed };
  });

  const ask = async (): Promise<void> => {
    run += 1;
    const mine = run;
    started = undefined;
    inner.value = { kind: "asking" };
    const outcome = await startEnrolment(link, deps.approvals);
    if (mine !== run) return;
    if (outcome.kind !== "started") {
      inner.value = startFailure(outcome);
      return;
    }
    started = outcome.enrolment;
    const { name, user, origin, uv } = started;
    inner.value = { kind: "confirm", name, user, origin, uv, push: pushOutlook() };
  };

  const register = async (): Promise<void> => {
    const enrolment = started;
    if (enrolment === undefined || inner.value.kind === "setting-up") return;
    const { name, origin, user } = enrolment;
    run += 1;
    const mine = run;
    const show = (step: Step): void => {
      if (mine === run) inner.value = { kind: "setting-up", name, step };
    };
    show("permission");
    // Straight from the tap: later the browser would not ask any more.
    const permission = hasPush() ? await deps.whilePrompting(askForNotifications) : "unsupported";
    let push: SubscribeOutcome["kind"] = permission === "unsupported" ? "unsupported" : "not-allowed";
    let passkey: PasskeyFailure | undefined;
    const ports: EnrolmentPorts = {
      label: deviceLabel(navigator.userAgent, navigator.maxTouchPoints),
      createUv: async (challenge, who) => {
        show("verify");
        const made = await deps.whilePrompting(() =>
          createVerifyingCredential(challenge, { service: who.name, user: who.user }),
        );
        if (made.kind === "created") return made;
        passkey = made;
        return null;
      },
      subscribe: async (handle, vapidKey) => {
        show("register");
        if (permission !== "granted") return null;
        const outcome = await subscribeToPush(scopeOf(handle), vapidKey, deps.scriptAddress);
        push = outcome.kind;
        return outcome.kind === "subscribed" ? outcome.subscription : null;
      },
      dropScope: (handle) => dropPushScope(scopeOf(handle)),
    };
    const outcome = await finishEnrolment(enrolment, ports, deps.approvals);
    if (mine !== run) return;
    if (outcome.kind !== "finished") {
      inner.value = finishFailure(outcome, passkey, name);
      return;
    }
    started = undefined;
    finishedHandle = outcome.enrolment.handle;
    const problem = pushProblemText(push, installState());
    inner.value = {
      kind: "check-code",
      name,
      origin,
      user,
      code: outcome.checkCode,
      confirmed: false,
      ...(problem === undefined ? {} : { pushProblem: problem }),
    };
  };

  return {
    state,
    open: (text) => {
      link = text;
      void ask();
    },
    confirm: () => void register(),
    tryAgain: () => {
      if (inner.value.kind !== "failed") return;
      if (inner.value.again === "confirm" && started !== undefined) void register();
      else void ask();
    },
    close: () => {
      run += 1;
      link = "";
      started = undefined;
      inner.value = { kind: "idle" };
    },
  };
}

function pushOutlook(): Extract<EnrolmentState, { kind: "confirm" }>["push"] {
  if (!hasPush()) return installState() === "ios-by-hand" ? "install-first" : "not-here";
  const permission = notificationPermission();
  if (permission === "granted") return "allowed";
  return permission === "denied" ? "blocked" : "can-ask";
}
