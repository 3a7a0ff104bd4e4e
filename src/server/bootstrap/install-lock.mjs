/**
 * One installation at a time: `npm start` and `npm test` in two windows of a fresh checkout must not both fill
 * node_modules. Plain JavaScript without packages, like install.mjs.
 *
 * @module
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const LOOK_MS = 250;
/** No installation takes longer; a number of a process that is older belongs to somebody else by now. */
const LONGEST_MS = 30 * 60_000;

/**
 * Acts while no other process does with the same file. Blocks until the others are done; one that has ended without
 * saying so is not waited for.
 *
 * @param file Holds the number of the process; its folder is made.
 * @param onWait Called once, if another process is at it.
 * @returns What `act` returns. It must not end the process, or the file stays until the next one finds nobody behind it.
 */
export function whileAlone(file, act, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true });
  for (let looks = 0; !take(file); looks += 1) {
    if (looks === 0) onWait();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_MS);
  }
  try {
    return act();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  if (create(file)) return true;
  const holder = read(file);
  if (holder === undefined || isAtIt(file, holder)) return false;
  // Moved away first, because another may have done the same and hold it already: then it is put back.
  const moved = `${file}.${process.pid}`;
  try {
    renameSync(file, moved);
    if (read(moved) !== holder) linkSync(moved, file);
  } catch {
    // Somebody was quicker.
  }
  rmSync(moved, { force: true });
  return create(file);
}

function create(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** The holder's number as text, empty in the moment before it is written; undefined where the file has gone. */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function isAtIt(file, holder) {
  const ageMs = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (holder === "") return ageMs < 10_000;
  if (ageMs > LONGEST_MS) return false;
  try {
    process.kill(Number(holder), 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return error.code === "EPERM";
  }
}
