/**
 * Every setting with every kind of wrong value, given to the real programs: one clear line, exit code 2, and nothing half
 * started. The address that each of them would listen on is taken: a program that tries it first ends otherwise.
 *
 * @module
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SETTINGS } from "../../../src/server/config.ts";

const ROOT = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "protect-settings-"));
const at = (name: string): string => join(folder, name);
let taken: Server;

beforeAll(async () => {
  taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  writeFileSync(at("file"), "not what is looked for");
  for (const name of ["one", "other"]) {
    execFileSync(
      "openssl",
      [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
        "-subj",
        "/CN=x",
        "-keyout",
        at(`${name}.key`),
        "-out",
        at(`${name}.crt`),
      ],
      { stdio: "ignore" },
    );
  }
  execFileSync("openssl", ["ec", "-in", at("one.key"), "-aes128", "-passout", "pass:x", "-out", at("locked.key")], {
    stdio: "ignore",
  });
  mkdirSync(at("folder"));
});
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

type Environment = Readonly<Record<string, string>>;
const TLS = { PROTECT_TLS_CERT: at("one.crt"), PROTECT_TLS_KEY: at("one.key") };

/** The setting that the line must name, and the environment that brings it about. */
const WRONG: readonly (readonly [string, Environment])[] = [
  // Unknown names
  ["PROTECT_PROT", { PROTECT_PROT: "1" }],
  ["PROTECT_", { PROTECT_: "" }],
  ["PROTECT_listen", { PROTECT_listen: "127.0.0.1:1" }],
  ["PROTECT_TEST_LONG", { PROTECT_TEST_LONG: "1" }],
  // Empty, each of them
  ...SETTINGS.map((name) => [name, { [name]: "" }] as const),
  // A data folder that is a file, or lies in one
  ["PROTECT_DATA", { PROTECT_DATA: at("file") }],
  ["PROTECT_DATA", { PROTECT_DATA: join(at("file"), "data") }],
  // An address without a port, a port without one, out of range, a name, not of this machine
  ...[
    "127.0.0.1",
    "8080",
    ":8080",
    "127.0.0.1:0",
    "127.0.0.1:65536",
    "example.org:80",
    "1.2.3:80",
    " 127.0.0.1:80",
    "203.0.113.1:8080",
  ].map((value) => ["PROTECT_LISTEN", { PROTECT_LISTEN: value }] as const),
  // Origins: no scheme, plain http elsewhere, a path, a user, another's, two alike
  ...(["APP", "PORTAL", "ADMIN"] as const).flatMap((site) =>
    [
      "mfa.example",
      "http://mfa.example",
      "https://mfa.example/x",
      "https://u@mfa.example",
      "https://mfa.example?x",
      "ftp://mfa.example",
      "https://",
    ].map((value) => [`PROTECT_${site}_URL`, { [`PROTECT_${site}_URL`]: value }] as const),
  ),
  ["PROTECT_ADMIN_URL", { PROTECT_APP_URL: "https://a.example", PROTECT_ADMIN_URL: "https://a.example" }],
  ["PROTECT_PORTAL_URL", { PROTECT_APP_URL: "https://a.example", PROTECT_PORTAL_URL: "https://a.example" }],
  ...[",", "app.example", "https://a.example,http://b.example", "https://a.example/x", "*"].map(
    (value) => ["PROTECT_APP_ORIGINS", { PROTECT_APP_ORIGINS: value }] as const,
  ),
  ...["yes", "2", "10.0.0.0/8", "10.0.0.1,proxy", ","].map(
    (value) => ["PROTECT_TRUST_PROXY", { PROTECT_TRUST_PROXY: value }] as const,
  ),
  // One of the pair, missing files, no PEM, another's key, a locked key
  ["PROTECT_TLS_KEY", { PROTECT_TLS_CERT: at("one.crt") }],
  ["PROTECT_TLS_CERT", { PROTECT_TLS_KEY: at("one.key") }],
  ["PROTECT_TLS_CERT", { ...TLS, PROTECT_TLS_CERT: at("missing") }],
  ["PROTECT_TLS_KEY", { ...TLS, PROTECT_TLS_KEY: at("missing") }],
  ["PROTECT_TLS_CERT", { ...TLS, PROTECT_TLS_CERT: at("file") }],
  ["PROTECT_TLS_KEY", { ...TLS, PROTECT_TLS_KEY: at("file") }],
  ["PROTECT_TLS_KEY", { ...TLS, PROTECT_TLS_KEY: at("other.key") }],
  ["PROTECT_TLS_KEY", { ...TLS, PROTECT_TLS_KEY: at("locked.key") }],
  ...["missing", "file", "folder"].map((name) => ["PROTECT_GEO_DB", { PROTECT_GEO_DB: at(name) }] as const),
  ...["admin@example.org", "mailto:admin", "http://mfa.example", "https://"].map(
    (value) => ["PROTECT_VAPID_SUBJECT", { PROTECT_VAPID_SUBJECT: value }] as const,
  ),
  ...[
    "http://terms.example",
    "terms.example",
    "javascript:alert(1)",
    "https://",
    `https://a.example/${"x".repeat(2048)}`,
  ].map((value) => ["PROTECT_TERMS_URL", { PROTECT_TERMS_URL: value }] as const),
  ...["verbose", "INFO", "0"].map((value) => ["PROTECT_LOG", { PROTECT_LOG: value }] as const),
  ...["mysql://x", "protect.db", "postgres:", "postgres://[", "postgres://u:hidden-word@h:port/x"].map(
    (value) => ["DATABASE_URL", { DATABASE_URL: value }] as const,
  ),
  ["PROTECT_TEST_PUSH_ORIGIN", { PROTECT_TEST_PUSH_ORIGIN: "http://127.0.0.1:9" }],
  ["PROTECT_TEST_PUSH_ORIGIN", { PROTECT_TEST_PUSH_ORIGIN: "http://127.0.0.1:9", NODE_ENV: "production" }],
  ...["https://push.example", "http://127.0.0.1:9/x", "127.0.0.1:9"].map(
    (value) => ["PROTECT_TEST_PUSH_ORIGIN", { PROTECT_TEST_PUSH_ORIGIN: value, NODE_ENV: "test" }] as const,
  ),
];

async function run(words: readonly string[], environment: Environment) {
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: {
      PATH: process.env["PATH"] ?? "",
      PROTECT_DATA: at("data"),
      PROTECT_LISTEN: `127.0.0.1:${String((taken.address() as AddressInfo).port)}`,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: child.exitCode, out, errors };
}

describe("a wrong setting", { concurrent: true }, () => {
  test.each(WRONG)("%s: %j", { timeout: 120_000 }, async (name, environment) => {
    const { code, out, errors } = await run(["src/server/main.ts"], environment);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(errors).toMatch(new RegExp(`^protect: ${name}: [^\n]{10,120}\n$`));
    for (const value of Object.values(environment))
      if (value.includes("hidden-word")) expect(errors).not.toContain("hidden-word");
    expect(existsSync(at("data"))).toBe(false);
  });
});

test("the command line says the same", { timeout: 60_000 }, async () => {
  for (const environment of [{ PROTECT_PROT: "1" }, { PROTECT_GEO_DB: at("file") }, { PROTECT_DATA: at("file") }]) {
    const { code, out, errors } = await run(["src/server/cli/main.ts", "user", "list", "--json"], environment);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(errors).toMatch(/^protect: PROTECT_[A-Z_]+: [^\n]+\n$/);
  }
  expect(existsSync(at("data"))).toBe(false);
});

test("words after `npm start --` are refused, since settings come from the environment", {
  timeout: 60_000,
}, async () => {
  const { code, out, errors } = await run(["src/server/main.ts", "--port=1"], {});
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(errors).toMatch(/^protect: [^\n]+environment[^\n]+\n$/);
});

test("an address that is taken, or a database that does not answer: one line, code 1, no data folder", {
  timeout: 60_000,
}, async () => {
  const busy = await run(["src/server/main.ts"], {});
  expect({ code: busy.code, out: busy.out }).toEqual({ code: 1, out: "" });
  expect(busy.errors).toMatch(/^protect: [^\n]*EADDRINUSE[^\n]*\n$/);
  // Port 9 of this machine: nobody listens there.
  const free = { PROTECT_LISTEN: "127.0.0.1:18731", DATABASE_URL: "postgres://u:hidden-word@127.0.0.1:9/x" };
  const alone = await run(["src/server/main.ts"], free);
  expect({ code: alone.code, out: alone.out }).toEqual({ code: 1, out: "" });
  expect(alone.errors).toMatch(/^protect: [^\n]*ECONNREFUSED[^\n]*\n$/);
  expect(alone.errors).not.toContain("hidden-word");
  expect(existsSync(at("data"))).toBe(false);
});
