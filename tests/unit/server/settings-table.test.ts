/** The README's table of settings and what the service reads: the same names, the same defaults. @module */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { type Config, readConfig, SETTINGS } from "../../../src/server/config.ts";

const README = readFileSync(join(import.meta.dirname, "../../../README.md"), "utf8");
const HEAD = "| variable | default | meaning |";
/** For tests only, so it stands below the table. */
const TEST_ONLY = "PROTECT_TEST_PUSH_ORIGIN";

/** Every setting that was promised, whether or not code or README know it. */
const PROMISED = [
  "PROTECT_DATA",
  "PROTECT_LISTEN",
  "PROTECT_APP_URL",
  "PROTECT_PORTAL_URL",
  "PROTECT_ADMIN_URL",
  "PROTECT_APP_ORIGINS",
  "PROTECT_TRUST_PROXY",
  "PROTECT_TLS_CERT",
  "PROTECT_TLS_KEY",
  "PROTECT_GEO_DB",
  "PROTECT_VAPID_SUBJECT",
  "PROTECT_HOW_IT_WORKS_URL",
  "PROTECT_TROUBLESHOOTING_URL",
  "PROTECT_TERMS_URL",
  "PROTECT_PRIVACY_URL",
  "PROTECT_LOG",
  "DATABASE_URL",
] as const;
type Name = (typeof PROMISED)[number];

/** Variable → the default as the table words it. */
function readTable(): ReadonlyMap<string, string> {
  const rows = README.slice(README.indexOf(HEAD)).split("\n\n")[0]?.split("\n").slice(2) ?? [];
  return new Map(
    rows.flatMap((row) => {
      const [, names = "", standard = ""] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
      return [...names.matchAll(/`([A-Z_]+)`/g)].map(([, name = ""]) => [name, standard] as const);
    }),
  );
}

const table = readTable();
const names = (known: Iterable<string>): readonly string[] => [...known].sort();

test("the README's table names every promised setting and no other", () => {
  expect(names(table.keys())).toEqual(names(PROMISED));
});

test("the service reads every promised setting, and the tests' own, which the README tells apart", () => {
  expect(names(SETTINGS)).toEqual(names([...PROMISED, TEST_ONLY]));
  expect(README).toContain(`\`${TEST_ONLY}\` is for tests`);
});

/** A default that is a value, written into the environment, changes nothing. */
for (const name of ["PROTECT_DATA", "PROTECT_LISTEN", "PROTECT_TRUST_PROXY", "PROTECT_LOG"] as const) {
  test(`${name}: the README's default is the one without it`, () => {
    const value = /^`(.+)`$/.exec(table.get(name) ?? "")?.[1] ?? "";
    expect(readConfig({ [name]: value })).toEqual(readConfig({}));
  });
}

const standard = readConfig({});
const https = readConfig({ PROTECT_PORTAL_URL: "https://mfa.example" });
const atLocalhost = (name: string): string => `http://${name}.localhost:8080`;

/** A default that is told in words, and what the words say. */
const IN_WORDS: Readonly<Partial<Record<Name, readonly [words: string, holds: (config: Config) => void]>>> = {
  PROTECT_APP_URL: ["the three `*.localhost` names", ({ urls }) => expect(urls.app).toBe(atLocalhost("app"))],
  PROTECT_PORTAL_URL: ["the three `*.localhost` names", ({ urls }) => expect(urls.portal).toBe(atLocalhost("portal"))],
  PROTECT_ADMIN_URL: ["the three `*.localhost` names", ({ urls }) => expect(urls.admin).toBe(atLocalhost("admin"))],
  PROTECT_APP_ORIGINS: ["the app's", ({ appOrigins, urls }) => expect(appOrigins).toEqual([urls.app])],
  PROTECT_TLS_CERT: ["none", ({ tls }) => expect(tls).toBeNull()],
  PROTECT_TLS_KEY: ["none", ({ tls }) => expect(tls).toBeNull()],
  PROTECT_GEO_DB: ["the bundled country data", ({ geoFile }) => expect(geoFile).toBeUndefined()],
  PROTECT_VAPID_SUBJECT: [
    "the portal's address; `mailto:protect@localhost` where that is not https",
    ({ vapidSubject }) => {
      expect(vapidSubject).toBe("mailto:protect@localhost");
      expect(https.vapidSubject).toBe("https://mfa.example");
    },
  ],
  ...Object.fromEntries(
    (["HOW_IT_WORKS", "TROUBLESHOOTING", "TERMS", "PRIVACY"] as const).map((page) => [
      `PROTECT_${page}_URL`,
      ["the app's own pages", ({ pages }: Config) => expect(pages).toEqual({})] as const,
    ]),
  ),
  DATABASE_URL: [
    "embedded SQLite",
    ({ database }) => expect(database).toEqual({ kind: "sqlite", file: resolve("data/protect.db") }),
  ],
};

for (const [name, [words, holds]] of Object.entries(IN_WORDS)) {
  test(`${name}: the README's default in words is what happens without it`, () => {
    expect(table.get(name)).toBe(words);
    holds(standard);
  });
}
