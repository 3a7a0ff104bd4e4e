/** The application API: a program with a key asks a person, waits, and uses the approval once. Runs in Node. @module */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { MAX_BODY_BYTES } from "../../protocol/limits.ts";
import { findAppByKey } from "../service/apps.ts";
import { callerOf } from "../service/caller.ts";
import { createRequest } from "../service/create-request.ts";
import { redeemRequest } from "../service/redeem.ts";
import { readRequest, waitForRequest } from "../service/requests.ts";
import { resultKey } from "../service/result-token.ts";
import type { AppView, Parts, RequestView } from "../service/types.ts";
import { findUser } from "../service/users.ts";
import { DatabaseBusy } from "../storage/database-busy.ts";
import { createAddressLimit } from "./address-limit.ts";
import { createRequestRoute, readRequestRoute, redeemRequestRoute, resultKeysRoute } from "./app-api-schema.ts";
import { isShort } from "./body.ts";
import { busy } from "./problem.ts";

interface Bindings {
  readonly Variables: { readonly app: AppView };
}

const PER_APP = { perSecond: 20, burst: 60 } as const;
const PER_ADDRESS = { perSecond: 5, burst: 20 } as const;

/** How long an application may believe its copy of the keys; none is taken away sooner after a new one is shown. */
const KEYS_AGE_SECONDS = 3600;

const iso = (ms: number): string => new Date(ms).toISOString();

function wireOf(view: RequestView) {
  return {
    id: view.id,
    state: view.state,
    user: view.user,
    resource: view.resource,
    location: view.location,
    client: view.client,
    createdAt: iso(view.createdAtMs),
    expiresAt: iso(view.expiresAtMs),
    decidedAt: view.decidedAtMs === null ? null : iso(view.decidedAtMs),
    verification: view.verification,
  };
}

const limitStream = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: (context) =>
    context.json({ code: "message/too-large", message: `More than ${String(MAX_BODY_BYTES)} bytes` }, 413),
});

/** Looks at the body as a stream only where its length was not said. */
export const limitBody: MiddlewareHandler = (context, next) =>
  context.req.method === "GET" || isShort(context.req.raw.headers) ? next() : limitStream(context, next);

export function createAppApi(parts: Parts): OpenAPIHono<Bindings> {
  const api = new OpenAPIHono<Bindings>({
    defaultHook: (result, context) =>
      result.success
        ? undefined
        : context.json({ code: "message/malformed", message: "The message is not as specified" }, 400),
  });
  const strangers = createAddressLimit(PER_ADDRESS.perSecond, PER_ADDRESS.burst);
  const apps = createAddressLimit(PER_APP.perSecond, PER_APP.burst);

  api.onError((error, context) => {
    // Hono's own refusal of a body that is not JSON.
    if ("status" in error && error.status === 400)
      return context.json({ code: "message/malformed", message: "The message is not JSON" }, 400);
    parts.log("error", "app-api/failed", { path: context.req.path, error: error.name });
    if (error instanceof DatabaseBusy) return busy(context);
    return context.json({ code: "server/failed", message: "The service failed" }, 500);
  });
  api.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "http", scheme: "bearer" });
  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Protect", version: "1", description: "Ask a person for an approval on their phone." },
    servers: [{ url: `${parts.urls.portal}/v1` }],
  });

  const withApp: MiddlewareHandler<Bindings> = async (context, next) => {
    const key = /^Bearer (\S{1,128})$/i.exec(context.req.header("authorization") ?? "")?.[1];
    const app = key === undefined ? undefined : await findAppByKey(parts, key);
    const nowMs = parts.nowMs();
    if (app === undefined) {
      if (!strangers.take(callerOf(parts, context).ip, nowMs))
        return context.json({ code: "rate/limited", message: "Too many calls" }, 429);
      return context.json({ code: "key/unknown", message: "The key is missing or unknown" }, 401, {
        "www-authenticate": "Bearer",
      });
    }
    if (!apps.take(app.id, nowMs)) return context.json({ code: "rate/limited", message: "Too many calls" }, 429);
    context.set("app", app);
    await next();
    context.res.headers.set("cache-control", "no-store");
    return undefined;
  };
  api.use("/requests/*", withApp);

  api.use("/requests/*", limitBody);

  api.openapi(createRequestRoute, async (context) => {
    const body = context.req.valid("json");
    const key = context.req.valid("header")["idempotency-key"];
    const user = await findUser(parts, body.user);
    const noDevice = {
      code: "request/no-device",
      message: "Unknown person, or no device that can do what the policy asks",
    };
    if (user === undefined) return context.json(noDevice, 409);
    const outcome = await createRequest(parts, {
      userId: user.id,
      appId: context.get("app").id,
      ip: body.ip ?? "",
      userAgent: body.userAgent ?? "",
      ...(body.clientNonceHash === undefined ? {} : { clientNonceHash: body.clientNonceHash }),
      ...(key === undefined ? {} : { idempotencyKey: key }),
    });
    switch (outcome.kind) {
      case "created":
        return context.json(wireOf(outcome.request), 201);
      case "pending-exists":
        return context.json(
          { code: "request/pending-exists", message: "There is a request already", retryAt: iso(outcome.retryAtMs) },
          409,
        );
      case "too-many":
        return context.json(
          {
            code: "request/too-many",
            message: "This person has been asked too often",
            retryAt: iso(outcome.retryAtMs),
          },
          429,
        );
      case "no-device":
        return context.json(noDevice, 409);
    }
  });

  api.openapi(readRequestRoute, async (context) => {
    const { id } = context.req.valid("param");
    const waitMs = (context.req.valid("query").wait ?? 0) * 1000;
    const appId = context.get("app").id;
    const view =
      waitMs === 0
        ? await readRequest(parts, id)
        : await waitForRequest(parts, id, waitMs, context.req.raw.signal, appId);
    if (view?.appId !== appId)
      return context.json({ code: "request/unknown", message: "Not a request of this app" }, 404);
    return context.json(wireOf(view), 200);
  });

  api.openapi(redeemRequestRoute, async (context) => {
    const { id } = context.req.valid("param");
    const body = context.req.header("content-type")?.includes("json") === true ? context.req.valid("json") : {};
    const outcome = await redeemRequest(parts, id, context.get("app").id, body.clientNonce);
    if (outcome.kind === "redeemed") return context.json({ ...wireOf(outcome.request), token: outcome.token }, 200);
    if (outcome.state === "unknown")
      return context.json({ code: "request/unknown", message: "Not a request of this app" }, 404);
    return context.json({ code: "request/not-redeemable", message: `The request is ${outcome.state}` }, 409);
  });

  api.openapi(resultKeysRoute, async (context) =>
    context.json({ keys: [await resultKey(parts)] }, 200, {
      "cache-control": `public, max-age=${String(KEYS_AGE_SECONDS)}`,
    }),
  );

  api.notFound((context) => context.json({ code: "path/unknown", message: "There is no such call" }, 404));
  return api;
}
