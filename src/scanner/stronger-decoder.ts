/** ZXing as WebAssembly, loaded only when a picture could not be read otherwise. Runs in the decoding worker. @module */
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url";

// The package would fetch its file from a CDN; ours is part of the app and works offline.
prepareZXingModule({
  overrides: { locateFile: (path: string, prefix: string) => (path.endsWith(".wasm") ? wasmUrl : prefix + path) },
});

export async function readStronger(picture: ImageData): Promise<readonly string[]> {
  const codes = await readBarcodes(picture, {
    formats: ["QRCode"],
    maxNumberOfSymbols: 8,
    textMode: "Plain",
    tryDenoise: true,
  });
  return [...new Set(codes.filter((code) => code.isValid && code.text !== "").map((code) => code.text))];
}
