/**
 * Looks at the files that the settings name, before anything is made or opened: what is wrong with them is said as of any
 * other setting. Runs in Node.
 *
 * @module
 */
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { createSecureContext } from "node:tls";
import type { Config } from "./config.ts";
import { wrongSetting } from "./config-error.ts";
import { createLocator } from "./geo/locate.ts";

/** @throws {ConfigError} A file is missing, unreadable or not of its kind, or the data folder cannot be had. */
export function checkFiles(config: Config): void {
  if (config.tls !== null) checkTls(config.tls);
  if (config.geoFile !== undefined) {
    read("PROTECT_GEO_DB", config.geoFile);
    attempt("PROTECT_GEO_DB", "is not an MMDB file", () => createLocator(config.geoFile));
  }
  checkFolder(config.dataFolder);
}

function checkTls({ certFile, keyFile }: NonNullable<Config["tls"]>): void {
  const cert = read("PROTECT_TLS_CERT", certFile);
  const key = read("PROTECT_TLS_KEY", keyFile);
  attempt("PROTECT_TLS_CERT", "is not a PEM certificate", () => createSecureContext({ cert }));
  attempt("PROTECT_TLS_KEY", "is not a PEM key without a passphrase", () => createSecureContext({ key }));
  attempt("PROTECT_TLS_KEY", "is not the key of PROTECT_TLS_CERT", () => createSecureContext({ cert, key }));
}

/** The folder, or the nearest one above it that is there, must be a folder in which this user may write. */
function checkFolder(folder: string): void {
  let path = folder;
  for (;;) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() === false) throw wrongSetting("PROTECT_DATA", `${path} is not a folder`);
    if (found !== undefined) break;
    path = dirname(path);
  }
  attempt("PROTECT_DATA", `${path} may not be written`, () =>
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK),
  );
}

function read(name: string, file: string): Buffer {
  return attempt(name, "the file cannot be read", () => readFileSync(file));
}

function attempt<Value>(name: string, finding: string, act: () => Value): Value {
  try {
    return act();
  } catch {
    throw wrongSetting(name, finding);
  }
}
