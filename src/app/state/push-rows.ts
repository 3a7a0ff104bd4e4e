/** Services whose sign-ins are approved here, as the list shows them. Pure. @module */
import type { Enrolment } from "../../approvals/index.ts";

export interface PushRow {
  readonly handle: string;
  readonly name: string;
  readonly host: string;
  readonly health: "ready" | "unconfirmed" | "only-open" | "lost" | "moved";
  /** The service asks for user verification, and this device has not set it up. */
  readonly mustVerify?: true;
}

export function pushRows(enrolments: readonly Enrolment[]): readonly PushRow[] {
  return enrolments.map((enrolment) => ({
    handle: enrolment.handle,
    name: enrolment.name,
    host: new URL(enrolment.origin).host,
    health: healthOf(enrolment),
    ...(enrolment.uvMissing !== undefined && { mustVerify: true as const }),
  }));
}

function healthOf({ state, pushState }: Pick<Enrolment, "state" | "pushState">): PushRow["health"] {
  if (state !== "active") return state;
  if (pushState === "on") return "ready";
  return pushState === "lost" ? "lost" : "only-open";
}
