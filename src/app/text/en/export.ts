/** Words for accounts that leave the app: where to, what is lost on the way, passwords, codes and paper. English. @module */
import { words } from "../words.ts";

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? one : many.replace("#", String(count));

export const exportText = words("export", {
  title: (count: number): string => counted(count, "Export 1 account", "Export # accounts"),
  back: "Back to accounts",
  nothing: "There is nothing to export.",
  which: "Which accounts",
  chosenOnly: "Only the chosen ones",
  all: "All accounts",
  names: "Show the names",
  apps: "To an app",
  anywhere: "Anywhere else",
  others: "Another way",
  targets: {
    links: "A file of links",
    codes: "A QR code for each account",
    paper: "Paper",
  },
  details: {
    aegis: "An encrypted file that keeps nearly everything.",
    "2fas": "An encrypted file, without notes.",
    bitwarden: "An encrypted file. Bitwarden Authenticator reads only those without a password.",
    ente: "An encrypted file with notes and tags.",
    google: "Up to ten accounts in each QR code on this screen.",
    proton: "An encrypted file with notes, for codes by time.",
    stratum: "An encrypted file with tags.",
    andotp: "An encrypted file with tags.",
    links: "One otpauth link on each line. Most other apps read it.",
    codes: "To be scanned one after the other, by any authenticator app.",
    paper: "A QR code and the secret of each account, to print or to keep as a file.",
  },
  going: (count: number): string =>
    counted(count, "1 account goes.", "# accounts go.").replace(/^0 .*/, "No account can go this way."),
  seal: "Encrypt with a password",
  sealDetail: "The other app asks for it when it reads the file.",
  weak: "This app's format slows down guessing only a little. Take a long password: a suggested one is long enough.",
  password: "Password of the file",
  passwordHint: "It is stored nowhere: write it down until the other app has read the file.",
  again: "Password again",
  suggested: "Suggested password",
  notTheSame: "The two passwords are not the same.",
  confirm: {
    word: "unprotected",
    label: (word: string): string => `Type “${word}” if that is what you want`,
    wrong: (word: string): string => `Type the word “${word}”, as it stands here.`,
  },
  unsealed: {
    file: "The file is not encrypted. Whoever gets it can make your codes: keep it where nobody else looks, and only as long as you need it.",
    codes: "The codes are not encrypted. Whoever sees or films them can make your codes.",
    paper:
      "Page and paper are not encrypted. Whoever finds them can make your codes: lock the paper away, and delete the file once it is printed.",
  },
  lossesTitle: "What does not come along",
  losses: {
    method: (count: number): string =>
      counted(
        count,
        "1 account makes its codes in a way that few other apps know:",
        "# accounts make their codes in a way that few other apps know:",
      ),
    "taken-for-steam": (count: number): string =>
      counted(
        count,
        "1 account is taken for a Steam code, because of its name:",
        "# accounts are taken for Steam codes, because of their name:",
      ),
    pin: (count: number): string =>
      counted(
        count,
        "The PIN of 1 account, to be typed in over there:",
        "The PINs of # accounts, to be typed in over there:",
      ),
    note: (count: number): string => counted(count, "The note of 1 account:", "The notes of # accounts:"),
    tags: (count: number): string => counted(count, "The tags of 1 account:", "The tags of # accounts:"),
    "some-tags": (count: number): string =>
      counted(count, "All tags but the first of 1 account:", "All tags but the first of # accounts:"),
    picture: (count: number): string => counted(count, "The picture of 1 account:", "The pictures of # accounts:"),
    pinned: (count: number): string => counted(count, "The pin of 1 account:", "The pins of # accounts:"),
    names: (count: number): string =>
      counted(count, "The name of 1 account will look different:", "The names of # accounts will look different:"),
  },
  refusedTitle: (count: number): string =>
    counted(count, "1 account cannot go this way", "# accounts cannot go this way"),
  refusals: {
    type: "there is no place for its kind of code",
    digits: (allowed: string): string => `only codes of ${allowed} digits have a place there`,
    period: (allowed: string): string => `only codes that last ${allowed} seconds have a place there`,
    algorithm: "there is no place for its method",
    secret: "its secret is too short for its kind of code",
    twice: "another account with the same secret goes already",
    "too-long": "its names are too long for a QR code",
  },
  make: { file: "Save the file", codes: "Show the codes", paper: "Save the page" },
  print: "Print",
  making: "One moment: this can take a few seconds.",
  cancel: "Cancel",
  notMade:
    "It could not be made: the device may have too little memory. Close other apps and try again, or choose another way.",
  outcome: {
    saved: "Saved, and read back to be sure. Delete the file once the other app has read it.",
    "handed-over": "Handed to your browser: look among its downloads. Delete the file once the other app has read it.",
    cancelled: "Nothing was saved.",
    failed: "The file could not be written there. Try another place.",
  },
  keep: "Keep the accounts here until you have signed in once with a code from the other app.",
  part: (place: number, count: number): string => `Code ${String(place)} of ${String(count)}`,
  partOf: (place: number, count: number): string => `Part ${String(place)} of ${String(count)}`,
  qr: (labels: string): string => `QR code of ${labels}`,
  scan: "Scan it with the other app.",
  scanParts: "Hold the other phone's camera to it until the other app has read every part.",
  previous: "Back",
  next: "Next",
  play: "Show them in turn",
  pause: "Pause",
  done: "Done",
  paper: {
    title: (count: number): string => counted(count, "1 account", "# accounts"),
    warning:
      "Whoever reads this paper can make the codes of these accounts. Lock it away, and destroy it when it is no longer needed.",
    made: (day: string): string => `Made with Protect on ${day}`,
    secret: "Secret",
    noCode: "The names are too long for a QR code.",
    digits: (count: number): string => counted(count, "1 digit", "# digits"),
    counter: (count: number): string => `counter ${String(count)}`,
  },
});
