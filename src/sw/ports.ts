/** What the worker's handlers need of the worker, so that they can be tried without one. @module */
import type { ApprovalsDeps } from "../approvals/index.ts";
import type { ShownNotification } from "./notifications.ts";

export interface WorkerPorts {
  /** Handle of the enrolment whose registration this worker serves; `undefined` at the root scope. */
  readonly handle: string | undefined;
  readonly deps: ApprovalsDeps;
  /** The browser's languages, as `navigator.languages`. */
  readonly languages: readonly string[];
  /** Shows a notification, replacing the one with the same tag. */
  readonly show: (notification: ShownNotification) => Promise<void>;
  /** Focuses an open window and shows the path there, or opens one. */
  readonly openPath: (path: string) => Promise<void>;
  /** Unsubscribes and unregisters the scope this worker serves. */
  readonly dropScope: () => Promise<void>;
}
