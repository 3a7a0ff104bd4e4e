/** Words of what asks for attention: a new version, a request, the offer to install. English. @module */
import { words } from "../words.ts";
export const noticesText = words("notices", {
  updateReady: "A new version is ready.",
  update: "Update",
  later: "Not now",
  whatIsNew: "What is new",
  offline: "Offline. Codes work; sign-in requests cannot reach you.",
  hide: "Hide",
  clock: {
    wrong: (seconds: number): string =>
      `This device's clock is ${String(Math.abs(seconds))} seconds ${seconds > 0 ? "slow" : "fast"}, so codes may not work. Correct the codes by that?`,
    changed: (seconds: number): string =>
      seconds === 0
        ? "This device's clock is right again; your codes are still corrected. Use the clock as it is?"
        : `This device's clock is now ${String(Math.abs(seconds))} seconds ${seconds > 0 ? "slow" : "fast"}. Correct the codes by that?`,
  },
  clockApply: "Correct",
  offeredRequest: "A sign-in is waiting for your answer.",
  openRequest: "Open",
  installTitle: "Keep Protect at hand",
  installText:
    "Put it on your home screen: it opens like an app, works offline, and the browser is less likely to clear its storage.",
  install: "Install",
  iosTitle: "On iPhone and iPad, install it first",
  iosText:
    "Sign-in requests reach you only from the home screen, and Safari may clear the storage of a page you have not visited for a week.",
  iosSteps: [
    "Tap the Share button of the browser.",
    "Choose «Add to Home Screen».",
    "Open Protect from there and add your accounts.",
  ],
});
