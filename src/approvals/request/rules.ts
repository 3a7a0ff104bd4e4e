/** Which answers are allowed, from where. Pure; runs in every world. @module */
import type { Answer, Preferences, RequestView } from "../types.ts";

/** Approve on the notification: nothing more is asked, who and what was shown, and the person wants it. */
export function mayApproveFromNotification(view: RequestView, preferences: Preferences): boolean {
  return !view.numberRequired && !view.uvRequired && preferences.quickApprove && preferences.detailsOnNotifications;
}

export type Refusal = "number-needed" | "uv-needed" | "open-the-app" | "view-changed";

/** Why this answer must not be signed, or `undefined`. Denying is always allowed. */
export function whyNotAllowed(answer: Answer, stored: RequestView, preferences: Preferences): Refusal | undefined {
  if (answer.shown !== undefined && !showsTheSame(answer.shown, stored)) return "view-changed";
  if (answer.decision !== "approve") return undefined;
  if (answer.fromNotification !== undefined && !mayApproveFromNotification(stored, preferences)) return "open-the-app";
  if (stored.numberRequired && !/^[0-9]{2,8}$/.test(answer.number ?? "")) return "number-needed";
  if (stored.uvRequired && answer.assertion === undefined) return "uv-needed";
  return undefined;
}

/** Fields 6 to 11 of the signed bytes. */
function showsTheSame(a: RequestView, b: RequestView): boolean {
  return (
    a.requestId === b.requestId &&
    a.user === b.user &&
    a.resource === b.resource &&
    a.location === b.location &&
    a.client === b.client &&
    a.createdAtMs === b.createdAtMs &&
    a.expiresAtMs === b.expiresAtMs
  );
}
