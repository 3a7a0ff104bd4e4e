/** Words for making the vault and its recovery key. English. @module */
import { words } from "../words.ts";
export const protectText = words("protect", {
  protectTitle: "Protect your codes",
  protectText: "Your accounts are sealed on this device. Choose what opens them.",
  passkeyHint: "Or the screen lock of this device, if that is what you use.",
  usePasscode: "Use a passcode",
  noPasskey: "This browser offers no fingerprint or face for opening the vault. A passcode does it.",
  sealing: "Sealing your vault…",
  back: "Back",
});

export const recoveryText = words("recovery", {
  recoveryTitle: "Recovery key",
  recoveryText:
    "If your fingerprint or passcode fails one day, this key opens your vault. Write it down and keep it somewhere safe, not on this device.",
  recoveryRequired: "Before you keep a second account, make sure you cannot lose them all.",
  alreadyKept:
    "You have written the key down. Make a new one only if you have lost it: the old one stops working at once.",
  makeNew: "Make a new key",
  keepOld: "Keep the one I have",
  written: "I have written it down",
  later: "Later",
  notNow: "Not now",
  lastGroup: "Last group",
  lastGroupHint: "Type the last four characters of the key.",
  lastGroupWrong: "That is not the last group. Look at your note once more.",
  showAgain: "Show the key again",
  confirm: "Confirm",
  makingKey: "Making a key…",
  makeKey: "Make the key",
  proveFirst: "The key opens everything, so it is shown only after you have unlocked Protect once more.",
  kept: "Recovery key kept",
});
