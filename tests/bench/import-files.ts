/** What reading files of other apps takes, in Node: time beside the least that it must do, and memory, with 100 and 10,000 accounts. @module */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { WORKS } from "./import/works.ts";

const COUNTS = [100, 10_000] as const;

interface Measured {
  readonly bytes: number;
  readonly ms: number;
  readonly least: string;
  readonly leastMs: number;
  /** Bytes in use right after reading, those no longer needed counted. */
  readonly peak: number;
  /** Bytes that the accounts themselves keep. */
  readonly kept: number;
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

function measure(name: string, count: number): Measured {
  const script = join(import.meta.dirname, "import/measure-one.ts");
  return JSON.parse(execFileSync(process.execPath, [script, name, String(count)], { encoding: "utf8" })) as Measured;
}

export function measureImport(): void {
  for (const name of WORKS) {
    const all = COUNTS.map((count) => {
      const one = measure(name, count);
      const ratio = (one.ms / one.leastMs).toFixed(1);
      const times = `${one.ms.toFixed(1)} ms, ${one.least} ${one.leastMs.toFixed(1)} ms (${ratio} ×)`;
      const memory = `${megabytes(one.peak)} in use after it, ${megabytes(one.kept)} kept`;
      console.info(
        `figure: import ${name}, ${String(count)} accounts, ${String(one.bytes)} bytes: ${times}; ${memory}`,
      );
      return one;
    });
    const [few, many] = all;
    if (few === undefined || many === undefined) continue;
    // What a key takes does not grow.
    const growth = (many.ms - few.ms) / few.ms;
    console.info(`figure: import ${name}: ${(growth + 1).toFixed(1)} × the time for 100 × the accounts`);
  }
}
