/**
 * The two word lists of passcodes, from @zxcvbn-ts/language-common (MIT). 55 kB gzip, so this is fetched only where a
 * passcode is chosen. Data only.
 *
 * @module
 */
import diceware from "@zxcvbn-ts/language-common/src/diceware.json";
// By frequency, most common first. The build keeps what is used of it (server/bootstrap/vite/common-passcodes.ts).
import passwords from "@zxcvbn-ts/language-common/src/passwords.json";

/** How many of the most common passcodes are refused (DESIGN §4). */
export const COMMON_COUNT = 10_000;

/** In lower case. */
export const COMMON_PASSCODES: ReadonlySet<string> = new Set(passwords.slice(0, COMMON_COUNT));

/** 7,776 English words of 3 to 9 letters, none of which begins another. */
export const SUGGESTION_WORDS: readonly string[] = diceware;
