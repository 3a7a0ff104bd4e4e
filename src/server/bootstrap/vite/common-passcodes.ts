/**
 * Build plugin that leaves of @zxcvbn-ts/language-common's 49,000 common passwords what the app looks up
 * (src/vault/passcode/words.ts): the first ten thousand, in alphabetical order, which halves them once more under gzip.
 *
 * @module
 */
import type { Plugin } from "vite";

/** As many as the app reads. */
const KEPT = 10_000;

/** @param json The package's passwords.json: an array of texts, most common first. */
export function keepCommonest(json: string): string {
  return JSON.stringify((JSON.parse(json) as readonly string[]).slice(0, KEPT).sort());
}

export function commonPasscodes(): Plugin {
  return {
    name: "protect:common-passcodes",
    enforce: "pre",
    transform(code, id) {
      if (!/[\\/]language-common[\\/]src[\\/]passwords\.json$/.test(id)) return undefined;
      return { code: keepCommonest(code), map: null };
    },
  };
}
