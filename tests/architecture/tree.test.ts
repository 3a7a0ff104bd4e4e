/** The source tree: what must not stand in it, and that core files have their tests. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

function filesUnder(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    );
}

const read = (name: string): string => readFileSync(join(root, name), "utf8");
const sources = filesUnder("src", /\.(ts|tsx|mjs|js|css)$/);
const code = sources.filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"));

/** What would be a promise, a hole in the types, or a way around the policy. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a note to do something later", /\b(TODO|FIXME|XXX|HACK)\b/],
  ["a type check switched off", /@ts-(ignore|nocheck|expect-error)\b/],
  ["HTML from text", /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/],
  ["code from text", /(?<![\w.$])eval\(|new Function\(/],
];

test("no source holds what is forbidden everywhere", () => {
  const found = code.flatMap((name) => {
    const text = read(name);
    return FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${name}: ${what}`);
  });
  expect(found.join("\n")).toBe("");
});

test("every source file says what it is, in a header that ends in @module", () => {
  const without = code.filter((name) => !/^(?:#!.*\n)?\/\*\*[\s\S]*?@module\s*\*\//.test(read(name)));
  expect(without.join("\n")).toBe("");
});

test("names of files and folders are kebab-case", () => {
  const odd = sources.filter(
    (name) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)+$/.test(name),
  );
  expect(odd.join("\n")).toBe("");
});

test("no thrown message or log line interpolates a secret", () => {
  const SECRET = /\$\{[^}]*\b(secret|passcode|password|recoveryKey|token|privateKey|seed)\b[^}]*\}/i;
  const CALLS = /(?:new \w*Error|console\.\w+|\blog\.\w+|\blog)\(([^;]*?)\);/g;
  const found = code.flatMap((name) =>
    [...read(name).matchAll(CALLS)]
      .filter(([, words]) => SECRET.test(words ?? ""))
      .map(([call]) => `${name}: ${call.slice(0, 100)}`),
  );
  expect(found.join("\n")).toBe("");
});

/** Pure folders whose every file with logic has its twin in tests/unit. */
const MIRRORED = ["base", "crypto", "otp", "vault/format", "vault/passcode", "scanner/decode", "server/domain"];

test("the files of the pure core have unit tests that name them", () => {
  const tests = filesUnder("tests/unit", /\.test\.tsx?$/)
    .map(read)
    .join("\n");
  const untested = MIRRORED.flatMap((folder) =>
    existsSync(join(root, "src", folder)) ? filesUnder(`src/${folder}`, /\.ts$/) : [],
  )
    .filter((name) => /^export (async )?(function|class)/m.test(read(name)))
    .filter((name) => !tests.includes(`${name}"`));
  expect(untested.join("\n")).toBe("");
});
