/** Words for what is unusual about a scanned code, and for what was put right in it. English. @module */
import { words } from "../words.ts";

export const oddText = words("odd", {
  unusual: (asked: string): string =>
    `This code asks for ${asked}. Many authenticators ignore that, and so do some services.`,
  which: "Which code does the service take?",
  whichNote:
    "Both are shown as they are now. If you are not sure, try them at the service before you save, or keep what the code asks for: it can be changed later.",
  asked: (asked: string): string => `As the code asks: ${asked}`,
  usual: (usual: string): string => `As most services: ${usual}`,
  typed: "Most services use SHA-1, 6 digits and 30 seconds. Change this only where yours says so.",
  digits: (count: number): string => (count === 1 ? "1 digit" : `${String(count)} digits`),
  seconds: (count: number): string => (count === 1 ? "1 second" : `${String(count)} seconds`),
  cleaned: (parts: string): string => `Tidied up, without a change to the code: ${parts}.`,
  parts: {
    spaces: "spaces in the secret key",
    "small-letters": "small letters in the secret key",
    "issuer-in-name": "the issuer in front of the name",
    "names-trimmed": "spaces around the names",
  },
});
