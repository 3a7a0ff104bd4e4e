/** Home: open to a whole sign-in; who must have a second step and has none is led to it first. Runs in Node. @module */
import type { Hono } from "hono";
import { readFactors } from "../web/factors.ts";
import { innerPage, readPresent, type Site } from "../web/site.ts";
import { homeView } from "./views/home-view.ts";

export function addHome(hono: Hono, site: Site): void {
  hono.get("/", async (context) => {
    const present = await readPresent(context, site, "signed-in");
    if (present === undefined) return context.redirect("/sign-in", 303);
    const { session } = present;
    const factors = await readFactors(site.parts, session.user.id);
    if (session.user.mfaRequired && !factors.hasAny) return context.redirect("/security/push", 303);
    const body = homeView({
      user: session.user.name,
      location: session.location,
      client: session.client,
      signedInAtMs: session.createdAtMs,
      factor: session.factor,
      hasFactor: factors.hasAny,
    });
    return innerPage(context, site, present, { title: "Home", body });
  });
}
