/** The code of a device that has set up user verification, typed here so that it counts. Runs in Node. @module */
import type { Context, Hono } from "hono";
import { confirmUv, type DeviceView } from "../service/index.ts";
import { readFactors } from "../web/factors.ts";
import { readFresh, readFreshForm } from "../web/fresh.ts";
import { typedDigits } from "../web/sign-in.ts";
import { innerPage, type Present, type Site } from "../web/site.ts";
import { verificationView } from "./views/verification-view.ts";

const PATH = "/security/verification";

export function addVerification(hono: Hono, site: Site): void {
  const { parts } = site;

  hono.get(PATH, async (context) => {
    const present = await readFresh(context, site, PATH);
    if (present instanceof Response) return present;
    const device = await waitingDevice(site, present);
    return device === undefined
      ? context.redirect("/security", 303)
      : verificationPage(context, site, present, device, undefined);
  });

  hono.post(PATH, async (context) => {
    const form = await readFreshForm(context, site, PATH);
    if (form instanceof Response) return form;
    const { fields, present } = form;
    const deviceId = fields["device"] ?? "";
    const outcome = await confirmUv(parts, present.session.user.id, deviceId, typedDigits(fields["check-code"]));
    if (outcome.kind === "confirmed") return context.redirect("/security?done=verification-added", 303);
    const device = await waitingDevice(site, present, deviceId);
    if (outcome.kind === "void" || device === undefined)
      return context.redirect("/security?done=verification-void", 303);
    const tries = outcome.triesLeft === 1 ? "1 try is" : `${String(outcome.triesLeft)} tries are`;
    return verificationPage(context, site, present, device, `This is not the code that it shows. ${tries} left.`);
  });
}

/** The device whose code is to be typed: the one named, else the one that was added last. */
async function waitingDevice(site: Site, present: Present, id?: string): Promise<DeviceView | undefined> {
  const { devices } = await readFactors(site.parts, present.session.user.id);
  return devices.findLast((device) => device.hasUvOffer && (id === undefined || device.id === id));
}

function verificationPage(
  context: Context,
  site: Site,
  present: Present,
  device: DeviceView,
  error: string | undefined,
): Response {
  const body = verificationView({
    formToken: site.cookies.formToken(context),
    deviceId: device.id,
    label: device.label,
    error,
  });
  return innerPage(context, site, present, { title: "Confirm your device", width: "narrow", body });
}
