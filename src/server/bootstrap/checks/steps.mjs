/**
 * The steps of `npm test`, in their order: what each runs and how its result is read.
 *
 * @module
 */
import { join } from "node:path";
import { root } from "../install.mjs";

const config = (name) => join("tests", "architecture", name);
const MINUTE = 60_000;

/** One program that passes or fails as a whole. */
const check = (name, program, words) => ({ name, kind: "check", program, words, limitMs: 10 * MINUTE });

/** A compile of one world; what did not change since the last run is not checked again. */
const types = (name, project) =>
  check(name, "tsc", ["-p", project, "--incremental", "--tsBuildInfoFile", `node_modules/.cache/${name}.tsbuildinfo`]);

const vitest = (name, extra = []) => ({
  name,
  kind: "vitest",
  program: "vitest",
  resultFile: join(root, "test-results", `${name}.json`),
  words: [
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=test-results/${name}.json`,
    ...extra,
    `tests/${name}/`,
  ],
  limitMs: 20 * MINUTE,
});

export const STEPS = [
  check("format", "biome", ["ci", "--config-path", config("biome.json"), "."]),
  check("eslint", "eslint", ["--config", config("eslint.config.js"), "--max-warnings=0", "src"]),
  types("types-app", "src/app"),
  types("types-sw", "src/sw"),
  types("types-server", "src/server"),
  types("types-tests", "tests"),
  check("imports", "depcruise", ["--config", config("dependency-rules.cjs"), "src", "tests", "vite.config.ts"]),
  vitest("unit"),
  check("build", "node", ["src/server/bootstrap/build.ts"]),
  vitest("integration", ["--maxWorkers=2"]),
  vitest("architecture"),
  {
    name: "e2e",
    kind: "playwright",
    program: "playwright",
    resultFile: join(root, "test-results", "e2e.json"),
    words: ["test", "--config", "tests/e2e/playwright.config.ts", "--reporter=list,json"],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, "test-results", "e2e.json") },
    limitMs: 25 * MINUTE,
  },
];

/** Steps that need programs beside Node: browser, database, proxy. */
export const NEEDS_PROGRAMS = new Set(["integration", "e2e"]);
/** Steps that look at the built app. */
export const NEEDS_BUILD = new Set(["integration", "architecture", "e2e"]);
