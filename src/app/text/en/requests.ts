/** Words of the list of requests. English. @module */
import { words } from "../words.ts";
export const requestsText = words("requests", {
  title: "Requests",
  checkNow: "Check now",
  checking: "Asking…",
  offline: (names: readonly string[]): string => `Could not reach ${names.join(", ")}.`,
  waiting: "Waiting for you",
  waitingCount: (count: number): string =>
    count === 1 ? "One request waits for you." : `${String(count)} requests wait for you.`,
  nothingWaits: "Nothing waits for you.",
  byThemselves: "Requests appear here by themselves.",
  empty: "No requests. When you sign in somewhere that uses push, the request appears here.",
  erased: "Who and where is erased here a minute after the end of a request; the rest after a day.",
  noServiceTitle: "No service asks this device yet",
  noServiceText:
    "Where a service signs you in by push, it shows a code to scan. From then on its requests appear here.",
  scan: "Scan a code",
  unnamed: "Sign-in request",
  today: "Today",
  yesterday: "Yesterday",
  states: {
    approved: "Approved",
    denied: "Denied",
    failed: "Not approved",
    expired: "Expired",
    cancelled: "Withdrawn",
    revoked: "Device removed",
    pending: "Waiting",
  },
});
