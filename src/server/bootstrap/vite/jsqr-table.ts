/**
 * Build plugin that mends one number in jsQR 1.4.0: its alignment-pattern table for QR version 23 says 74 where
 * ISO/IEC 18004 Annex E says 78 (cozmo/jsQR#251), so that no version 23-L code could be read. Codes that carry ten
 * accounts at once have that size.
 *
 * @module
 */
import type { Plugin } from "vite";

const WRONG = "[6, 30, 54, 74, 102]";
const RIGHT = "[6, 30, 54, 78, 102]";

/**
 * @param code Text of jsQR's module.
 * @throws {Error} It is not the text this was written for.
 */
export function mendTable(code: string): string {
  if (code.split(WRONG).length !== 2) throw new Error("patch jsQR: the version 23 table is not where it was");
  return code.replace(WRONG, RIGHT);
}

/** @throws {Error} While building: jsQR's text is not the one this was written for. */
export function jsqrTable(): Plugin {
  return {
    name: "protect:jsqr-table",
    enforce: "pre",
    transform(code, id) {
      if (!/[\\/]jsqr[\\/]dist[\\/]jsQR\.js/.test(id)) return undefined;
      return { code: mendTable(code), map: null };
    },
  };
}
