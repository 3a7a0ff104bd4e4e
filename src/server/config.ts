/**
 * Reads the environment once. What is not understood is said in one line instead of being ignored: a misspelt setting
 * must not leave a service open. Only main.ts and the command line import this file. Pure but for `process.env`'s caller.
 *
 * @module
 */
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { isLoopbackHost, isServiceOrigin } from "../protocol/origin.ts";
import { wrongSetting as wrong } from "./config-error.ts";
import type { DatabaseAddress } from "./storage/open.ts";

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

export interface Config {
  readonly dataFolder: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly urls: { readonly app: string; readonly portal: string; readonly admin: string };
  readonly appOrigins: readonly string[];
  /** Addresses whose `X-Forwarded-For` is believed, or everybody who connects. */
  readonly trustProxy: readonly string[] | "any";
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly geoFile: string | undefined;
  readonly vapidSubject: string;
  /** Pages of the operator, by the name of the app's page that each stands for. */
  readonly pages: Readonly<Record<string, string>>;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly database: DatabaseAddress;
  readonly testPushOrigin: string | undefined;
  /** Worth telling, but no reason to stop. */
  readonly warnings: readonly string[];
}

/** Every variable that is read. */
export const SETTINGS = [
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
  "PROTECT_TEST_PUSH_ORIGIN",
  "DATABASE_URL",
] as const;

type Environment = Readonly<Partial<Record<string, string>>>;

/** @throws {ConfigError} With a message that names the variable and what it must be. */
export function readConfig(environment: Environment): Config {
  const known: readonly string[] = SETTINGS;
  const unknown = Object.keys(environment).find((name) => name.startsWith("PROTECT_") && !known.includes(name));
  if (unknown !== undefined) throw wrong(unknown, "is not a setting of this version");
  const empty = SETTINGS.find((name) => environment[name] === "");
  if (empty !== undefined) throw wrong(empty, "is set but empty; leave it out for its default");

  const listen = readListen(environment["PROTECT_LISTEN"]);
  const tls = readTls(environment);
  const at = (name: string): string => `${tls === null ? "http" : "https"}://${name}.localhost:${String(listen.port)}`;
  const urls = {
    app: readOrigin(environment, "PROTECT_APP_URL") ?? at("app"),
    portal: readOrigin(environment, "PROTECT_PORTAL_URL") ?? at("portal"),
    admin: readOrigin(environment, "PROTECT_ADMIN_URL") ?? at("admin"),
  };
  const twice = (["portal", "admin", "app"] as const).find((one) => isElsewhere(urls, one) && isSet(environment, one));
  if (twice !== undefined) throw wrong(variableOf(twice), "must differ from the addresses of the other two sites");

  const dataFolder = resolve(environment["PROTECT_DATA"] ?? "data");
  const vapidSubject = readVapidSubject(environment["PROTECT_VAPID_SUBJECT"], urls.portal);
  return {
    dataFolder,
    listen,
    urls,
    appOrigins: readOrigins(environment["PROTECT_APP_ORIGINS"]) ?? [urls.app],
    trustProxy: readProxies(environment["PROTECT_TRUST_PROXY"]),
    tls,
    geoFile: environment["PROTECT_GEO_DB"],
    vapidSubject,
    pages: readPages(environment),
    logLevel: readLogLevel(environment["PROTECT_LOG"]),
    database: readDatabase(environment["DATABASE_URL"], dataFolder),
    testPushOrigin: readTestPushOrigin(environment),
    warnings: /localhost/.test(vapidSubject)
      ? ["PROTECT_VAPID_SUBJECT: Apple's push service refuses a localhost address, so iPhones get no push"]
      : [],
  };
}

type SiteName = keyof Config["urls"];
const variableOf = (site: SiteName): string => `PROTECT_${site.toUpperCase()}_URL`;
const isSet = (environment: Environment, site: SiteName): boolean => environment[variableOf(site)] !== undefined;
const isElsewhere = (urls: Config["urls"], site: SiteName): boolean =>
  Object.entries(urls).some(([other, url]) => other !== site && url === urls[site]);

function readListen(text = "127.0.0.1:8080"): Config["listen"] {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^:]+)):([0-9]{1,5})$/.exec(text);
  const host = match?.[1] ?? match?.[2] ?? "";
  const port = Number(match?.[3]);
  if ((isIP(host) === 0 && host !== "localhost") || port < 1 || port > 65_535) {
    throw wrong("PROTECT_LISTEN", "must be an address and a port, as in 127.0.0.1:8080");
  }
  return { host, port };
}

function readOrigin(environment: Environment, name: string): string | undefined {
  const text = environment[name]?.replace(/\/$/, "");
  if (text === undefined) return undefined;
  if (!isServiceOrigin(text))
    throw wrong(name, "must be an https origin without a path (http only on a loopback name)");
  return text;
}

function readOrigins(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const origins = text.split(/[\s,]+/).filter((origin) => origin !== "");
  if (origins.length === 0 || origins.length > 16 || !origins.every(isServiceOrigin)) {
    throw wrong("PROTECT_APP_ORIGINS", "must be 1 to 16 https origins, separated by commas");
  }
  return origins;
}

function readProxies(text = "0"): Config["trustProxy"] {
  if (text === "0") return [];
  if (text === "1") return "any";
  const addresses = text.split(/[\s,]+/).filter((address) => address !== "");
  if (addresses.length === 0 || addresses.some((address) => isIP(address) === 0)) {
    throw wrong("PROTECT_TRUST_PROXY", "must be 0, 1, or addresses of proxies, separated by commas");
  }
  return addresses;
}

function readTls(environment: Environment): Config["tls"] {
  const certFile = environment["PROTECT_TLS_CERT"];
  const keyFile = environment["PROTECT_TLS_KEY"];
  if (certFile === undefined && keyFile === undefined) return null;
  if (certFile === undefined) throw wrong("PROTECT_TLS_CERT", "must be set along with PROTECT_TLS_KEY");
  if (keyFile === undefined) throw wrong("PROTECT_TLS_KEY", "must be set along with PROTECT_TLS_CERT");
  return { certFile, keyFile };
}

function readVapidSubject(text: string | undefined, portal: string): string {
  if (text === undefined) return portal.startsWith("https:") ? portal : "mailto:protect@localhost";
  if (!/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(text))
    throw wrong("PROTECT_VAPID_SUBJECT", "must be a mailto: or https: address");
  return text;
}

/** As the app knows them (`/pages.json`). */
const PAGES = {
  "how-it-works": "PROTECT_HOW_IT_WORKS_URL",
  troubleshooting: "PROTECT_TROUBLESHOOTING_URL",
  terms: "PROTECT_TERMS_URL",
  "privacy-policy": "PROTECT_PRIVACY_URL",
} as const;

function readPages(environment: Environment): Config["pages"] {
  const pages = Object.entries(PAGES).flatMap(([page, name]) => {
    const text = environment[name];
    if (text === undefined) return [];
    if (!/^https:\/\//.test(text) || !URL.canParse(text) || text.length > 2048)
      throw wrong(name, "must be an https address");
    return [[page, text] as const];
  });
  return Object.fromEntries(pages);
}

function readLogLevel(text = "info"): Config["logLevel"] {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level === undefined) throw wrong("PROTECT_LOG", `must be one of ${LOG_LEVELS.join(", ")}`);
  return level;
}

function readDatabase(text: string | undefined, dataFolder: string): DatabaseAddress {
  if (text === undefined) return { kind: "sqlite", file: join(dataFolder, "protect.db") };
  if (!/^postgres(?:ql)?:\/\//.test(text) || !URL.canParse(text))
    throw wrong("DATABASE_URL", "must begin with postgres://");
  return { kind: "postgres", url: text };
}

/** A way to read everybody's pushes if it worked in earnest, hence loopback, and only in a test's environment. */
function readTestPushOrigin(environment: Environment): string | undefined {
  const text = environment["PROTECT_TEST_PUSH_ORIGIN"];
  if (text === undefined) return undefined;
  if (environment["NODE_ENV"] !== "test") throw wrong("PROTECT_TEST_PUSH_ORIGIN", "is for tests only (NODE_ENV=test)");
  if (!URL.canParse(text) || new URL(text).origin !== text || !isLoopbackHost(new URL(text).hostname)) {
    throw wrong("PROTECT_TEST_PUSH_ORIGIN", "must be an origin on a loopback address");
  }
  return text;
}
