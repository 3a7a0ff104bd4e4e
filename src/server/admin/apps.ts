/** Apps with keys of their own. Runs in Node. @module */
import type { Context, Hono } from "hono";
import { ADMIN_APP_ID, addApp, listApps, PORTAL_APP_ID } from "../service/index.ts";
import { innerPage, type Present, type Site, type Status } from "../web/site.ts";
import { readKeeper, readKeeperForm } from "./keeper.ts";
import { type AppsFacts, appsView } from "./views/apps-view.ts";

export function addApps(hono: Hono, site: Site): void {
  hono.get("/apps", async (context) => {
    const keeper = await readKeeper(context, site);
    return keeper.kind === "answer" ? keeper.response : appsPage(context, site, keeper.present, {});
  });

  hono.post("/apps/add", async (context) => {
    const form = await readKeeperForm(context, site);
    if (form.kind === "answer") return form.response;
    const name = (form.fields["name"] ?? "").trim();
    const outcome = await addApp(site.parts, name, form.fields["policy"] === "uv" ? "uv" : "approve");
    if (outcome.kind === "added") {
      return appsPage(context, site, form.present, {
        added: { id: outcome.app.id, name: outcome.app.name, key: outcome.key },
      });
    }
    const error =
      outcome.kind === "name-taken" ? "There is an app of this name already." : "Use 1 to 64 ordinary characters.";
    return appsPage(context, site, form.present, { error, draft: name }, 400);
  });
}

async function appsPage(
  context: Context,
  site: Site,
  present: Present,
  said: Pick<AppsFacts, "added" | "error" | "draft">,
  status?: Status,
): Promise<Response> {
  const all = await listApps(site.parts);
  const apps = all
    .filter(({ id }) => id !== PORTAL_APP_ID && id !== ADMIN_APP_ID)
    .map((app) => ({ id: app.id, name: app.name, policy: app.policy, addedAtMs: app.createdAtMs }));
  const body = appsView({ formToken: site.cookies.formToken(context), apiUrl: site.parts.urls.portal, apps, ...said });
  return innerPage(context, site, present, { title: "Apps", width: "wide", body }, status);
}
