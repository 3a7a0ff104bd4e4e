/**
 * Bytes over the wire: the files that the page names, the service worker, and everything it keeps for offline use.
 *
 * @module
 */
import { brotliSize, builtBytes, builtFiles, firstLoad, gzipSize } from "../support/built-files.ts";

const sum = (names: readonly string[], size: (name: string) => number): number =>
  names.reduce((total, name) => total + size(name), 0);

export function measureFirstLoad(): void {
  const first = firstLoad();
  console.info(
    `figure: files that the page names ${sum(first, gzipSize)} bytes gzip, ${sum(first, brotliSize)} brotli, ${first.length} files`,
  );
  console.info(`figure: service worker ${gzipSize("sw.js")} bytes gzip, ${brotliSize("sw.js")} brotli`);
  const all = builtFiles();
  const raw = sum(all, (name) => builtBytes(name).length);
  console.info(`figure: whole app ${raw} bytes, ${sum(all, gzipSize)} gzip, ${all.length} files`);
  const lazy = all.filter((name) => /\.(js|css|wasm)$/.test(name) && !first.includes(name) && name !== "sw.js");
  for (const name of lazy) console.info(`figure: fetched when needed: ${name} ${gzipSize(name)} bytes gzip`);
}
