/** Words for accounts that leave the app: how, what is lost on the way, and the codes to be scanned. English. @module */
import { words } from "../words.ts";

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? one : many.replace("#", String(count));

export const exportText = words("export", {
  title: (count: number): string => counted(count, "Export 1 account", "Export # accounts"),
  back: "Back to accounts",
  nothing: "There is nothing to export.",
  which: "Which accounts",
  how: "How",
  formats: {
    links: "A file of links",
    google: "Codes for Google Authenticator",
    codes: "A QR code for each account",
  },
  details: {
    links: "One otpauth link on each line. Most other apps read it.",
    google: "Up to ten accounts in each QR code. Some other apps read them too.",
    codes: "To be scanned one after the other, by any authenticator app.",
  },
  unsealed: {
    file: "The file is not encrypted. Whoever gets it can make your codes: keep it where nobody else looks, and only as long as you need it.",
    codes: "The codes are not encrypted. Whoever sees or films them can make your codes.",
  },
  lossesTitle: "What does not come along",
  losses: {
    note: (count: number): string => counted(count, "The note of 1 account", "The notes of # accounts"),
    tags: (count: number): string => counted(count, "The tags of 1 account", "The tags of # accounts"),
    picture: (count: number): string => counted(count, "The picture of 1 account", "The pictures of # accounts"),
    pin: (count: number): string =>
      counted(count, "The PIN of 1 account: type it in over there", "The PINs of # accounts: type them in over there"),
    method: (count: number): string =>
      counted(
        count,
        "1 account makes its codes in a way that few other apps know",
        "# accounts make their codes in a way that few other apps know",
      ),
  },
  refusedTitle: (count: number): string =>
    counted(count, "1 account cannot go this way", "# accounts cannot go this way"),
  refusals: {
    type: "there is no place for its kind of code",
    digits: "only codes of 6 or 8 digits have a place there",
    period: "only codes that last 30 seconds have a place there",
    algorithm: "there is no place for its method",
    "too-long": "its names are too long for a QR code",
  },
  saveFile: "Save the file",
  showCodes: "Show the codes",
  outcome: {
    saved: "Saved. Delete the file once the other app has read it.",
    "handed-over": "Handed to your browser: look among its downloads. Delete the file once the other app has read it.",
    cancelled: "Nothing was saved.",
    failed: "The file could not be written there. Try another place.",
  },
  keep: "Keep the accounts here until you have signed in once with a code from the other app.",
  part: (place: number, count: number): string => `Code ${String(place)} of ${String(count)}`,
  qr: (labels: string): string => `QR code of ${labels}`,
  scan: "Scan it with the other app.",
  previous: "Back",
  next: "Next",
  play: "Show them in turn",
  pause: "Pause",
  done: "Done",
});
