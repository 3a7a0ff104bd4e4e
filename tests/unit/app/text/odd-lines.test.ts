import { expect, test } from "vitest";
import { askedFor, cleanedLine, unusualLine, usualFor } from "../../../../src/app/text/odd-lines.ts";

const asked = { type: "totp", algorithm: "SHA256", digits: 8, period: 1 } as const;
const plainSpaces = (text: string | undefined) => text?.replaceAll(/\s/g, " ");

test("what is asked for stands beside what is usual, part by part", () => {
  const doubt = { asked, parts: ["algorithm", "digits", "period"] } as const;
  expect(plainSpaces(askedFor(doubt))).toBe("SHA-256, 8 digits, and 1 second");
  expect(plainSpaces(usualFor(doubt))).toBe("SHA-1, 6 digits, and 30 seconds");
  expect(usualFor({ parts: ["digits"] })).toBe("6 digits");
});

test("one line for one of several, and what was put right in a sentence", () => {
  expect(unusualLine({ ...asked, algorithm: "SHA1", period: 30 })).toMatch(/^This code asks for 8 digits\./);
  expect(unusualLine({ type: "totp", algorithm: "SHA1", digits: 6, period: 30 })).toBeUndefined();
  expect(cleanedLine(["spaces", "small-letters"])).toBe(
    "Tidied up, without a change to the code: spaces in the secret key and small letters in the secret key.",
  );
});
