/** Words for opening and erasing the vault. English. @module */
import { words } from "../words.ts";
export const vaultText = words("vault", {
  usePasskey: "Use fingerprint or face",
  passcode: "Passcode",
  show: "Show passcode",
  hide: "Hide passcode",

  lockTitle: "Protect is locked",
  unlock: "Unlock",
  unlockFirst: "Unlock Protect first",
  proveFirst: "Is it you?",
  useRecovery: "Use the recovery key",
  usePasscodeInstead: "Use the passcode",
  recoveryKey: "Recovery key",
  recoveryHint: "Seven groups of four characters, as you wrote them down.",
  opening: "Opening…",
  erase: "Erase everything and start again",
  cancel: "Cancel",
});
