/**
 * Approvals and enrolment joined; a module of its own, so that the first code does not wait for them. Page only.
 *
 * @module
 */
import { effect, type ReadonlySignal } from "@preact/signals";
import { createDeps, openChannel, openPub } from "../../approvals/index.ts";
import type { Language } from "../../base/language.ts";
import { showBadge } from "../../platform/badge.ts";
import type { ScriptAddress } from "../../platform/script-address.ts";
import { type ApprovalsStore, createApprovalsStore } from "./approvals.ts";
import { createEnrolmentStore, type EnrolmentStore } from "./enrolment.ts";
import type { MoveServicesDeps } from "./move-services.ts";
import type { WhilePrompting } from "./session.ts";

export interface PushPart {
  readonly approvals: ApprovalsStore;
  readonly enrolment: EnrolmentStore;
  /** For a move to or from another phone. */
  readonly move: MoveServicesDeps;
  /** A person's «erase everything»: what is remembered of services, and of backups outside the vault. */
  readonly erase: () => Promise<void>;
}

export interface PushPartDeps {
  readonly appOrigin: string;
  readonly scriptAddress: ScriptAddress;
  readonly path: () => string;
  readonly navigate: (path: string) => void;
  readonly requireUnlock: () => Promise<boolean>;
  readonly whilePrompting: WhilePrompting;
  readonly language: ReadonlySignal<Language | "auto">;
}

export function createPushPart(parts: PushPartDeps): PushPart {
  const { appOrigin, scriptAddress, path, navigate, requireUnlock, whilePrompting, language } = parts;
  const channel = openChannel();
  const deps = createDeps({ store: openPub(), appOrigin, announce: (message) => channel.announce(message) });
  // A channel does not hear itself: this second one also hears what this page announces, such as a new enrolment.
  const ear = openChannel();
  const approvals = createApprovalsStore({
    approvals: deps,
    channel: ear,
    scriptAddress,
    path,
    navigate,
    requireUnlock,
    whilePrompting,
  });
  const { enrolments } = approvals;
  const enrolment = createEnrolmentStore({ approvals: deps, scriptAddress, enrolments, whilePrompting });
  effect(() => {
    const chosen = language.value === "auto" ? undefined : language.value;
    // Where it cannot be stored, notifications keep their language until the next start.
    approvals.setLanguage(chosen).catch(() => undefined);
  });
  effect(() => showBadge(approvals.pendingCount.value));
  return {
    approvals,
    enrolment,
    move: { approvals: deps, scriptAddress, whilePrompting },
    async erase() {
      for (const { handle } of enrolments.peek()) await approvals.forgetEnrolment(handle);
      const { forgetBackups } = await import("./backup-forgetting.ts");
      await forgetBackups(localStorage);
    },
  };
}
