/** People: adding them, inviting them, and the rule that they need a second step. Runs in Node. @module */
import type { Context, Hono } from "hono";
import { addUser, invite, listUsers, readUser, requireMfa, type UserView } from "../service/index.ts";
import { innerPage, type Present, type Site, type Status } from "../web/site.ts";
import { readKeeper, readKeeperForm } from "./keeper.ts";
import { type PeopleFacts, peopleView } from "./views/people-view.ts";

/** Fixed sentences for what was just done; the address names one of them. */
const DONE: Readonly<Partial<Record<string, string>>> = {
  required: "A second step is now required at the next sign-in.",
  "not-required": "A second step is no longer required.",
  reset: "Devices, codes and sign-ins of this person have ended.",
};

export function addPeople(hono: Hono, site: Site): void {
  const { parts } = site;

  hono.get("/people", async (context) => {
    const keeper = await readKeeper(context, site);
    if (keeper.kind === "answer") return keeper.response;
    return peoplePage(context, site, keeper.present, { done: DONE[context.req.query("done") ?? ""] });
  });

  hono.post("/people/add", async (context) => {
    const form = await readKeeperForm(context, site);
    if (form.kind === "answer") return form.response;
    const name = (form.fields["name"] ?? "").trim();
    const outcome = await addUser(parts, { name });
    if (outcome.kind === "added") return invitationPage(context, site, form.present, outcome.user);
    const error = outcome.kind === "name-taken" ? "Someone has this name already." : "Use 1 to 64 ordinary characters.";
    return peoplePage(context, site, form.present, { error, draft: name }, 400);
  });

  hono.post("/people/invite", async (context) => {
    const form = await readKeeperForm(context, site);
    if (form.kind === "answer") return form.response;
    const user = await readUser(parts, form.fields["person"] ?? "");
    if (user === undefined) return context.redirect("/people", 303);
    return invitationPage(context, site, form.present, user);
  });

  hono.post("/people/require-mfa", async (context) => {
    const form = await readKeeperForm(context, site);
    if (form.kind === "answer") return form.response;
    const isRequired = form.fields["required"] === "yes";
    await requireMfa(parts, form.fields["person"] ?? "", isRequired);
    return context.redirect(`/people?done=${isRequired ? "required" : "not-required"}`, 303);
  });
}

/** The link is in this one answer only: not in an address, and not readable again. */
async function invitationPage(context: Context, site: Site, present: Present, user: UserView): Promise<Response> {
  const outcome = await invite(site.parts, user.id);
  if (outcome.kind === "unknown-user") return context.redirect("/people", 303);
  return peoplePage(context, site, present, { invitation: { name: user.name, link: outcome.link } });
}

async function peoplePage(
  context: Context,
  site: Site,
  present: Present,
  said: Pick<PeopleFacts, "done" | "error" | "draft" | "invitation">,
  status?: Status,
): Promise<Response> {
  const people = (await listUsers(site.parts)).map((person) => ({ ...person, hasCodes: person.totp !== "none" }));
  const keeper = people.find(({ id }) => id === present.session.user.id);
  const body = peopleView({
    formToken: site.cookies.formToken(context),
    people,
    portalUrl: site.parts.urls.portal,
    isKeeperBare: keeper !== undefined && keeper.devices === 0 && !keeper.hasCodes,
    ...said,
  });
  return innerPage(context, site, present, { title: "People", width: "wide", body }, status);
}
