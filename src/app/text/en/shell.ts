/** Words of the frame: sections, updates, faults. English. @module */
export const shellText = {
  sections: "Sections",
  accounts: "Accounts",
  requests: "Requests",
  more: "More",
  pending: (count: number): string => (count === 1 ? "1 request is waiting" : `${String(count)} requests are waiting`),
  updateReady: "A new version is ready.",
  update: "Update",
  updating: "Updating…",
  later: "Not now",
  loading: "Loading…",
  loadFailed: "This part could not be loaded. You may be offline.",
  tryAgain: "Try again",
  faultTitle: "Something went wrong",
  faultText:
    "The app met a fault it did not expect. Your accounts are not affected: they are stored sealed on this device.",
  reload: "Reload the app",
  faultToast: "That did not work. Please try again.",
  notFoundTitle: "There is nothing here",
  notFoundText: "This address belongs to no page of Protect.",
  toAccounts: "Go to your accounts",
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
} as const;
