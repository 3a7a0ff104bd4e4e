/**
 * Build plugin that writes the app's Content-Security-Policy into the page itself, so that the app is hardened on any
 * static host; the service sends the same as a header, with what a `<meta>` cannot say (`frame-ancestors`).
 *
 * @module
 */
import type { Plugin } from "vite";

/**
 * One line per directive. `connect-src` stays open to every https service, because a person may enrol with any: an
 * address list would hold back little, as a page can always leave by navigating. Loopback is for trying it out.
 * `app-sw` is the one Trusted Types policy; it makes only worker addresses.
 */
export const APP_CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self' https: http://localhost:* http://*.localhost:* http://127.0.0.1:*",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types app-sw",
].join("; ");

/** In the build only: the development server's own client needs what the policy forbids. */
export function contentSecurity(): Plugin {
  return {
    name: "protect:content-security",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: APP_CONTENT_SECURITY_POLICY },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}
