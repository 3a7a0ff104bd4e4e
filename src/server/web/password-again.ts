/** The password once more, before second steps are changed by an old sign-in. Runs in Node. @module */
import type { Context, Hono } from "hono";
import { passwordAgainView } from "../html/password-again-view.ts";
import { callerOf } from "../service/caller.ts";
import { refreshSession, verifyPassword } from "../service/index.ts";
import { narrowPage, ownForm, type Present, readPresent, refusedForm, type Site, type Status } from "./site.ts";
import { waitText } from "./wait-text.ts";

/** Only to pages of this site, by path: nothing that a link could point elsewhere with. */
const NEXT = /^\/[a-z][a-z/-]*$/;

/** To be returned instead of doing what an old sign-in asked for. */
export function askPasswordAgain(context: Context, next: string): Response {
  return context.redirect(`/password-again?next=${encodeURIComponent(next)}`, 303);
}

export function addPasswordAgain(hono: Hono, site: Site): void {
  const { cookies, parts } = site;
  const readNext = (text: string | undefined) => (text !== undefined && NEXT.test(text) ? text : "/");
  const show = (context: Context, present: Present, next: string, error?: string, status?: Status) => {
    const { name } = present.session.user;
    const body = passwordAgainView({ formToken: cookies.formToken(context), name, next, error });
    return narrowPage(context, site, { title: "Your password", body }, status);
  };

  hono.get("/password-again", async (context) => {
    const present = await readPresent(context, site, "signed-in");
    return present === undefined
      ? context.redirect("/sign-in", 303)
      : show(context, present, readNext(context.req.query("next")));
  });

  hono.post("/password-again", async (context) => {
    const fields = await ownForm(context, site);
    if (fields === undefined) return refusedForm(context, site);
    const present = await readPresent(context, site, "signed-in");
    if (present === undefined) return context.redirect("/sign-in", 303);
    const next = readNext(fields["next"]);
    const { ip } = callerOf(parts, context);
    const outcome = await verifyPassword(parts, present.session.user.name, fields["password"] ?? "", ip);
    if (outcome.kind === "refused") return show(context, present, next, "The password is wrong.", 401);
    if (outcome.kind === "wait")
      return show(context, present, next, `Too many tries. ${waitText(outcome.untilMs, parts.nowMs())}`, 429);
    const renewed = await refreshSession(parts, present.token);
    if (renewed === undefined) return context.redirect("/sign-in", 303);
    cookies.setSession(context, renewed.token);
    return context.redirect(next, 303);
  });
}
