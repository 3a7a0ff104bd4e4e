/** Words for adding an account. English. @module */
import { words } from "../words.ts";
export const addText = words("add", {
  title: "Add an account",
  close: "Close",
  light: "Light",
  fromPicture: "From a picture",
  paste: "Paste",
  typeIn: "Type it in",
  reading: "Reading…",
  point: "Point the camera at the QR code",
  starting: "Starting the camera…",
  tryAgain: "Try again",
  camera: {
    denied:
      "The camera is not allowed for Protect. Allow it in the browser's settings for this site, or use one of the ways below.",
    missing: "This device has no camera that can be used. Use one of the ways below.",
    "in-use": "Another app is using the camera. Close it and try again, or use one of the ways below.",
    unsupported: "This browser gives the app no camera. Use one of the ways below.",
    interrupted: "The camera was switched off.",
    failed: "The camera did not start. Try again, or use one of the ways below.",
  },
  picture: {
    "no-code": "No QR code was found in this picture. Try a sharper one, with the whole code in it.",
    "not-a-picture": "This file cannot be opened as a picture.",
    "too-large": "This file is larger than 32 MB. Choose a smaller picture.",
    "timed-out": "Reading this picture took too long. Try one that shows only the code.",
  },
  notStored: {
    quota: "The account was not saved: this device has no space left for the app. Make some room and try again.",
    failed: "The account was not saved: the browser's storage did not answer. Try again.",
  },
  moveCode: "That is a code for moving to a new phone. Scan it there: More, Backup and transfer, Move to a new phone.",
  clipboardEmpty: "The clipboard is empty. Copy the code's link or a picture of it first.",
  twoIssuers: (issuer: string, other: string): string =>
    `The code names the issuer twice: «${issuer}» and «${other}». Check which one is right.`,
  dropHere: "Drop here to add an account",
  arriving: "Reading what has arrived…",
  arrived: {
    gone: "What was shared is not here any more: it is kept for one minute at most, and handed over once. Please share it again.",
    missed: "Protect was not ready yet, and took nothing. Now it is: please share it again.",
  },
  waiting: (count: number): string =>
    count === 1
      ? "One more has arrived. It is shown after this one."
      : `${String(count)} more have arrived. They are shown after this one.`,

  backToCamera: "Back to the camera",
  pasteField: "Link or picture of the code",
  pasteHint: "The browser did not hand the clipboard over. Paste here with a long press or Ctrl+V.",
  goOn: "Go on",
  which: "Which one?",
  whichNote: "Several codes were found that do not go together. Choose the one to begin with.",
  pushFrom: (host: string): string => `Push from ${host}`,
  transfer: "Accounts from another app",
  unusable: "A code that cannot be used",
  nameless: "An account without a name",

  preview: "New account",
  firstCode: (spelled: string): string => `First code ${spelled}`,
  pin: "PIN",
  pinHint: "This kind of account makes its codes from a PIN as well. The one you have chosen at the service.",
  saveFirst: "The service may ask for this code to finish. Save first: then it is kept, sealed, on this device.",
  save: "Save",

  issuer: "Issuer",
  issuerHint: "The service, such as GitHub",
  name: "Account name",
  nameHint: "Your name or address there",
  secret: "Secret key",
  secretHint: "Letters and digits that the service shows beside its QR code. Spaces do not matter.",
  more: "Kind, length and time",
  kind: "Kind",
  kinds: { totp: "By time", hotp: "By counter" },
  method: "Method",
  digits: "Digits",
  seconds: "Seconds",
  counter: "Counter",
});
