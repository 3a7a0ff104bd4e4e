/**
 * One listener, three origins: the host name of a request decides between app, portal with its APIs, and administration.
 * Any other name is refused, so that a page elsewhere whose name points here reaches nothing. Runs in Node.
 *
 * @module
 */

import { type Context, Hono } from "hono";
import { sql } from "kysely";
import { MAX_BODY_BYTES } from "../protocol/limits.ts";
import { createAdmin } from "./admin/admin.ts";
import { createAppApi } from "./api/app-api.ts";
import { createDeviceApi } from "./api/device-api.ts";
import { busy } from "./api/problem.ts";
import { createAppFiles } from "./app-files.ts";
import type { Config } from "./config.ts";
import { serveAssets } from "./html/assets.ts";
import { html } from "./html/markup.ts";
import { page } from "./html/page.ts";
import { pageHeaders } from "./html/site.ts";
import type { Parts } from "./parts.ts";
import { createPortal } from "./portal/portal.ts";
import { DatabaseBusy } from "./storage/database-busy.ts";

const LOOPBACK_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** @param pages Of the operator, in the place of the app's own. */
export function createGateway(parts: Parts, appFolder: string, pages: Config["pages"] = {}): Hono {
  const sites = {
    app: createAppFiles(appFolder, pages),
    portal: withApis(parts, createPortal(parts)),
    admin: createAdmin(parts),
    front: withApis(parts, createFront(parts)),
  };
  const hosts = new Map<string, Hono>();
  for (const name of ["app", "portal", "admin"] as const) hosts.set(new URL(parts.urls[name]).host, sites[name]);

  /** For names that are written in another way than ours: the text alone decided about those. */
  const siteOf = ({ host, hostname }: URL): Hono | undefined =>
    hosts.get(host) ?? (LOOPBACK_NAMES.has(hostname) ? sites.front : undefined);

  const gateway = new Hono();
  gateway.get("/readyz", (context) => readiness(parts, context));
  gateway.all("*", async (context) => {
    const length = Number(context.req.header("content-length") ?? 0);
    if (length > MAX_BODY_BYTES)
      return context.json({ code: "message/too-large", message: "The body is too large" }, 413);
    const { url } = context.req;
    const authorityAt = url.indexOf("//") + 2;
    const pathAt = url.indexOf("/", authorityAt);
    const host = url.slice(authorityAt, pathAt);
    const site = hosts.get(host) ?? siteOf(new URL(url));
    if (site === undefined)
      return context.json({ code: "host/unknown", message: "This service does not go by that name" }, 421);
    const startedAt = performance.now();
    const response = await site.fetch(context.req.raw, context.env);
    // The path without its query; secrets are in neither, and bodies and headers are never logged.
    parts.log("debug", "http", {
      method: context.req.method,
      host,
      path: url.slice(pathAt).replace(/[?#].*$/s, ""),
      status: response.status,
      ms: Math.round(performance.now() - startedAt),
    });
    return parts.urls.portal.startsWith("https:") ? withTransportSecurity(response) : response;
  });
  gateway.onError((error, context) => {
    parts.log("error", "gateway/failed", { error: error.name });
    if (error instanceof DatabaseBusy) return busy(context);
    return context.json({ code: "server/failed", message: "The service failed" }, 500);
  });
  return gateway;
}

function withTransportSecurity(response: Response): Response {
  response.headers.set("strict-transport-security", "max-age=31536000");
  return response;
}

async function readiness(parts: Parts, context: Context): Promise<Response> {
  try {
    await sql`select 1`.execute(parts.db);
    return context.text("ready", 200, { "cache-control": "no-store" });
  } catch {
    parts.log("error", "database/unreachable");
    return context.text("database unreachable", 503, { "cache-control": "no-store" });
  }
}

function withApis(parts: Parts, pages: Hono): Hono {
  const site = new Hono();
  site.route("/d/v1", createDeviceApi(parts));
  site.route("/v1", createAppApi(parts));
  site.all("*", (context) => pages.fetch(context.req.raw, context.env));
  return site;
}

/** `http://localhost:8080/` for those who typed the port and nothing else; and the APIs, for programs. */
function createFront(parts: Parts): Hono {
  const front = new Hono();
  front.use("*", pageHeaders);
  serveAssets(front);
  front.get("/", (context) =>
    context.html(page({ site: "Service", title: "Protect", width: "narrow", body: frontBody(parts) })),
  );
  front.notFound((context) => context.text("Not found", 404));
  return front;
}

function frontBody(parts: Parts) {
  return html`<section class="card">
    <header><h1>Protect</h1></header>
    <p><a href="${parts.urls.app}/">App</a>: your codes and your approvals</p>
    <p><a href="${parts.urls.portal}/">Portal</a>: sign in, set up your phone</p>
    <p><a href="${parts.urls.admin}/">Administration</a>: people and apps</p>
  </section>`;
}
