/** What to do when something does not work. English. @module */
import { words } from "../words.ts";
import type { Guide } from "./guide.ts";

export const troubleshooting: Guide = words("troubleshooting", {
  title: "Troubleshooting Guide",
  intro: "The usual faults and what mends them.",
  sections: [
    {
      heading: "A code is refused",
      paragraphs: ["Almost always the clock is wrong."],
      points: [
        "Set date, time and time zone of this device to «automatic».",
        "Wait for the next code: one that was used once is refused the second time.",
        "Check that it is the right account, if you have several at the same service.",
        "Did you set up two-step sign-in again elsewhere? Then the old secret no longer holds: delete the account here and scan the new QR code.",
      ],
    },
    {
      heading: "No notification comes",
      paragraphs: ["Open Protect and look at Requests: it asks the services itself, so you can always answer there."],
      points: [
        "Allow notifications for Protect in the settings of the browser and of the system.",
        "Turn off «do not disturb» and battery saving for the browser.",
        "On Android, the browser must not be stopped by force; on a computer, it must be running.",
        "On iPhone and iPad, open Protect from the home screen, not in Safari.",
        "Private windows and some browsers without Google's or Mozilla's push service get none.",
      ],
    },
    {
      heading: "A request has expired",
      paragraphs: [
        "A request lives for 60 seconds. Start the sign-in again to get a new one. If each request arrives late, the clock of this device may be wrong, or the network slow.",
      ],
    },
    {
      heading: "The camera shows nothing",
      paragraphs: ["The camera is used only while you scan, and no picture leaves the device."],
      points: [
        "Allow the camera for Protect in the browser's settings for this page, then open the scanner again.",
        "Close other programs that use the camera.",
        "Without a camera: save a picture of the QR code and choose «From a picture», or type the secret in.",
      ],
    },
    {
      heading: "Fingerprint or face does not open the vault",
      paragraphs: [
        "If you changed the screen lock or deleted the passkey named Protect, its secret is gone. Use the passcode or the recovery key instead; right after that Protect offers to set it up anew. Some older devices have passkeys that cannot give a secret at all; there a passcode is the way.",
      ],
    },
    {
      heading: "I forgot my passcode",
      paragraphs: [
        "If your fingerprint opens Protect, set a new one under More, Privacy, Unlock methods. Otherwise use the recovery key and set a new one then. If you have none of these, the vault cannot be opened by anyone. Sign in at your services with their recovery codes, then erase everything and start again.",
      ],
    },
    {
      heading: "My accounts are gone",
      paragraphs: [
        "Protect keeps them in this browser, on this device, at this address. Another browser, another profile or a private window is another, empty place. If the browser has cleared its storage, the accounts are lost here: set them up again with the recovery codes of your services.",
      ],
    },
    {
      heading: "Sharing or a link does not reach Protect",
      paragraphs: [
        "Both need Protect installed, in a browser that can do it: at present those made from Chromium, such as Chrome and Edge. Elsewhere save a picture of the code and choose «From a picture», or paste the link.",
      ],
      points: [
        "What is shared waits for one minute, and is handed over once. Share it again if you were later.",
        "If you have cleared the browser's data, open Protect once before you share again. Until then the browser sends what you share to the server that Protect comes from: the Protect service reads nothing of it and says so; another host may note it.",
        "The browser may note links that you open in its history, with the secret key in them. If others use this browser, delete the link there.",
      ],
    },
    {
      heading: "I lost my phone, or it was stolen",
      paragraphs: [
        "What is on it stays sealed: it opens with your fingerprint, your face, your passcode or the recovery key alone.",
      ],
      points: [
        "Sign in to the portal another way and remove the device under Security, or ask whoever runs the service to do it: then nothing it answers counts any more.",
        "At your other services sign in with their recovery codes, and set up two-step sign-in anew on the new phone.",
        "If you made a backup, install Protect on the new phone and bring everything back: More, «Backup and transfer», «Restore from a backup». Protect itself has no copy anywhere, so nobody can send you your accounts.",
      ],
    },
    {
      heading: "Asking for help",
      paragraphs: [
        "Ask whoever runs your service. Tell them the App Version and the Protect ID from More; a tap copies them. Never tell anyone a code, a secret or the recovery key.",
      ],
    },
  ],
});
