/** In which order the signed calls of a device may arrive (src/protocol/README.md). Pure. @module */
import { SEQUENCE_WINDOW } from "../../protocol/limits.ts";

/** `false` for what is too far behind the highest number seen to be remembered. */
export function isInWindow(seq: number, highestSeen: number): boolean {
  return seq > highestSeen - SEQUENCE_WINDOW;
}

/** Numbers up to and including this one are forgotten. */
export function forgottenUpTo(highestSeen: number): number {
  return highestSeen - SEQUENCE_WINDOW;
}
