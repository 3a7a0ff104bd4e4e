/** Sign-in requests: what waits, what is shown, what was answered. Page only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { ApprovalsDeps, Channel, Enrolment, ListedRequest, Preferences, RequestView } from "../../approvals/index.ts";

export type RequestScreenState =
  | { readonly kind: "loading" }
  /** Nothing is known of this request. */
  | { readonly kind: "unknown" }
  | {
      readonly kind: "asking";
      readonly view: RequestView;
      readonly busy: "none" | "approve" | "deny";
      /** A sentence about an attempt that did not go through; it may be repeated. */
      readonly problem?: string;
    }
  | { readonly kind: "approved" | "denied"; readonly resource: string; readonly view?: RequestView }
  | { readonly kind: "expired" | "cancelled" | "failed"; readonly resource: string }
  | { readonly kind: "already-answered"; readonly resource: string; readonly approved: boolean }
  /** The service no longer knows this device. */
  | { readonly kind: "revoked" };

/** Outcome of looking for requests. */
export type CheckState =
  | { readonly kind: "idle" }
  | { readonly kind: "checking" }
  | { readonly kind: "checked"; readonly atMs: number; readonly found: number }
  | { readonly kind: "offline"; readonly names: readonly string[] };

export interface ApprovalsStore {
  readonly enrolments: ReadonlySignal<readonly Enrolment[]>;
  /** Newest first. */
  readonly requests: ReadonlySignal<readonly ListedRequest[]>;
  readonly pendingCount: ReadonlySignal<number>;
  readonly preferences: ReadonlySignal<Preferences>;
  readonly check: ReadonlySignal<CheckState>;
  /** Ticks while a request waits or is shown. */
  readonly nowMs: ReadonlySignal<number>;
  readonly current: ReadonlySignal<RequestScreenState>;
  /** A request came while the person was typing: offer it instead of jumping to it. */
  readonly offered: ReadonlySignal<string | undefined>;
  /** Reads the store and polls while the page is visible. @returns Ends it. */
  readonly start: () => () => void;
  readonly openRequest: (requestId: string) => void;
  readonly closeRequest: () => void;
  readonly approve: () => void;
  readonly deny: () => void;
  readonly checkNow: () => void;
  readonly setPreferences: (preferences: Preferences) => Promise<void>;
  readonly removeEnrolment: (handle: string) => Promise<{ readonly kind: "removed" } | { readonly kind: "only-here" }>;
}

export interface ApprovalsStoreDeps {
  readonly approvals: ApprovalsDeps;
  readonly channel: Pick<Channel, "listen">;
  /** Path shown now, such as `/` or `/r/<id>`. */
  readonly path: () => string;
  readonly navigate: (path: string) => void;
  /** With quick approve off: true at once where the vault is open or there is none, else after an unlock. */
  readonly requireUnlock: () => Promise<boolean>;
}
