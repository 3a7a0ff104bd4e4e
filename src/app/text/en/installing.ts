/** How the app is installed, by kind of device. English. @module */
import { words } from "../words.ts";
import type { Guide } from "./guide.ts";

export const installing: Guide = words("installing", {
  title: "Install Protect",
  intro:
    "Protect is a web app: it comes from its address, not from a store. Installed, it opens like any app, works offline, and the browser is less likely to clear its storage.",
  sections: [
    {
      heading: "iPhone and iPad",
      paragraphs: [
        "Sign-in requests reach you only in the installed app. It has a storage of its own, so install it before you add accounts.",
      ],
      pressed: "Add to Home Screen",
      points: [
        "Open this address in Safari.",
        "Tap the Share button, then scroll down.",
        "Choose «Add to Home Screen», then «Add».",
        "Open Protect from the home screen.",
      ],
    },
    {
      heading: "Android",
      paragraphs: ["In Chrome, Edge and Samsung Internet; in Firefox the menu says «Install» too."],
      pressed: "Install app",
      points: [
        "Open the browser's menu.",
        "Choose «Install app» or «Add to home screen».",
        "Open Protect from the home screen and allow notifications when you set up push.",
      ],
    },
    {
      heading: "Computer",
      paragraphs: [
        "In Chrome and Edge. In Safari on a Mac choose «Add to Dock» in the menu File; Firefox can use Protect in a tab.",
      ],
      pressed: "Install",
      points: [
        "Press the sign for installing at the end of the address bar.",
        "Confirm with «Install».",
        "To get sign-in requests, let the browser start with the computer.",
      ],
    },
    {
      heading: "It is not offered",
      paragraphs: [],
      points: [
        "A private window cannot install.",
        "Protect may be installed already: look for it among your apps.",
        "The address must begin with https://.",
      ],
    },
  ],
});
