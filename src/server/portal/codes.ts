/** Setting up authenticator codes, and proving the new ones after a reset: the same page and the same step. Runs in Node. @module */
import type { Context, Hono } from "hono";
import { qrPicture } from "../html/qr.ts";
import { beginTotp, endOtherSessions, proveTotp, readTotpCandidate, readTotpState } from "../service/index.ts";
import { readFresh, readFreshForm } from "../web/fresh.ts";
import { codeProblem, typedDigits } from "../web/sign-in.ts";
import { innerPage, ownForm, type Present, readPresent, refusedForm, type Site, type Status } from "../web/site.ts";
import { provingResetView, setUpCodesView } from "./views/codes-view.ts";

export function addCodes(hono: Hono, site: Site): void {
  const { parts } = site;

  hono.post("/security/codes/start", async (context) => {
    const form = await readFreshForm(context, site, "/security");
    if (form instanceof Response) return form;
    const outcome = await beginTotp(parts, form.present.session.user.id);
    return context.redirect(outcome.kind === "begun" ? "/security/codes" : "/security", 303);
  });

  hono.get("/security/codes", async (context) => {
    const present = await readFresh(context, site, "/security/codes");
    if (present instanceof Response) return present;
    return candidatePage(context, site, present);
  });

  hono.post("/security/codes/confirm", async (context) => {
    const fields = await ownForm(context, site);
    if (fields === undefined) return refusedForm(context, site);
    const present = await readPresent(context, site, "signed-in");
    if (present === undefined) return context.redirect("/sign-in", 303);
    const { session } = present;
    const isReset = (await readTotpState(parts, session.user.id)) !== "none";
    const outcome = await proveTotp(parts, session.user.id, typedDigits(fields["code"] ?? fields["new-code"]));
    if (outcome.kind === "no-candidate") return context.redirect("/security", 303);
    if (outcome.kind !== "accepted") {
      const error = codeProblem(outcome, parts.nowMs());
      return candidatePage(context, site, present, error, outcome.kind === "refused" ? 401 : 429);
    }
    if (!isReset) return context.redirect("/security?done=codes-added", 303);
    await endOtherSessions(parts, session.user.id, session.id);
    return context.redirect("/security?done=codes-moved", 303);
  });
}

/** The candidate with its QR code; as long as there is one, so that a reload or a wrong code costs nothing. */
async function candidatePage(
  context: Context,
  site: Site,
  present: Present,
  error?: string,
  status?: Status,
): Promise<Response> {
  const userId = present.session.user.id;
  const candidate = await readTotpCandidate(site.parts, userId);
  if (candidate === undefined) return context.redirect("/security", 303);
  const isReset = (await readTotpState(site.parts, userId)) !== "none";
  const parts = {
    formToken: site.cookies.formToken(context),
    qr: await qrPicture(candidate.uri, "QR code for codes"),
    secretText: candidate.secretText,
    uri: candidate.uri,
    error,
  };
  const body = isReset ? provingResetView(parts) : setUpCodesView(parts);
  return innerPage(
    context,
    site,
    present,
    { title: isReset ? "Reset TOTP" : "Set up codes", width: "narrow", body },
    status,
  );
}
