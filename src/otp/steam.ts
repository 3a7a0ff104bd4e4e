/** Steam Guard codes: HOTP's 31-bit value written in Steam's own alphabet. Pure; runs in every world. @module */
import { hotpCode, timeStep } from "./code.ts";
import type { OtpParameters } from "./parameters.ts";
import { STEAM } from "./special-kinds.ts";

const ALPHABET = "23456789BCDFGHJKMNPQRTVWXY";

/** Five characters, least significant first. @param nowMs Milliseconds since the Unix epoch. */
export function steamCode({ secret }: Pick<OtpParameters, "secret">, nowMs: number): string {
  // Ten digits hold the whole truncated value: 2^31 < 10^10.
  let value = Number(hotpCode({ secret, algorithm: "SHA1", digits: 10 }, timeStep(STEAM.period, nowMs)));
  let code = "";
  for (let place = 0; place < STEAM.digits; place += 1) {
    code += ALPHABET[value % ALPHABET.length] ?? "";
    value = Math.floor(value / ALPHABET.length);
  }
  return code;
}
