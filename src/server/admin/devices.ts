/** Everyone's devices, and the last requests. Runs in Node. @module */
import type { Hono } from "hono";
import { confirmView } from "../html/confirm-view.ts";
import { listDevices, listRequests, revokeDevice } from "../service/index.ts";
import { innerPage, type Site } from "../web/site.ts";
import { readKeeper, readKeeperForm } from "./keeper.ts";
import { devicesView, requestsView } from "./views/devices-view.ts";

const REQUESTS_SHOWN = 100;

export function addDevices(hono: Hono, site: Site): void {
  const { cookies, parts } = site;

  hono.get("/devices", async (context) => {
    const keeper = await readKeeper(context, site);
    if (keeper.kind === "answer") return keeper.response;
    // By person, and the newest of each first.
    const devices = (await listDevices(parts)).toSorted(
      (a, b) => a.user.localeCompare(b.user, "en") || b.addedAtMs - a.addedAtMs,
    );
    const body = devicesView({
      formToken: cookies.formToken(context),
      devices: devices.map((device) => ({ ...device, hasPush: device.push === "on" })),
      done: context.req.query("done") === "revoked" ? "The device was revoked. It can't approve any more." : undefined,
    });
    return innerPage(context, site, keeper.present, { title: "Devices", width: "wide", body });
  });

  hono.post("/devices/revoke", async (context) => {
    const form = await readKeeperForm(context, site);
    if (form.kind === "answer") return form.response;
    const device = (await listDevices(parts)).find(({ id }) => id === form.fields["device"]);
    if (device === undefined) return context.redirect("/devices", 303);
    if (form.fields["sure"] === "yes") {
      await revokeDevice(parts, device.id);
      return context.redirect("/devices?done=revoked", 303);
    }
    const body = confirmView({
      formToken: cookies.formToken(context),
      title: `Revoke ${device.label} of ${device.user}?`,
      text: "It can no longer approve anything, and sign-ins that it approved end. Setting it up again needs a new QR code.",
      action: "/devices/revoke",
      button: "Revoke device",
      hidden: { device: device.id },
      back: "/devices",
    });
    return innerPage(context, site, form.present, { title: "Revoke a device", width: "narrow", body });
  });

  hono.get("/requests", async (context) => {
    const keeper = await readKeeper(context, site);
    if (keeper.kind === "answer") return keeper.response;
    const body = requestsView(await listRequests(parts, REQUESTS_SHOWN));
    return innerPage(context, site, keeper.present, { title: "Requests", width: "wide", body });
  });
}
