/** Words for files of other apps. English. @module */
import { words } from "../words.ts";
export const importText = words("import", {
  fromApp: "From another app",
  title: "From another app",
  reading: "Reading the file… An encrypted one can take up to a minute.",
  cancel: "Cancel",
  passwordTitle: "Password of the file",
  passwordText: "This file is encrypted. Its password was chosen in the app that made it.",
  passwordTextOf: (app: string): string => `This backup of ${app} is encrypted. Its password was chosen there.`,
  password: "Password",
  wrongPassword:
    "That password does not open it. It is the one chosen when the file was made, which may be an older one.",
  open: "Open",
  failed: "The file could not be read. Try again, or on a device with more memory.",
  unknown: "Protect knows no format like this. Export from the other app again, or scan its QR codes.",
  nameless: "An entry without a name",
  refused: {
    "too-large": "This file is larger than 32 MB. Export the accounts alone, without pictures.",
    "cut-off": "The file ends in the middle. Copy or export it again.",
    malformed: "The file is damaged or was changed. Export it again.",
    "no-entries": "There are no accounts in this file.",
    "newer-version":
      "The file comes from a newer version of that app than Protect knows. Update Protect, or export as plain links.",
    "too-costly": "The file asks for more computing than any real export. It is not opened.",
    tampered: "The password is right, but the file was damaged or changed. Export it again.",
    pgp: "The file is encrypted with OpenPGP. Decrypt it with the program that you use for that, then choose the result.",
    "account-restricted": "This export can be opened in its own account only. Export again, protected by a password.",
    "needs-manifest":
      "This file can be opened only beside its manifest.json. Export without encryption, or type the secret in.",
  },
  skipped: {
    "no-secret": "It has no secret key.",
    "bad-secret": "Its secret key cannot be read.",
    "bad-type": "Protect does not know this kind of code.",
    "bad-algorithm": "Protect does not know its method.",
    "bad-digits": "Its number of digits makes no sense.",
    "bad-period": "Its time makes no sense.",
    "bad-counter": "Its counter makes no sense.",
    "push-only": "It makes no codes: it is for push alone.",
    "not-an-entry": "It is no account.",
    "too-many": "Only the first 10,000 are taken.",
    "wrong-password": "The password does not open this one.",
  },
});
