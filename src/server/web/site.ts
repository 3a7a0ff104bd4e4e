/** One of the two sites, and the ways its handlers answer: pages, refusals, the present session. Runs in Node. @module */
import { type Context, Hono } from "hono";
import { FRESH_MS } from "../domain/session-rules.ts";
import { serveAssets } from "../html/assets.ts";
import { type NavLink, type Page, page } from "../html/page.ts";
import { messageView } from "../html/sign-in-views.ts";
import { Cookies, type FormFields, ownPostsOnly, pageHeaders, readFields } from "../html/site.ts";
import { DatabaseBusy, type Parts, RETRY_AFTER_SECONDS, readSession, type SessionView } from "../service/index.ts";

export interface Site {
  readonly parts: Parts;
  readonly which: "portal" | "admin";
  readonly name: string;
  readonly heading: string;
  readonly cookies: Cookies;
  readonly links: readonly NavLink[];
  /** The app whose name the phone shows for a sign-in here. */
  readonly appId: string;
  /** Only administrators get into the administration; everyone else is told what an unknown name is told. */
  readonly mayEnter: (user: SessionView["user"]) => boolean;
}

/** A session and the cookie's value behind it. */
export interface Present {
  readonly token: string;
  readonly session: SessionView;
}

export type Status = 200 | 400 | 401 | 403 | 404 | 409 | 429 | 500 | 503;

export function createSite(description: Omit<Site, "cookies">): { readonly site: Site; readonly hono: Hono } {
  const origin = description.parts.urls[description.which];
  const site: Site = { ...description, cookies: new Cookies(origin, description.which) };
  const hono = new Hono();
  hono.use(pageHeaders);
  hono.use(ownPostsOnly(origin, (context) => refusedForm(context, site)));
  serveAssets(hono);
  hono.notFound((context) =>
    narrowPage(
      context,
      site,
      messagePage("Not found", "There is no such page here.", { path: "/", text: "Go to the start" }),
      404,
    ),
  );
  hono.onError((error, context) => {
    // The stack may name a person, so only the kind of error is logged.
    site.parts.log("error", "page-failed", { site: site.which, path: context.req.path, error: error.name });
    if (error instanceof DatabaseBusy) {
      context.header("retry-after", String(RETRY_AFTER_SECONDS));
      const text = "The service has too much to do at the moment. Please wait a few seconds, then try again.";
      return narrowPage(context, site, messagePage("Very busy", text, { path: "/", text: "Go to the start" }), 503);
    }
    return narrowPage(
      context,
      site,
      messagePage("Something went wrong", "The service could not do this. Please try again.", {
        path: "/",
        text: "Go to the start",
      }),
      500,
    );
  });
  return { site, hono };
}

export function narrowPage(
  context: Context,
  site: Site,
  parts: Omit<Page, "site" | "width">,
  status: Status = 200,
): Response {
  return context.html(page({ site: site.name, width: "narrow", ...parts }), status);
}

export function messagePage(title: string, text: string, link?: { path: string; text: string }): Omit<Page, "site"> {
  return { title, body: messageView({ title, text, ...(link !== undefined && { link }) }) };
}

/** A page of somebody who is signed in. */
export function innerPage(
  context: Context,
  site: Site,
  present: Present,
  parts: Omit<Page, "site" | "surround" | "path">,
  status: Status = 200,
): Response {
  const surround = { user: present.session.user.name, formToken: site.cookies.formToken(context), links: site.links };
  return context.html(page({ site: site.name, surround, path: context.req.path, ...parts }), status);
}

export function refusedForm(context: Context, site: Site): Response {
  const text = "This page was too old, or the form did not come from here. Nothing was changed.";
  return narrowPage(context, site, messagePage("Please try again", text, { path: "/", text: "Go on" }), 403);
}

/** A form that came from this browser's own page, or undefined: then the answer is `refusedForm`. */
export async function ownForm(context: Context, site: Site): Promise<FormFields | undefined> {
  const fields = await readFields(context);
  if (fields === undefined || !site.cookies.isFormToken(context, fields["form-token"] ?? "")) return undefined;
  return fields;
}

export async function readPresent(
  context: Context,
  site: Site,
  stage: SessionView["stage"],
): Promise<Present | undefined> {
  const token = site.cookies.session(context);
  if (token === undefined) return undefined;
  const session = await readSession(site.parts, site.which, token);
  return session?.stage === stage && site.mayEnter(session.user) ? { token, session } : undefined;
}

export function isFresh(site: Site, present: Present): boolean {
  return site.parts.nowMs() - present.session.passwordAtMs <= FRESH_MS;
}
