/** What becomes of data. English. @module */
import { words } from "../words.ts";
import type { Guide } from "./guide.ts";

export const privacyPolicy: Guide = words("privacy-policy", {
  title: "Privacy Policy",
  intro: "What Protect knows stays on this device, except for what a service needs to ask you about a sign-in.",
  sections: [
    {
      heading: "On this device",
      paragraphs: ["Stored in the browser, at this address only:"],
      points: [
        "Your accounts with their names and secrets, sealed in the vault.",
        "For each service you registered with: its address, its name, the keys, and the requests of the last day. This part is not sealed, because requests must be answerable while the vault is locked. The details of a request are erased a minute after it has ended.",
        "Your settings, and the Protect ID, a random number that names this installation. It is sent nowhere; you may give it to somebody who helps you.",
      ],
    },
    {
      heading: "What a service learns",
      paragraphs: ["Only a service that you register this device with, and only this:"],
      points: [
        "The public key of this device for that service, and a label such as «Chrome on Android».",
        "The address at the browser maker's push service under which this device can be reached, if you allow notifications.",
        "Your answers to its requests, and when they were given.",
        "Your network address, as any server you connect to does.",
      ],
    },
    {
      heading: "What the push service learns",
      paragraphs: [
        "Notifications travel through the push service of your browser's maker, such as Google, Mozilla or Apple. It sees that a message of a fixed size goes from a service to this device, and when. The content is encrypted between the service and your browser; all messages have the same size.",
      ],
    },
    {
      heading: "Adding accounts by code",
      paragraphs: [
        "Scanning happens in the browser. No picture of the camera is stored or sent. Accounts with codes are not reported to anyone: a service cannot see which other accounts you have.",
      ],
    },
    {
      heading: "What there is not",
      paragraphs: [
        "No usage data, no crash reports, no advertising, no third-party scripts, no cookies. Icons and texts come with the app.",
      ],
    },
    {
      heading: "Your choices",
      paragraphs: [
        "Under More, Privacy you can keep the details of a request off the notification and hide codes until tapped. «Erase everything and start again» deletes all of the above from this device. Ask the operator of a service for what the service itself stores about your sign-ins, and to delete it.",
      ],
    },
  ],
});
