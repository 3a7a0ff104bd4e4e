/**
 * `npm run bench -- qr --dir DIR [--json]`: reads every picture below a folder with the chain for still pictures.
 *
 * With `--json` it prints `[{ "file", "texts", "ms" }]` and nothing else. Without, a table by sub-folder with the share of
 * pictures in which a code was found, the same for ZXing with its denoising alone, and the milliseconds. Where a picture's
 * text is known, from a `.txt` beside it or from `manifest.json` in the folder, only that text counts as found.
 *
 * @module
 */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isExpected, readExpectations } from "./expected-texts.ts";
import { createTimedDecoder, type TimedAnswer } from "./timed-decoder.ts";

const PICTURES = /\.(png|jpe?g|webp|gif)$/i;

interface Row {
  readonly file: string;
  readonly texts: readonly string[];
  readonly ms: number;
}

/** @param args What follows the bench's name. @returns Exit code. */
export async function readPicturesBelow(args: readonly string[]): Promise<number> {
  const at = args.indexOf("--dir");
  const folder = at < 0 ? undefined : args[at + 1];
  if (folder === undefined || !existsSync(folder)) {
    console.error("Say where the pictures are: npm run bench -- qr --dir DIR [--json]");
    return 2;
  }
  const files = picturesBelow(folder);
  const chain = await decodeAll(folder, files, "chain");
  if (args.includes("--json")) {
    console.info(JSON.stringify(chain, null, 1));
    return 0;
  }
  printTable(folder, chain, await decodeAll(folder, files, "zxing"));
  return 0;
}

function picturesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => PICTURES.test(name))
    .sort();
}

async function decodeAll(folder: string, files: readonly string[], engine: "chain" | "zxing"): Promise<readonly Row[]> {
  const decoder = createTimedDecoder();
  const rows: Row[] = [];
  for (const file of files) {
    const answer = await decoder.decode({ file: join(folder, file), engine });
    if (answer.kind !== "read") console.error(`${file}: ${whyNot(answer)}`);
    const texts = answer.kind === "read" ? answer.texts : [];
    rows.push({ file, texts, ms: "ms" in answer ? Math.round(answer.ms * 10) / 10 : 0 });
  }
  await decoder.end();
  return rows;
}

const whyNot = (answer: Exclude<TimedAnswer, { readonly kind: "read" }>): string =>
  answer.kind === "timed-out" ? `ended after ${answer.ms} ms` : answer.reason;

function printTable(folder: string, chain: readonly Row[], zxing: readonly Row[]): void {
  const expected = readExpectations(folder);
  const isHit = (row: Row | undefined): boolean => row !== undefined && isExpected(row.texts, expected(row.file));
  const byFolder = new Map<string, { readonly row: Row; readonly other: Row | undefined }[]>();
  chain.forEach((row, index) => {
    const name = dirname(row.file);
    byFolder.set(name, [...(byFolder.get(name) ?? []), { row, other: zxing[index] }]);
  });
  console.info(line("folder", "pictures", "chain", "zxing", "ms median", "ms 95 %"));
  const totals = { pictures: 0, chain: 0, zxing: 0 };
  for (const [name, pairs] of byFolder) {
    const ms = pairs.map(({ row }) => row.ms).sort((a, b) => a - b);
    const hits = pairs.filter(({ row }) => isHit(row)).length;
    const others = pairs.filter(({ other }) => isHit(other)).length;
    const label = name === "." ? basename(folder) : name;
    console.info(line(label, pairs.length, hits, others, at(ms, 0.5), at(ms, 0.95)));
    // Pictures that are known to hold no code say nothing about what is read.
    if (pairs.every(({ row }) => expected(row.file)?.length === 0)) continue;
    totals.pictures += pairs.length;
    totals.chain += hits;
    totals.zxing += others;
  }
  const share = (hits: number): string =>
    `${hits} of ${totals.pictures} (${((100 * hits) / totals.pictures).toFixed(1)} %)`;
  console.info(`figure: still chain ${share(totals.chain)}; zxing-wasm with denoise alone ${share(totals.zxing)}`);
  const isNone = (row: Row): boolean => expected(row.file)?.length === 0;
  const none = chain.filter(isNone);
  if (none.length === 0) return;
  console.info(
    `figure: texts found in ${none.length} pictures without a code: chain ${none.flatMap((row) => row.texts).length}, zxing ${zxing.filter(isNone).flatMap((row) => row.texts).length}`,
  );
}

const at = (sorted: readonly number[], part: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

const line = (name: string, ...cells: readonly (string | number)[]): string =>
  [name.padEnd(30), ...cells.map((cell) => String(cell).padStart(10))].join("");
