/** ZXing's reader in Node: its wasm from the package instead of an address. @module */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule } from "zxing-wasm/reader";

/** Once, before the first reading. */
export function prepareStrongReader(): void {
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const bytes = readFileSync(file);
  const wasmBinary = new ArrayBuffer(bytes.length);
  new Uint8Array(wasmBinary).set(bytes);
  prepareZXingModule({ overrides: { wasmBinary } });
}
