/** Words for registering this device with a service. English. @module */
import { words } from "../words.ts";

const UNTIL_THEN = "Until then open Protect when you sign in: requests appear while it is open.";

export const enrolText = words("enrol", {
  title: "Set up push",
  titleFor: (name: string): string => `Set up push for ${name}`,
  scan: "Scan the code that the service shows, or open its link on this device.",
  close: "Close",
  asking: "Asking the service who it is…",
  steps: {
    permission: "Your browser asks whether Protect may notify you.",
    verify: "Use your fingerprint, face or screen lock.",
    register: "Registering this device…",
  },

  nameCounts: "The name is what the service calls itself. The address is what counts.",
  /** Has the person's name in the place of `{}`, which the screen shows in bold. */
  mayAsk: "It may ask this device to approve sign-ins as {}.",
  mayVerify: "It may ask for your fingerprint, face or screen lock. These never leave the device.",
  seesNothing: "It sees none of your codes and no other service.",
  canEnd: "You can end it here or there at any time.",
  allowNext: "Your browser asks next whether Protect may notify you. Allow it to be asked while the app is closed.",
  cancel: "Cancel",
  confirm: "Confirm",
  limits: {
    blocked:
      "Notifications are blocked for Protect in this browser. You can go on: requests then appear only while Protect is open.",
    "not-here": "This browser has no push. You can go on: requests then appear only while Protect is open.",
    "install-first":
      "On iPhone and iPad push works only from the home screen: tap Share, then «Add to Home Screen», open Protect there and scan the code there.",
  },

  typeCode: "Type this check code",
  typeCodeWhere: (name: string): string =>
    `On the page of ${name} where you scanned the code. It proves that the device is yours.`,
  registered: "This device is registered",
  registeredText: (name: string): string => `${name} can now ask you here to approve a sign-in.`,
  done: "Done",
  tryAgain: "Try again",

  offline: [
    "The service did not answer",
    "Check this device's connection. If the service runs on your own network, this device must be in it.",
  ],
  notTrusted: [
    "This service cannot be trusted",
    "Its answer does not belong to the key in the code you scanned. Nothing was set up. Ask the people who run the service.",
  ],
  otherApp: "The service does not know this app",
  otherAppText: (host: string): string =>
    `It does not accept devices that use Protect at ${host}. Open the app at the address the service names.`,
  newer: ["This code is newer than the app", "Close and reopen Protect to update it, then scan the code again."],
  insecure: ["This service is not secure", "Its address does not begin with https, so nothing was set up."],
  damaged: ["This code is damaged", "Scan it again, or ask the service for a new one."],
  notRecognised: "You were not recognised",
  notRecognisedText: (name: string): string =>
    `${name} asks for your fingerprint, face or screen lock. Try again and follow what your device asks.`,
  cannotCheck: "This device cannot check that it is you",
  cannotCheckText: (name: string): string =>
    `${name} asks for a fingerprint, face or screen lock, and this browser offers none. Set up a screen lock, or use another device.`,
  used: [
    "This code has been used or is too old",
    "Each code works once, for five minutes. Ask the service to show a new one.",
  ],
  tooMany: [
    "Too many devices",
    "You have as many devices there as are allowed. Remove one at the service, then scan a new code.",
  ],
  uvRefused: [
    "The fingerprint or face check was not accepted",
    "Ask the people who run the service which devices it accepts.",
  ],
  pushRefused: [
    "The service does not accept this browser's push",
    "Use another browser, or ask the people who run the service.",
  ],
  limited: ["Too many tries", "Wait a minute, then try again."],
  refused: "The service refused",
  refusedText: (code: string): string => `It gave the reason ${code}. Ask it for a new code and try again.`,

  pushNotAllowed: `Notifications are not allowed for Protect. Allow them in the browser's settings for this site. ${UNTIL_THEN}`,
  pushOnlyInstalled: `On iPhone and iPad push works only from the home screen: tap Share, then «Add to Home Screen», and set up push there. ${UNTIL_THEN}`,
  pushMissing: "This browser has no push. Open Protect when you sign in: requests appear while it is open.",
  pushFailed: `The browser's push service could not be reached. ${UNTIL_THEN}`,
});
