/** Words change with the language: no screen may keep one from the time when its file was read. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const APP = join(import.meta.dirname, "../../src/app");

/** Lines of a file that are run once, when it is read: constants outside every function. */
function linesReadOnce(text: string): readonly string[] {
  const found: string[] = [];
  let inside = false;
  for (const line of text.split("\n")) {
    if (/^(?:export )?const \w+/.test(line)) inside = !/=>\s*[{(]?$/.test(line) && !/\b(?:function|=>)/.test(line);
    if (inside) found.push(line);
    if (/^\S.*;$/.test(line)) inside = false;
  }
  return found;
}

test("no constant of a screen keeps a word", () => {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" });
  expect(files.length).toBeGreaterThan(100);
  const kept = files
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("text/"))
    .flatMap((file) =>
      linesReadOnce(readFileSync(join(APP, file), "utf8"))
        .filter((line) => /\b\w+Text(?:\.|\[)/.test(line) && !line.includes("=>"))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(kept).toEqual([]);
  expect(linesReadOnce("const A = {\n  b: shellText.more,\n};").join()).toContain("shellText.more");
});
