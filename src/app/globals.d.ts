/** Version of the app, put in by the build (vite.config.ts). */
declare const __APP_VERSION__: string;
/** Address that the build fills in. */
declare module "*/stretch-worker.ts?worker&url" {
  const url: string;
  export default url;
}

declare module "*/import-worker.ts?worker&url" {
  const url: string;
  export default url;
}

declare module "*/export-worker.ts?worker&url" {
  const url: string;
  export default url;
}
