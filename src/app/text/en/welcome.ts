/** Words of the first screen. English. @module */
import { words } from "../words.ts";
export const welcomeText = words("welcome", {
  appName: "Protect",
  welcome: "Sign-in codes and sign-in approvals, kept on this device and nowhere else.",
  welcomePoints: [
    "Codes work without a network.",
    "Approve a sign-in with one tap.",
    "No account with us, no tracking.",
  ],
  addAccount: "Add an account",
  restore: "Restore from a backup",
  fromOtherPhone: "I come from another phone",
});
