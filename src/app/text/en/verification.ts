/** Words for setting up user verification where a service asks for it later. English. @module */
import { words } from "../words.ts";
export const verificationText = words("verification", {
  /** Each has the name or host in the place of `{}`, which the screen shows in bold. */
  asks: "{} asks that you confirm with Face ID, fingerprint or passcode.",
  typeCode: "Type this code at {}, under Security. Then this device can confirm that it is you.",
  setUp: "Set up now",
  failed: "This device could not set it up. Try again.",
  notRecognised: "You were not recognised, so nothing was set up. Try again.",
  unable: "This browser offers no fingerprint, face or screen lock check. Set up a screen lock, or use another device.",
  alreadySet:
    "The service has it for this device already, from somewhere else. Remove this device there and set up push again.",
  offline: "The service could not be reached. Check the connection and try again.",
  notTrusted: "The service's reply could not be checked, so nothing was set up.",
  refused: (code: string): string => `The service did not accept it (${code}). Try again.`,
});
