/** The page that explains what happens. English. @module */
import { words } from "../words.ts";
import type { Guide } from "./guide.ts";

export const howItWorks: Guide = words("how-it-works", {
  title: "How it Works",
  intro:
    "Protect does two things: it makes sign-in codes, and it asks you to approve sign-ins. Both happen on this device.",
  sections: [
    {
      heading: "Codes",
      paragraphs: [
        "When you add an account, the service hands you a secret, as a QR code or as text. From this secret and the time, Protect computes a code that changes every 30 seconds or so. The service computes the same code and compares. Nothing is sent while codes are made, so they also work without a network.",
        "The clock of this device must be right to within about half a minute. Some services count instead of using the time: there, each tap on «next code» gives the next one, and its number is stored before you see the code.",
        "Accounts can also be shared to Protect from other apps, as a picture or as text, and links that begin with «web+otpauth:» can be opened with it. Nothing of this is sent: what is shared waits in memory, for one minute at most, and a link is read behind the # of the address, which browsers send to nobody. If you already have an account like the new one, Protect asks, and overwrites nothing.",
      ],
    },
    {
      heading: "Sign-in requests",
      paragraphs: [
        "When you register this device at a service, it makes a key of its own that never leaves the browser. The service gets the matching public key. The six-digit check code that you type in at the service makes sure that it was really this device which registered.",
        "When somebody signs in, the service sends a signed request. It shows what is being opened, who signs in, from which place and browser, and it ends after 60 seconds. Your answer is signed by this device, over exactly what was shown.",
        "Only approve a sign-in that you have just started yourself. The place is an estimate from the network address: the country is usually right, the city often not.",
      ],
    },
    {
      heading: "The vault",
      paragraphs: [
        "Accounts are sealed with AES-256 before they are stored. The key comes from your fingerprint or face through a passkey of this device, or from your passcode through Argon2id, which makes guessing slow. Without one of these, or the recovery key, nobody can open it, and neither can we.",
        "It locks by itself: after a time without a touch, 30 seconds after it went out of sight, and when it is closed. Sign-in requests can be answered while it is locked, because their keys are kept apart from it.",
      ],
    },
    {
      heading: "What a web app cannot do",
      paragraphs: ["Some limits come with living in a browser, and you should know them:"],
      points: [
        "It cannot forbid screenshots or screen recording.",
        "It can blank the codes when it goes out of sight, but another program with control over your device may still read the screen.",
        "The browser may clear its storage, above all where the app is not installed. Keep the recovery codes of your services.",
        "The clipboard keeps what you copied until something else is copied.",
        "On iPhone and iPad, requests arrive as notifications only when the app is on the home screen.",
      ],
    },
    {
      heading: "When you lose this device",
      paragraphs: [
        "Codes: restore your backup on another device. Without one, sign in with a recovery code of each service and set up two-step sign-in anew. The recovery key of Protect opens the vault on this device only; it does not bring accounts to another one.",
        "Requests: have this device removed at the service. From that moment its answers are refused.",
      ],
    },
  ],
});
