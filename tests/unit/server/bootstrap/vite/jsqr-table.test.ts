/** The mended jsQR table: the patch applies to the installed package, and version 23-L codes can then be read. */
import { readFileSync } from "node:fs";
import jsQR from "jsqr";
import { create } from "qrcode";
import { expect, test } from "vitest";
import { jsqrTable } from "../../../../../src/server/bootstrap/vite/jsqr-table.ts";

const id = "/x/node_modules/jsqr/dist/jsQR.js";

function transform(code: string, of: string): unknown {
  const { transform: hook } = jsqrTable();
  if (typeof hook !== "function") throw new Error("the plugin has no transform function");
  return Reflect.apply(hook, undefined, [code, of]);
}

test("the patch applies to the installed jsQR, once, and leaves other modules alone", () => {
  const code = readFileSync(new URL(import.meta.resolve("jsqr")), "utf8");
  expect(transform(code, id)).toMatchObject({ code: code.replace("[6, 30, 54, 74, 102]", "[6, 30, 54, 78, 102]") });
  expect(transform(code, "/x/src/other.ts")).toBeUndefined();
  expect(() => transform("another jsQR", id)).toThrow(/version 23/);
});

test("every version and level reads back clean, 23-L among them", () => {
  const scale = 2;
  const quiet = 4;
  let read = 0;
  for (let version = 1; version <= 40; version += 1) {
    for (const errorCorrectionLevel of ["L", "M", "Q", "H"] as const) {
      const words = `V${version}${errorCorrectionLevel}`;
      const { modules } = create(words, { version, errorCorrectionLevel });
      const side = (modules.size + 2 * quiet) * scale;
      const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
      for (let row = 0; row < modules.size * scale; row += 1) {
        for (let column = 0; column < modules.size * scale; column += 1) {
          if (!modules.get(Math.floor(row / scale), Math.floor(column / scale))) continue;
          const at = ((row + quiet * scale) * side + column + quiet * scale) * 4;
          pixels.fill(0, at, at + 3);
        }
      }
      const found = jsQR(pixels, side, side, { inversionAttempts: "dontInvert" });
      if (found?.data === words) read += 1;
    }
  }
  console.info(`figure: jsQR reads ${read} of 160 clean codes of all versions and levels`);
  expect(read).toBe(160);
});
