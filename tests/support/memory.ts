/**
 * What lies in the memory of a browser's pages, read as a debugger of the machine reads it (Linux: `/proc/<pid>/mem`), so
 * that nothing is overlooked: strings, array buffers, and what was freed and not overwritten.
 *
 * @module
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";

const CHUNK_BYTES = 8 * 1024 * 1024;

export const canReadMemory = existsSync("/proc/self/mem");

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    // It ended meanwhile.
    return 0;
  }
}

function isBelow(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; at = parentOf(at)) if (at === ancestor) return true;
  return false;
}

/** Renderers of the browsers that this process started. */
function renderers(): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${String(pid)}/cmdline`, "utf8").includes("--type=renderer");
      } catch {
        return false;
      }
    })
    .filter((pid) => isBelow(pid, process.pid));
}

interface Region {
  readonly from: number;
  readonly to: number;
}

/** What can be written and holds anything at all. */
function writableRegions(pid: number): readonly Region[] {
  const maps = readFileSync(`/proc/${String(pid)}/smaps`, "utf8");
  return [...maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw[^\n]*\n(?:[A-Z][^\n]*\n)*?Rss: +(\d+) kB$/gm)]
    .filter(([, , , residentKb]) => residentKb !== "0")
    .map(([, from = "", to = ""]) => ({ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }));
}

function countIn(buffer: Buffer, needle: Buffer): number {
  let count = 0;
  for (let at = buffer.indexOf(needle); at >= 0; at = buffer.indexOf(needle, at + 1)) count += 1;
  return count;
}

/** How often each of `needles` lies in the memory of the pages of the browsers that this process started. */
export function countInPages<Name extends string>(needles: Readonly<Record<Name, Uint8Array>>): Record<Name, number> {
  const entries = Object.entries(needles).map(([name, bytes]) => [name, Buffer.from(bytes as Uint8Array)] as const);
  const counts = new Map(entries.map(([name]) => [name, 0]));
  const overlap = Math.max(...entries.map(([, bytes]) => bytes.length)) - 1;
  const buffer = Buffer.alloc(CHUNK_BYTES);
  for (const pid of renderers()) {
    const memory = openSync(`/proc/${String(pid)}/mem`, "r");
    try {
      for (const { from, to } of writableRegions(pid)) {
        for (let at = from; at < to; at += CHUNK_BYTES - overlap) {
          const wanted = Math.min(CHUNK_BYTES, to - at);
          let read: number;
          try {
            read = readSync(memory, buffer, 0, wanted, at);
          } catch {
            // Reserved, and not there yet.
            break;
          }
          for (const [name, needle] of entries)
            counts.set(name, (counts.get(name) ?? 0) + countIn(buffer.subarray(0, read), needle));
          if (to - at <= CHUNK_BYTES) break;
        }
      }
    } finally {
      closeSync(memory);
    }
  }
  return Object.fromEntries(counts) as Record<Name, number>;
}
