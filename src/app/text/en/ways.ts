/** Words of the ways that open the vault: listed, added, changed, removed, repaired, kept in mind. English. @module */
import type { RemovalProblem } from "../../../vault/index.ts";
import type { Way } from "../../state/ways.ts";
import { words } from "../words.ts";

export const waysText = words("ways", {
  title: "Unlock methods",
  back: "Back to Privacy",
  note: "Each of these opens Protect by itself. Two at least always stay, one of them a passcode or a recovery key that you have written down.",
  usedNow: "Opened Protect this time",
  madeOn: (date: string): string => `Made on ${date}`,
  lastUsed: (date: string): string => `Last used on ${date}`,

  add: "Add a fingerprint, a face or a security key",
  addTitle: "Where is the new passkey to be?",
  addText:
    "It opens Protect in this browser. Some security keys and devices cannot do that; then nothing is changed, and Protect says so.",
  here: "On this device",
  elsewhere: "On a security key or another device",
  added: "Added. It opens Protect from now on",

  elsewhereName: "Security key or other device",
  name: "Name",
  nameHint: "Only you see it. It is sealed with your accounts.",
  save: "Save",
  close: "Close",
  remove: "Remove",
  removeTitle: (name: string): string => `Remove «${name}»?`,
  removeTexts: {
    passkey:
      "It will not open Protect any more. The passkey itself stays in your password manager or security key, and you can delete it there.",
    passcode: "It will not open Protect any more.",
    recovery:
      "The key on your paper will not open Protect any more. Before you keep another account, Protect asks you to make a new one.",
  } satisfies Readonly<Record<Way["kind"], string>>,
  othersLock: "Other windows of Protect will lock.",
  removed: "Removed",
  staysTitle: (name: string): string => `«${name}» has to stay`,
  stays: {
    "last-fallback":
      "Without it only passkeys would open Protect, and a passkey is easily lost. Set a passcode or write down a recovery key first.",
    "recovery-not-kept":
      "Without it your recovery key might be the only way left, and you have not written it down yet. Do that first.",
    "last-two": "Two ways at least must open Protect. Add another one first.",
  } satisfies Readonly<Record<RemovalProblem, string>>,

  setPasscode: "Set a passcode",
  changePasscode: "Change the passcode",
  passcodeBack: "Back to Unlock methods",
  passcodeText:
    "The passcode opens Protect where your fingerprint does not. Before it is saved you may be asked once more who you are, by what has opened Protect until now. Other windows of Protect will lock.",
  passcodeSet: "The new passcode is set",
  newRecovery: "Make a new recovery key",

  remind: "Remind me of the passcode",
  remindDetail: "Asks now and then whether you still know it: after 3 days, then 10, 30 and 90.",
  remindText: "Do you still know your passcode? You need it if your fingerprint fails one day.",
  tryNow: "Try it now",
  later: "Later",
  tryTitle: "Do you still know it?",
  tryText: "Nothing happens if not: Protect is open, and you can set a new passcode.",
  tryAgain: "Try once more, or set a new passcode now, while Protect is open.",
  setNew: "Set a new passcode",
  tryOff: "You can switch this question off under Privacy, Unlock methods.",
  check: "Check",
  known: "That is your passcode",

  repairText: "Your fingerprint or face did not open Protect. Set it up anew?",
  repair: "Set up anew",
  repairTitle: "Which one does not work any more?",
  repairNone: "None of them: add another one",
  repaired: "Set up anew. The old passkey opens nothing any more",
});
