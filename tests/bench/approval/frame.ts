/**
 * The service's frame of Hono with nothing of its own behind it: gateway, site and both APIs with as many routes, the same steps before them
 * and the same schemas; what answers is given. What HTTP costs a service that is put together of these parts.
 *
 * @module
 */
import { OpenAPIHono } from "@hono/zod-openapi";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { parseDecisionCall } from "../../../src/protocol/decision.ts";
import { limitBody } from "../../../src/server/api/app-api.ts";
import {
  createRequestRoute,
  readRequestRoute,
  redeemRequestRoute,
  resultKeysRoute,
} from "../../../src/server/api/app-api-schema.ts";
import { readBody, readJson } from "../../../src/server/api/body.ts";
import { crossOrigin } from "../../../src/server/api/cross-origin.ts";

const DEVICE_CALLS = ["/enrol/start", "/enrol/finish", "/uv/start", "/uv/finish", "/push", "/remove"] as const;

const uncached: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set("cache-control", "no-store");
};
const pass: MiddlewareHandler = (_, next) => next();

export function createFrame(answer: (context: Context) => Promise<Response>): Hono {
  const device = new Hono();
  device.use("*", crossOrigin([]));
  device.use("*", uncached);
  device.use("/enrol/*", pass);
  for (const path of DEVICE_CALLS) device.post(path, answer);
  device.get("/pending", async (context) => {
    await readBody(context.req.raw);
    return answer(context);
  });
  device.post("/decision", async (context) => {
    parseDecisionCall(readJson((await readBody(context.req.raw)) ?? new Uint8Array(0)));
    return answer(context);
  });

  const app = new OpenAPIHono();
  app.use("/requests/*", uncached);
  app.use("/requests/*", limitBody);
  for (const route of [createRequestRoute, readRequestRoute, redeemRequestRoute, resultKeysRoute])
    app.openapi(route, (context) => answer(context) as never);

  const site = new Hono();
  site.route("/d/v1", device);
  site.route("/v1", app);
  site.all("*", (context) => context.notFound());
  const gateway = new Hono();
  gateway.get("/readyz", (context) => context.text("ready"));
  gateway.all("*", (context) => site.fetch(context.req.raw, context.env));
  return gateway;
}
