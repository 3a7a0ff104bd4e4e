/** Settings: defaults, and one clear line for each that is wrong. @module */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../../src/server/config.ts";
import { ConfigError } from "../../../src/server/config-error.ts";

test("readConfig() without settings gives three names on one loopback port and the embedded database", () => {
  expect(readConfig({})).toMatchObject({
    dataFolder: resolve("data"),
    listen: { host: "127.0.0.1", port: 8080 },
    urls: {
      app: "http://app.localhost:8080",
      portal: "http://portal.localhost:8080",
      admin: "http://admin.localhost:8080",
    },
    appOrigins: ["http://app.localhost:8080"],
    trustProxy: [],
    tls: null,
    logLevel: "info",
    database: { kind: "sqlite", file: resolve("data/protect.db") },
  });
});

test("readConfig() takes a deployment's settings", () => {
  const config = readConfig({
    PROTECT_LISTEN: "[::1]:9000",
    PROTECT_APP_URL: "https://app.example/",
    PROTECT_PORTAL_URL: "https://mfa.example",
    PROTECT_ADMIN_URL: "https://admin.example",
    PROTECT_APP_ORIGINS: "https://app.example, https://old.example",
    PROTECT_TRUST_PROXY: "10.0.0.1,::1",
    PROTECT_VAPID_SUBJECT: "mailto:admin@example.org",
    PROTECT_TERMS_URL: "https://example.org/terms?lang=en",
    PROTECT_HOW_IT_WORKS_URL: "https://example.org/how",
    DATABASE_URL: "postgres://protect@127.0.0.1/protect",
  });
  expect(config).toMatchObject({
    listen: { host: "::1", port: 9000 },
    urls: { app: "https://app.example", portal: "https://mfa.example", admin: "https://admin.example" },
    appOrigins: ["https://app.example", "https://old.example"],
    trustProxy: ["10.0.0.1", "::1"],
    pages: { terms: "https://example.org/terms?lang=en", "how-it-works": "https://example.org/how" },
    database: { kind: "postgres", url: "postgres://protect@127.0.0.1/protect" },
    warnings: [],
  });
});

test("readConfig() takes the portal's https address as the contact for push services", () => {
  expect(readConfig({ PROTECT_PORTAL_URL: "https://mfa.example" }).vapidSubject).toBe("https://mfa.example");
});

test("readConfig() warns of a localhost contact, which Apple refuses", () => {
  expect(readConfig({}).warnings.join()).toContain("PROTECT_VAPID_SUBJECT");
});

const WRONG = [
  ["PROTECT_PORT", { PROTECT_PORT: "1" }],
  ["PROTECT_LISTEN", { PROTECT_LISTEN: "8080" }],
  ["PROTECT_LISTEN", { PROTECT_LISTEN: "127.0.0.1:70000" }],
  ["PROTECT_APP_URL", { PROTECT_APP_URL: "http://app.example" }],
  ["PROTECT_PORTAL_URL", { PROTECT_PORTAL_URL: "https://mfa.example/portal" }],
  ["PROTECT_PORTAL_URL", { PROTECT_PORTAL_URL: "http://admin.localhost:8080" }],
  ["PROTECT_APP_ORIGINS", { PROTECT_APP_ORIGINS: "" }],
  ["PROTECT_APP_ORIGINS", { PROTECT_APP_ORIGINS: "https://app.example,http://app.example" }],
  ["PROTECT_TRUST_PROXY", { PROTECT_TRUST_PROXY: "yes" }],
  ["PROTECT_TLS_KEY", { PROTECT_TLS_CERT: "/cert.pem" }],
  ["PROTECT_TLS_CERT", { PROTECT_TLS_KEY: "/key.pem" }],
  ["PROTECT_VAPID_SUBJECT", { PROTECT_VAPID_SUBJECT: "admin@example.org" }],
  ["PROTECT_LOG", { PROTECT_LOG: "verbose" }],
  ["DATABASE_URL", { DATABASE_URL: "mysql://x" }],
  ["PROTECT_TEST_PUSH_ORIGIN", { PROTECT_TEST_PUSH_ORIGIN: "http://127.0.0.1:1" }],
  ["PROTECT_TEST_PUSH_ORIGIN", { PROTECT_TEST_PUSH_ORIGIN: "https://evil.example", NODE_ENV: "test" }],
  ["PROTECT_TEST_PUSH_ORIGIN", { PROTECT_TEST_PUSH_ORIGIN: "http://127.0.0.1:1", NODE_ENV: "production" }],
] as const;

for (const [name, environment] of WRONG) {
  test(`readConfig() refuses ${JSON.stringify(environment)} in one line that names it`, () => {
    let message = "";
    try {
      readConfig(environment);
    } catch (error) {
      if (error instanceof ConfigError) message = error.message;
    }
    expect(message).toMatch(new RegExp(`^${name}: [^\n]+$`));
  });
}
