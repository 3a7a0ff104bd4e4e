/** An invitation becomes an account: own password, signed in, on to setting up push. Runs in Node. @module */
import type { Context, Hono } from "hono";
import { acceptInvitation } from "../service/index.ts";
import { enter, leave } from "../web/enter.ts";
import { readFactors } from "../web/factors.ts";
import { NOT_THE_SAME, passwordProblemText } from "../web/password-text.ts";
import { messagePage, narrowPage, ownForm, refusedForm, type Site } from "../web/site.ts";
import { inviteView } from "./views/invite-view.ts";

export function addInvitation(hono: Hono, site: Site): void {
  const { cookies, parts } = site;
  const again = (context: Context, token: string, error: string) =>
    narrowPage(
      context,
      site,
      { title: "Welcome", body: inviteView({ formToken: cookies.formToken(context), token, error }) },
      400,
    );

  hono.get("/invite", (context) => {
    const body = inviteView({ formToken: cookies.formToken(context) });
    return narrowPage(context, site, { title: "Welcome", body, scripts: ["fragment"] });
  });

  hono.post("/invite", async (context) => {
    const fields = await ownForm(context, site);
    if (fields === undefined) return refusedForm(context, site);
    const token = fields["token"] ?? "";
    const password = fields["password"] ?? "";
    if (password !== fields["password-again"]) return again(context, token, NOT_THE_SAME);
    const outcome = await acceptInvitation(parts, token, password);
    if (outcome.kind === "bad-password") return again(context, token, passwordProblemText(outcome.problem));
    if (outcome.kind === "bad-token") {
      const text = "It was used already, or is older than 72 hours. Ask your administrator for a new one.";
      return narrowPage(
        context,
        site,
        messagePage("This invitation no longer works", text, { path: "/sign-in", text: "Sign in" }),
        400,
      );
    }
    // A new link for someone who forgot a password must not be a way around their second step.
    if ((await readFactors(parts, outcome.user.id)).hasAny) {
      await leave(context, site);
      return context.redirect("/sign-in", 303);
    }
    await enter(context, site, outcome.user.id, "signed-in");
    return context.redirect("/security/push", 303);
  });
}
