/**
 * The programs beside Node that some tests drive: a browser, a message bus for its notifications, a database, a proxy,
 * and tools that check our cryptography without our code.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { commandOf } from "../install.mjs";

/** Debian package, and a file or a command that shows it is there. */
const DEBIAN_PACKAGES = [
  ["chromium", "chromium"],
  ["dbus-daemon", "dbus-daemon"],
  ["fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"],
  ["openssl", "openssl"],
  ["postgresql", "/usr/lib/postgresql"],
  ["caddy", "caddy"],
  ["libnss3-tools", "certutil"],
  ["oathtool", "oathtool"],
];

function isThere(sign) {
  if (sign.startsWith("/")) return existsSync(sign);
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/bin"];
  return folders.some((folder) => existsSync(join(folder, sign)));
}

function installDebianPackages() {
  const missing = DEBIAN_PACKAGES.filter(([, sign]) => !isThere(sign)).map(([name]) => name);
  if (missing.length === 0) return;
  const words = ["install", "-y", "--no-install-recommends", ...missing];
  if (process.getuid?.() !== 0) {
    console.log(`Missing programs; tests that need them will say so. Install them with:`);
    console.log(`  sudo apt-get update && sudo apt-get ${words.join(" ")}`);
    return;
  }
  console.log(`Installing ${missing.join(" ")} (apt-get) …`);
  // Else Debian starts a database of its own and a proxy on port 80; the tests start theirs on free ports.
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  for (const step of [["update", "-q"], words]) {
    const run = spawnSync("apt-get", step, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8", env: environment });
    if (run.status !== 0) {
      console.log(`apt-get ${step[0]} failed:\n${run.stderr.trim().split("\n").slice(-5).join("\n")}`);
      return;
    }
  }
}

/** Installs what is missing where this may; else says how. Never stops the run: the tests report what they lack. */
export function installPrograms() {
  if (existsSync("/etc/debian_version")) {
    installDebianPackages();
    return;
  }
  console.log(
    "Not Debian: getting Playwright's Chromium; openssl, PostgreSQL, Caddy and oathtool are yours to install.",
  );
  const { file, words } = commandOf("playwright");
  spawnSync(file, [...words, "install", "chromium"], { stdio: "inherit" });
}
