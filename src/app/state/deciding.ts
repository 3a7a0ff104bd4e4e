/**
 * One request on the screen, and the decision about it. What is shown is frozen from the moment it is shown: the same
 * values are what gets signed. Page only.
 *
 * @module
 */
import { type ReadonlySignal, signal } from "@preact/signals";
import {
  type Answer,
  type ApprovalsDeps,
  answerRequest,
  type Enrolment,
  type ListedRequest,
  type Preferences,
  prepareUv,
  type RequestView,
  readRequest,
  scopeOf,
} from "../../approvals/index.ts";
import { closeNotifications } from "../../platform/notifications.ts";
import { verifyPerson } from "../../platform/webauthn.ts";
import { requestText } from "../text/en/request.ts";
import { afterAnswer, afterEnd, endedWhileShown, type RequestScreenState } from "./request-result.ts";
import type { WhilePrompting } from "./session.ts";

export interface Deciding {
  readonly state: ReadonlySignal<RequestScreenState>;
  readonly open: (requestId: string) => Promise<void>;
  readonly close: () => void;
  readonly answer: (decision: "approve" | "deny", number?: string) => Promise<void>;
  /** A request that can still be answered is on the screen. */
  readonly isOpen: () => boolean;
  /** The list has changed: the request may have been answered elsewhere. */
  readonly hear: (requests: readonly ListedRequest[], enrolments: readonly Enrolment[]) => void;
  readonly tick: (nowMs: number) => void;
}

export interface DecidingDeps {
  readonly approvals: ApprovalsDeps;
  readonly requireUnlock: () => Promise<boolean>;
  readonly whilePrompting: WhilePrompting;
  readonly preferences: () => Preferences;
  /** Asks the services: a notification may be faster than what it speaks of. */
  readonly lookForMore: () => Promise<void>;
  readonly onSettled: () => void;
}

type Verification =
  | { readonly kind: "verified"; readonly answer: Partial<Answer> }
  | { readonly kind: "stopped"; readonly next: RequestScreenState };

export function createDeciding(deps: DecidingDeps): Deciding {
  const { approvals } = deps;
  const state = signal<RequestScreenState>({ kind: "loading" });
  let shownId: string | undefined;
  // Rises with each opening: a late answer must not paint over another request.
  let run = 0;

  const open = async (requestId: string): Promise<void> => {
    // The same request again, such as from its notification: an answer under way goes on.
    if (shownId === requestId && state.value.kind === "asking") return;
    run += 1;
    const mine = run;
    shownId = requestId;
    state.value = { kind: "loading" };
    let listed = await readRequest(requestId, approvals);
    if (listed === undefined && mine === run) {
      await deps.lookForMore();
      listed = await readRequest(requestId, approvals);
    }
    if (mine !== run) return;
    state.value = screenOf(listed);
  };

  const screenOf = (listed: ListedRequest | undefined): RequestScreenState => {
    if (listed === undefined) return { kind: "unknown" };
    const ended = afterEnd(listed.state, listed.view?.resource ?? "");
    if (ended !== undefined) return ended;
    return listed.view === undefined ? { kind: "unknown" } : { kind: "asking", view: listed.view, busy: "none" };
  };

  const answer = async (decision: "approve" | "deny", number = ""): Promise<void> => {
    const before = state.value;
    if (before.kind !== "asking" || before.busy !== "none") return;
    const { view } = before;
    const mine = run;
    const show = (next: RequestScreenState): void => {
      if (mine === run) state.value = next;
    };
    show({ kind: "asking", view, busy: decision });
    const verification =
      decision === "approve" ? await verify(view, number) : ({ kind: "verified", answer: {} } as const);
    if (verification.kind === "stopped") {
      show(verification.next);
      return;
    }
    const outcome = await answerRequest(
      { requestId: view.requestId, decision, shown: view, ...verification.answer },
      approvals,
    );
    const next = afterAnswer(outcome, view);
    show(next);
    if (next.kind !== "asking") await closeNotifications(scopeOf(view.handle), view.requestId);
    deps.onSettled();
  };

  /** What must be shown before an approval is signed. */
  const verify = async (view: RequestView, number: string): Promise<Verification> => {
    const stopped = (problem: keyof typeof requestText.problems): Verification => ({
      kind: "stopped",
      next: { kind: "asking", view, busy: "none", problem: requestText.problems[problem] },
    });
    if (view.numberRequired && !/^[0-9]{2,8}$/.test(number)) return stopped("number-needed");
    const typed = view.numberRequired ? { number } : {};
    if (!view.uvRequired) {
      if (deps.preferences().quickApprove || (await deps.requireUnlock())) return { kind: "verified", answer: typed };
      return stopped("stayed-locked");
    }
    const prepared = await prepareUv({ requestId: view.requestId, ...typed }, approvals);
    if (prepared.kind === "no-credential") {
      return stopped("no-credential");
    }
    if (prepared.kind !== "ready") {
      const expired = prepared.kind === "expired";
      return { kind: "stopped", next: expired ? { kind: "expired", resource: view.resource } : { kind: "unknown" } };
    }
    const { challenge, credentialId, timeoutMs } = prepared;
    const assertion = await deps.whilePrompting(() => verifyPerson(challenge, credentialId, timeoutMs));
    if (assertion.kind === "verified") return { kind: "verified", answer: { ...typed, assertion } };
    return stopped(assertion.kind === "cancelled" ? "not-recognised" : "cannot-check");
  };

  return {
    state,
    open,
    close: () => {
      run += 1;
      shownId = undefined;
      state.value = { kind: "loading" };
    },
    answer,
    isOpen: () => shownId !== undefined && state.value.kind === "asking",
    hear: (requests, enrolments) => {
      const current = state.value;
      if (current.kind !== "asking" || current.busy !== "none") return;
      const { requestId, handle, resource } = current.view;
      if (!enrolments.some((one) => one.handle === handle)) {
        state.value = { kind: "revoked" };
        return;
      }
      const listed = requests.find((one) => one.requestId === requestId);
      const ended = listed && endedWhileShown(listed, resource);
      if (ended !== undefined) state.value = ended;
    },
    tick: (nowMs) => {
      const current = state.value;
      if (current.kind !== "asking" || current.busy !== "none" || nowMs < current.view.shownExpiresAtMs) return;
      state.value = { kind: "expired", resource: current.view.resource };
    },
  };
}
