/** The list of a person's second steps, and taking them away. Runs in Node. @module */
import type { Hono } from "hono";
import { confirmView } from "../html/confirm-view.ts";
import { removeTotp, revokeDevice } from "../service/index.ts";
import { readFactors } from "../web/factors.ts";
import { readFreshForm } from "../web/fresh.ts";
import { innerPage, readPresent, type Site } from "../web/site.ts";
import { securityView } from "./views/security-view.ts";

/** What was just done, named in the address and said on the page: fixed sentences, so no link can put words here. */
const DONE: Readonly<Partial<Record<string, string>>> = {
  "push-added": "Your device is set up. The next sign-in asks it.",
  "push-removed": "The device was removed. It can't approve any more.",
  "verification-added": "This device now confirms with Face ID, fingerprint or passcode.",
  "verification-void": "That did not work: too many wrong codes, or too late. Set it up again on the device.",
  "codes-added": "Codes are set up.",
  "codes-moved": "The new authenticator works. The old codes no longer do, and your other sign-ins have ended.",
  "codes-removed": "Codes were removed.",
};

export function addSecurity(hono: Hono, site: Site): void {
  const { parts, cookies } = site;

  hono.get("/security", async (context) => {
    const present = await readPresent(context, site, "signed-in");
    if (present === undefined) return context.redirect("/sign-in", 303);
    const { user } = present.session;
    const factors = await readFactors(parts, user.id);
    const body = securityView({
      formToken: cookies.formToken(context),
      devices: factors.devices.map((device) => ({
        id: device.id,
        label: device.label,
        addedAtMs: device.addedAtMs,
        hasPush: device.push === "on",
        hasScreenLock: device.hasUv,
        waitsForCode: device.hasUvOffer,
        movedFrom: device.movedFrom,
      })),
      totp: factors.totp,
      mfaRequired: user.mfaRequired,
      done: DONE[context.req.query("done") ?? ""],
    });
    return innerPage(context, site, present, { title: "Security", body });
  });

  hono.post("/security/push/remove", async (context) => {
    const form = await readFreshForm(context, site, "/security");
    if (form instanceof Response) return form;
    const { fields, present } = form;
    const { user } = present.session;
    const { devices } = await readFactors(parts, user.id);
    const device = devices.find(({ id }) => id === fields["device"]);
    if (device === undefined) return context.redirect("/security", 303);
    if (fields["sure"] === "yes") {
      await revokeDevice(parts, device.id, user.id);
      return context.redirect("/security?done=push-removed", 303);
    }
    const body = confirmView({
      formToken: cookies.formToken(context),
      title: `Remove ${device.label}?`,
      text: "It can no longer approve your sign-ins, and sign-ins that it approved end. You can set it up again at any time.",
      action: "/security/push/remove",
      button: "Remove device",
      hidden: { device: device.id },
      back: "/security",
    });
    return innerPage(context, site, present, { title: "Remove a device", width: "narrow", body });
  });

  hono.post("/security/codes/remove", async (context) => {
    const form = await readFreshForm(context, site, "/security");
    if (form instanceof Response) return form;
    const { fields, present } = form;
    if (fields["sure"] === "yes") {
      await removeTotp(parts, present.session.user.id);
      return context.redirect("/security?done=codes-removed", 303);
    }
    const body = confirmView({
      formToken: cookies.formToken(context),
      title: "Remove codes?",
      text: "The codes in your authenticator stop working here. Delete the entry there too: it is of no use any more.",
      action: "/security/codes/remove",
      button: "Remove codes for good",
      hidden: {},
      back: "/security",
    });
    return innerPage(context, site, present, { title: "Remove codes", width: "narrow", body });
  });
}
