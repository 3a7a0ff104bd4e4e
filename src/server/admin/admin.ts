/** The administration: people, apps, devices, requests. On a host of its own, for administrators. Runs in Node. @module */
import type { Hono } from "hono";
import { ADMIN_APP_ID, type Parts } from "../service/index.ts";
import { addAskPhone } from "../web/ask-phone.ts";
import { addPasswordAgain } from "../web/password-again.ts";
import { addSignIn } from "../web/sign-in.ts";
import { createSite } from "../web/site.ts";
import { addApps } from "./apps.ts";
import { addDevices } from "./devices.ts";
import { addPeople } from "./people.ts";
import { addResetPerson } from "./reset-person.ts";
import { addSetUp } from "./set-up.ts";

export function createAdmin(parts: Parts): Hono {
  const { site, hono } = createSite({
    parts,
    which: "admin",
    name: "Admin",
    heading: "Administration",
    appId: ADMIN_APP_ID,
    mayEnter: (user) => user.isAdmin,
    links: [
      { path: "/people", text: "People" },
      { path: "/apps", text: "Apps" },
      { path: "/devices", text: "Devices" },
      { path: "/requests", text: "Requests" },
    ],
  });
  addSignIn(hono, site);
  addAskPhone(hono, site);
  addPasswordAgain(hono, site);
  addSetUp(hono, site);
  hono.get("/", (context) => context.redirect("/people", 303));
  addPeople(hono, site);
  addResetPerson(hono, site);
  addApps(hono, site);
  addDevices(hono, site);
  return hono;
}
