/** Registering this device with a service, step by step. Page only. @module */
import type { ReadonlySignal } from "@preact/signals";
import type { ApprovalsDeps, Enrolment } from "../../approvals/index.ts";
import type { ScriptAddress } from "../../platform/script-address.ts";

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
  | { readonly kind: "failed"; readonly title: string; readonly message: string; readonly again: "confirm" | "open" | "none" };

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
  readonly approvals: ApprovalsDeps;
  readonly scriptAddress: ScriptAddress;
  /** From the approvals store: tells when the code has been typed in at the service. */
  readonly enrolments: ReadonlySignal<readonly Enrolment[]>;
}
