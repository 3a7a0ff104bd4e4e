/**
 * Reset TOTP: the way from one authenticator to another. The old codes work until the new ones are
 * proven, so no step of it can lock anyone out. Runs in Node.
 *
 * @module
 */
import type { Context, Hono } from "hono";
import { readTotpState, resetTotp } from "../service/index.ts";
import { readFresh, readFreshForm } from "../web/fresh.ts";
import { codeProblem, typedDigits } from "../web/sign-in.ts";
import { innerPage, type Present, type Site, type Status } from "../web/site.ts";
import { resetView } from "./views/codes-view.ts";

const PATH = "/security/codes/reset";

export function addResetCodes(hono: Hono, site: Site): void {
  const { parts } = site;

  hono.get(PATH, async (context) => {
    const present = await readFresh(context, site, PATH);
    if (present instanceof Response) return present;
    if ((await readTotpState(parts, present.session.user.id)) === "none") return context.redirect("/security", 303);
    return resetPage(context, site, present);
  });

  hono.post(PATH, async (context) => {
    const form = await readFreshForm(context, site, PATH);
    if (form instanceof Response) return form;
    const { fields, present } = form;
    const outcome = await resetTotp(parts, present.session.user.id, typedDigits(fields["current-code"]));
    if (outcome.kind === "begun") return context.redirect("/security/codes", 303);
    const error = codeProblem(outcome, parts.nowMs());
    return resetPage(context, site, present, error, outcome.kind === "refused" ? 401 : 429);
  });
}

function resetPage(context: Context, site: Site, present: Present, error?: string, status?: Status): Response {
  const body = resetView({ formToken: site.cookies.formToken(context), error });
  return innerPage(context, site, present, { title: "Reset TOTP", width: "narrow", body }, status);
}
