/** Taking all second steps from a person who lost them. Runs in Node. @module */
import type { Hono } from "hono";
import { confirmView } from "../html/confirm-view.ts";
import { field } from "../html/field.ts";
import { readUser, resetFactors } from "../service/index.ts";
import { askPasswordAgain } from "../web/password-again.ts";
import { innerPage, isFresh, type Site } from "../web/site.ts";
import { readKeeperForm } from "./keeper.ts";

const MAX_REASON = 200;

export function addResetPerson(hono: Hono, site: Site): void {
  const { cookies, parts } = site;

  hono.post("/people/reset", async (context) => {
    const form = await readKeeperForm(context, site);
    if (form.kind === "answer") return form.response;
    if (!isFresh(site, form.present)) return askPasswordAgain(context, "/people");
    const user = await readUser(parts, form.fields["person"] ?? "");
    if (user === undefined) return context.redirect("/people", 303);
    const reason = (form.fields["reason"] ?? "").trim().slice(0, MAX_REASON);
    const why = { by: form.present.session.user.name, reason };
    if (form.fields["sure"] === "yes" && (await resetFactors(parts, user.id, why)) === "reset") {
      // Who resets their own steps has just ended their own sign-in too.
      return context.redirect("/people?done=reset", 303);
    }
    const body = confirmView({
      formToken: cookies.formToken(context),
      title: `Reset the factors of ${user.name}?`,
      text: `All devices and codes of ${user.name} stop working, and every sign-in ends. The password stays. Make sure that it is really ${user.name} who asks.`,
      action: "/people/reset",
      button: "Reset factors",
      hidden: { person: user.id },
      back: "/people",
      fields: field({
        name: "reason",
        label: "Reason",
        hint: "Kept in the log.",
        autocomplete: "off",
        maxLength: MAX_REASON,
        autofocus: true,
      }),
    });
    return innerPage(context, site, form.present, { title: "Reset factors", width: "narrow", body });
  });
}
