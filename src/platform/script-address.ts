/** The one Trusted Types policy: it passes addresses of the app's own worker scripts and nothing else. Page only. @module */

/** What `new Worker()` and `register()` take: under Trusted Types an object that looks like a string to the compiler. */
export type ScriptAddress = (url: string) => string;

interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** Call it once: the Content-Security-Policy allows the policy's name a single time. */
export function createScriptAddress(origin: string): ScriptAddress {
  const check = (url: string): string => {
    const absolute = new URL(url, origin);
    const isOurs =
      absolute.origin === origin &&
      /^\/(?:sw\.js|assets\/[\w.-]+\.js|src\/[\w./-]+\.ts|@fs\/.*)$/.test(absolute.pathname);
    if (!isOurs) throw new TypeError("start worker: not a script of this app");
    return absolute.href;
  };
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory === undefined) return check;
  const policy = factory.createPolicy("app-sw", { createScriptURL: check });
  return (url) => policy.createScriptURL(url);
}
