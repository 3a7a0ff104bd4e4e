/** How often a test repeats: a few times in `npm test`, the catalogue's full number in `npm run test:long`. @module */

export const IS_LONG = process.env["PROTECT_TEST_LONG"] === "1";

export function repetitions(short: number, long: number): number {
  return IS_LONG ? long : short;
}
