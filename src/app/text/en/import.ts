/** Words for files of other apps. English. @module */
import { pluralOf } from "../plural.ts";
import { words } from "../words.ts";

const plural = pluralOf("en");

export const importText = words("import", {
  fromApp: "From another app",
  title: "From another app",
  reading: "Reading the file…",
  passwordFor: (name: string): string => `File: ${name}`,
  oddDigits: (count: number): string =>
    plural(count, {
      one: "Its codes have one digit, which is unusual. Compare one with the other app.",
      other: "Its codes have # digits, which is unusual. Compare one with the other app.",
    }),
  oddPeriod: (count: number): string =>
    plural(count, {
      one: "Its codes change every second, which is unusual. Compare one with the other app.",
      other: "Its codes change every # seconds, which is unusual. Compare one with the other app.",
    }),
  leftOut: "It was left out.",
  leaveOut: "Leave this file out",
  notRead: (name: string): string => `${name} was not read.`,
  holdsPasswords:
    "This file also holds your passwords, readable by anyone who gets it. Delete it once your accounts are here, from the trash too.",
  logBeside:
    "The newest accounts of that app may be missing: they can lie in a second file. Close the app before you copy its database, and compare.",
  pinFor: (label: string): string => `PIN for ${label}`,
  needsPin: "The file does not hold the PIN that makes these codes. Enter it, or leave the account out.",
  readingOf: (name: string): string => `Reading ${name}…`,
  fileOf: (number: number, count: number): string => `File ${String(number)} of ${String(count)}`,
  takesSeconds: (count: number): string =>
    plural(count, { one: "This takes about a second.", other: "This takes about # seconds." }),
  takesMinutes: (count: number): string =>
    plural(count, { one: "This takes about a minute.", other: "This takes about # minutes." }),
  costly: (seconds: number, memoryMib: number): string =>
    `This file is strongly protected. Opening it takes about ${String(seconds)} s, on an older phone several times as long, and ${String(memoryMib)} MB of memory. Close other apps first. You can cancel at any time.`,
  noPins: (count: number): string =>
    plural(count, {
      one: "One account has no PIN yet. Enter it, or leave the account out.",
      other: "# accounts have no PIN yet. Enter them, or leave the accounts out.",
    }),
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
    "needs-manifest": "This file opens only together with its manifest.json. Choose both files at once.",
    "needs-log":
      "This database has nothing in it yet: its rows lie in the file with the ending -wal. Close the app on that device, then copy the database again.",
    "no-code": "There is no code in this picture that can be read. Take a sharper one, with the whole code in it.",
    "picture-kind": "Protect cannot open this kind of picture. Save it as PNG or JPEG.",
    "unknown-cipher":
      "The file is sealed in a way that Protect does not know. Change its encryption to AES or ChaCha20 in the other app, or export as XML or CSV.",
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
