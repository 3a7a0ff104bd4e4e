/** ZXing with its wasm from our own origin, in a chunk of its own. Runs in the decoding worker. @module */
import { prepareZXingModule } from "zxing-wasm/reader";
import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url";

// The package would fetch its file from a CDN; ours is part of the app and works offline.
prepareZXingModule({
  overrides: { locateFile: (path: string, prefix: string) => (path.endsWith(".wasm") ? wasmUrl : prefix + path) },
});

export { readWithStrong } from "./decode/strong-reader.ts";
