/** Words for opening and erasing the vault. German. @module */
import type { vaultText } from "../en/vault.ts";

export const vault: typeof vaultText = {
  usePasskey: "Fingerabdruck oder Gesicht",
  passcode: "Kennwort",
  show: "Kennwort anzeigen",
  hide: "Kennwort verbergen",
  lockTitle: "Protect ist gesperrt",
  unlock: "Entsperren",
  unlockFirst: "Zuerst Protect entsperren",
  proveFirst: "Sind Sie es?",
  useRecovery: "Mit Wiederherstellungsschlüssel",
  usePasscodeInstead: "Mit Kennwort",
  recoveryKey: "Wiederherstellungsschlüssel",
  recoveryHint: "Sieben Gruppen mit je vier Zeichen, wie Sie sie aufgeschrieben haben.",
  opening: "Wird geöffnet …",
  erase: "Alles löschen und neu beginnen",
  cancel: "Abbrechen",
};
