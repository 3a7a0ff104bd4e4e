/** Words of one sign-in request: asked, answered, over. English. @module */
import { words } from "../words.ts";
export const requestText = words("request", {
  wantsIn: "wants to sign in as",
  place: "Place",
  placeUnknown: "Place not known",
  device: "Device",
  time: "Time",
  askedBy: "Asked by",
  number: "Number on the sign-in page",
  asksForPerson: "Approving asks for your fingerprint, face or screen lock.",
  notYou: "Not you? Deny it.",
  approve: "Approve",
  deny: "Deny",
  done: "Done",
  loading: "Fetching the request…",

  approved: "Approved",
  approvedText: (resource: string): string => `You are being signed in to ${resource}.`,
  approvedElsewhere: (resource: string): string =>
    `Approved on another of your devices. If that was not you, change your password for ${resource} now.`,
  denied: "Denied",
  deniedText: (resource: string): string =>
    `The sign-in to ${resource} was refused. If you did not ask for it, someone may know your password: change it there.`,
  fromNotification: {
    approved: "Approved from the notification.",
    denied: "Denied from the notification.",
  },
  deniedElsewhere: "Denied on another of your devices.",
  expired: "This request has expired",
  expiredText: "Requests last 60 seconds. Start the sign-in again to get a new one.",
  withdrawn: "This request was withdrawn",
  withdrawnText: "The sign-in was stopped where it began. There is nothing left to answer.",
  notApproved: "Not approved",
  notApprovedText: "The answer did not match what the sign-in page shows. Start the sign-in again.",
  already: "Already answered",
  alreadyApproved: "It was approved. If that was not you, change your password there.",
  alreadyDenied: "It was denied.",
  removed: "This device was removed",
  removedText: "The service no longer asks this device. To use it again, set up push there once more.",
  unknown: "Nothing to answer",
  unknownText: "This request is not on this device any more. Start the sign-in again if you still want to sign in.",

  problems: {
    offline: "Your answer was not sent: the service could not be reached. Check the connection and try again.",
    "not-trusted":
      "The service's reply could not be checked, so it is not known whether your answer counts. Look at the page where you sign in.",
    "uv-refused": "The service did not accept the fingerprint or face check. Try again.",
    "number-needed": "Type the number that the sign-in page shows.",
    "uv-needed": "This sign-in needs your fingerprint, face or screen lock.",
    "view-changed": "What is stored differs from what is shown here. Deny it, and start the sign-in again.",
    "open-the-app": "Open the app to approve this.",
    "stayed-locked": "Protect stayed locked, so nothing was approved. Unlock it to approve.",
    "no-credential": "This sign-in needs Face ID, fingerprint or passcode. Set that up on this device first.",
    "not-recognised": "You were not recognised, so nothing was approved. Try again.",
    "cannot-check": "This device could not check your fingerprint, face or screen lock, so nothing was approved.",
  },
  refused: (code: string): string => `The service did not take your answer (${code}). Try again.`,
});
