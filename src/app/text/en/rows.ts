/** Words of the list as it is first seen: all that the first code waits for. English. @module */
import { words } from "../words.ts";
export const rowsText = words("rows", {
  addAccount: "Add an account",
  title: "Accounts",
  copyCode: (label: string): string => `Copy code for ${label}`,
  showCode: (label: string): string => `Show code for ${label}`,
  moreAbout: (label: string): string => `More about ${label}`,
  nextCode: (label: string): string => `Next code for ${label}`,
  nextHint: "Tap for the next code",
  tapHint: "Tap to show the code",
  codeIs: (spelled: string): string => `Code ${spelled}.`,
  secondsLeft: (seconds: number): string => (seconds === 1 ? "1 second left." : `${String(seconds)} seconds left.`),
  recoveryReminder: "You have no recovery key yet. Without it, a lost fingerprint or passcode means lost codes.",
  recoveryReminderAction: "Make one now",
  found: (count: number): string => (count === 1 ? "1 account found" : `${String(count)} accounts found`),
  nothingFound: "No account is called that.",
});
