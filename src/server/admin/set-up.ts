/** The one-time set-up link of a new service makes the first administrator. Runs in Node. @module */
import type { Context, Hono } from "hono";
import { listUsers, type SetUpOutcome, setUpFirstAdmin } from "../service/index.ts";
import { enter } from "../web/enter.ts";
import { NOT_THE_SAME, passwordProblemText } from "../web/password-text.ts";
import { messagePage, narrowPage, ownForm, refusedForm, type Site } from "../web/site.ts";
import { setupView } from "./views/setup-view.ts";

interface Again {
  readonly token: string;
  readonly name: string;
  readonly nameError?: string;
  readonly passwordError?: string;
}

export function addSetUp(hono: Hono, site: Site): void {
  const { cookies, parts } = site;

  hono.get("/setup", async (context) => {
    if ((await listUsers(parts)).some((user) => user.isAdmin)) return context.redirect("/sign-in", 303);
    const body = setupView({ formToken: cookies.formToken(context) });
    return narrowPage(context, site, { title: "Set up", body, scripts: ["fragment"] });
  });

  hono.post("/setup", async (context) => {
    const fields = await ownForm(context, site);
    if (fields === undefined) return refusedForm(context, site);
    const token = fields["token"] ?? "";
    const name = (fields["name"] ?? "").trim();
    const password = fields["password"] ?? "";
    if (password !== fields["password-again"])
      return again(context, site, { token, name, passwordError: NOT_THE_SAME });
    const outcome = await setUpFirstAdmin(parts, token, name, password);
    if (outcome.kind !== "accepted") return refused(context, site, outcome, token, name);
    await enter(context, site, outcome.user.id, "signed-in");
    return context.redirect("/people", 303);
  });
}

function again(context: Context, site: Site, parts: Again): Response {
  return narrowPage(
    context,
    site,
    { title: "Set up", body: setupView({ formToken: site.cookies.formToken(context), ...parts }) },
    400,
  );
}

function refused(
  context: Context,
  site: Site,
  outcome: Exclude<SetUpOutcome, { kind: "accepted" }>,
  token: string,
  name: string,
): Response {
  if (outcome.kind === "bad-password")
    return again(context, site, { token, name, passwordError: passwordProblemText(outcome.problem) });
  if (outcome.kind === "bad-name")
    return again(context, site, { token, name, nameError: "Use 1 to 64 ordinary characters." });
  if (outcome.kind === "name-taken") return again(context, site, { token, name, nameError: "This name is taken." });
  const text = "It was used already. Start the service again to get another, if there is no administrator yet.";
  return narrowPage(
    context,
    site,
    messagePage("This link no longer works", text, { path: "/sign-in", text: "Sign in" }),
    400,
  );
}
