/** Lets pages of the app's origins call the device API, and no others; without credentials. Runs in Node. @module */
import type { MiddlewareHandler } from "hono";
import { CALL_SIGNATURE_HEADER } from "../../protocol/device-call.ts";

const PREFLIGHT_SECONDS = "600";

export function crossOrigin(appOrigins: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header("origin");
    const isApp = origin !== undefined && appOrigins.includes(origin);
    if (context.req.method === "OPTIONS") {
      if (!isApp) return context.body(null, 403, { vary: "Origin" });
      return context.body(null, 204, {
        vary: "Origin",
        "access-control-allow-origin": origin,
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers": `content-type, ${CALL_SIGNATURE_HEADER}`,
        "access-control-max-age": PREFLIGHT_SECONDS,
      });
    }
    await next();
    context.res.headers.set("vary", "Origin");
    if (isApp) context.res.headers.set("access-control-allow-origin", origin);
    return undefined;
  };
}
