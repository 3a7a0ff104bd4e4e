/** The portal: where people sign in and keep their second steps. Runs in Node. @module */
import type { Hono } from "hono";
import { type Parts, PORTAL_APP_ID } from "../service/index.ts";
import { addAskPhone } from "../web/ask-phone.ts";
import { addPasswordAgain } from "../web/password-again.ts";
import { addSignIn } from "../web/sign-in.ts";
import { createSite } from "../web/site.ts";
import { addCodes } from "./codes.ts";
import { addHome } from "./home.ts";
import { addInvitation } from "./invitation.ts";
import { addPush } from "./push.ts";
import { addResetCodes } from "./reset-codes.ts";
import { addSecurity } from "./security.ts";
import { addVerification } from "./verification.ts";

export function createPortal(parts: Parts): Hono {
  const { site, hono } = createSite({
    parts,
    which: "portal",
    name: "Portal",
    heading: "Sign in",
    appId: PORTAL_APP_ID,
    mayEnter: () => true,
    links: [
      { path: "/", text: "Home" },
      { path: "/security", text: "Security" },
    ],
  });
  addSignIn(hono, site);
  addAskPhone(hono, site);
  addPasswordAgain(hono, site);
  addInvitation(hono, site);
  addHome(hono, site);
  addSecurity(hono, site);
  addPush(hono, site);
  addVerification(hono, site);
  addCodes(hono, site);
  addResetCodes(hono, site);
  return hono;
}
