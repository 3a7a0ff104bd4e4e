/** Words of the codes in the list: what stands beside them, and what is done with one. English. @module */
import { words } from "../words.ts";
export const codesText = words("codes", {
  next: "next",
  copyNextFor: (label: string): string => `Copy next code for ${label}`,
  justExpired: "expired",
  expiredCode: (spelled: string): string => `Just expired: ${spelled}.`,
  qrItem: "Show QR code",
  stopItem: "Freeze code",
  goOnItem: "Show the running code",
  goOn: (label: string): string => `Show the running code for ${label}`,
  stoppedFor: (seconds: number): string => `Frozen · ${String(seconds)} s left`,
  expiredFor: (seconds: number): string => `Expired ${String(seconds)} s ago`,
  noTimeLimit: "This code has no time limit.",
  tapExplained: {
    twice: "Tap twice to copy",
    off: "Taps do not copy. The menu of the account does",
  },
  locking: "locking",
  pinInItem: (tag: string): string => `Pin to the top of «${tag}»`,
  unpinInItem: (tag: string): string => `Unpin in «${tag}»`,
});
