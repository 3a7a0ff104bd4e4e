/** Words of the frame: sections, updates, faults. English. @module */
import { words } from "../words.ts";
export const shellText = words("shell", {
  sections: "Sections",
  accounts: "Accounts",
  requests: "Requests",
  more: "More",
  pending: (count: number): string => (count === 1 ? "1 request is waiting" : `${String(count)} requests are waiting`),
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
});
