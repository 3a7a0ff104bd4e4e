/** Why a scanned or typed code was refused, as a sentence. English. @module */

import type { OtpUriReason } from "../../../otp/refusal.ts";
import { words } from "../words.ts";

export const refusalText = words("refusal", {
  "too-long": "This code is longer than an account code can be. Ask the service for a new one.",
  "not-otpauth":
    "This is not an account code. Look for the QR code that the service shows when you turn on two-step sign-in.",
  migration:
    "This code moves several accounts from another app. Export them one at a time there, or scan each service's own code.",
  "unsupported-type":
    "This code is of a kind that Protect does not know. Ask the service for a time-based code (TOTP).",
  malformed: "This code is damaged. Scan it again, or ask the service for a new one.",
  "repeated-parameter": "This code says the same thing twice in different ways. Ask the service for a new one.",
  "no-secret": "This code holds no secret key. Ask the service for a new one.",
  "bad-secret":
    "The secret key may hold only the letters A to Z and the digits 2 to 7. Compare it with what the service shows.",
  "bad-hex-secret":
    "The secret key of an mOTP account may hold only the digits 0 to 9 and the letters A to F, two for each byte. Compare it with what the service shows.",
  "bad-yandex-secret":
    "A secret key of Yandex has 16 bytes, or 26; this one has another length. Ask for a new code there.",
  "secret-too-long": "The secret key is longer than Protect accepts (128 bytes). Ask the service for a new one.",
  "bad-algorithm":
    "This code asks for a method other than SHA-1, SHA-256 or SHA-512. Ask the service for one of these.",
  "bad-digits": "Protect shows codes of 5 to 10 digits; this one asks for another length.",
  "bad-period": "Protect shows codes that change every 5 to 3,600 seconds; this one asks for another time.",
  "no-counter": "This counter-based code does not say where to start. Ask the service for a new one.",
  "bad-counter": "The counter of this code is not a whole number that can be counted on.",
  "hidden-characters":
    "The name in this code holds hidden characters that could make it look like another. Ask the service for a new one.",
  "name-too-long": "The name in this code is too long. Type the account in with a shorter one.",
} satisfies Readonly<Record<OtpUriReason, string>>);
