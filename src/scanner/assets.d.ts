/** Addresses that the build fills in. */
declare module "*/decoder-worker.ts?worker&url" {
  const url: string;
  export default url;
}

declare module "*/zxing_reader.wasm?url" {
  const url: string;
  export default url;
}
