/**
 * A thread that decodes picture files with the chain that still pictures go through in the app, and beside it with ZXing
 * alone. The caller ends it when it takes too long, as the page does with its worker.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { mendTable } from "../../../src/server/bootstrap/vite/jsqr-table.ts";

export interface ThreadOrder {
  readonly file: string;
  readonly engine: "chain" | "zxing";
}

export type ThreadAnswer =
  | { readonly kind: "read"; readonly texts: readonly string[]; readonly ms: number }
  | { readonly kind: "not-a-picture"; readonly reason: string };

// jsQR as the app ships it, with its table mended.
registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    if (!/\/jsqr\/dist\/jsQR\.js$/.test(url)) return loaded;
    return { ...loaded, source: mendTable(readFileSync(fileURLToPath(url), "utf8")) };
  },
});

const { prepareZXingModule } = await import("zxing-wasm/reader");
const wasm = readFileSync(fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm")));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } });
const { toGray } = await import("../../../src/scanner/decode/gray-picture.ts");
const { readStill } = await import("../../../src/scanner/decode/still.ts");
const { readWithStrong } = await import("../../../src/scanner/decode/strong-reader.ts");
const { STILL_BUDGET_MS } = await import("../../../src/scanner/time-limits.ts");
const { loadPicture } = await import("./load-picture.ts");

const tools = {
  loadStrong: () => Promise.resolve(readWithStrong),
  loadSecond: async () => (await import("../../../src/scanner/decode/second-reader.ts")).readWithSecond,
  nowMs: () => performance.now(),
  pause: (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms).unref()),
};

async function answer({ file, engine }: ThreadOrder): Promise<ThreadAnswer> {
  const loaded = await loadPicture(file).catch((error: unknown) => String(error));
  if (typeof loaded === "string") return { kind: "not-a-picture", reason: loaded };
  const startMs = performance.now();
  const gray = toGray(loaded);
  const texts = engine === "chain" ? await readStill(gray, tools, STILL_BUDGET_MS) : await readWithStrong(gray);
  return { kind: "read", texts, ms: performance.now() - startMs };
}

parentPort?.on("message", (order: ThreadOrder) => {
  void answer(order).then((result) => parentPort?.postMessage(result));
});
parentPort?.postMessage("ready");
