/**
 * Signing in, page by page: name and password, then the phone or a code. Portal and admin share it.
 *
 * [Note: New session at every step] The password, the second step and a renewed password each give a
 * new session token, so that a token planted or read before a step is worth nothing after it.
 *
 * @module
 */
import type { Context, Hono } from "hono";
import { codeView, signInView } from "../html/sign-in-views.ts";
import { callerOf } from "../service/caller.ts";
import { type CodeOutcome, checkTotp, completeSession, readRequest, verifyPassword } from "../service/index.ts";
import { askPhone } from "./ask-phone.ts";
import { enter, leave } from "./enter.ts";
import { readFactors } from "./factors.ts";
import { narrowPage, ownForm, type Present, readPresent, refusedForm, type Site, type Status } from "./site.ts";
import { waitText } from "./wait-text.ts";

/** Where a sign-in may lead besides the start, by a fixed word: no address can send people elsewhere. */
const AFTERWARDS: Readonly<Partial<Record<string, string>>> = { push: "/security/push" };

export function addSignIn(hono: Hono, site: Site): void {
  const { cookies, parts } = site;

  hono.get("/sign-in", (context) => signInPage(context, site, context.req.query("to")));

  hono.post("/sign-in", async (context) => {
    const fields = await ownForm(context, site);
    if (fields === undefined) return refusedForm(context, site);
    const name = (fields["name"] ?? "").trim();
    const to = fields["to"];
    const caller = callerOf(parts, context);
    const outcome = await verifyPassword(parts, name, fields["password"] ?? "", caller.ip);
    if (outcome.kind === "wait") {
      return signInPage(context, site, to, {
        name,
        error: `Too many tries. ${waitText(outcome.untilMs, parts.nowMs())}`,
        status: 429,
      });
    }
    if (outcome.kind === "refused" || !site.mayEnter(outcome.user)) {
      return signInPage(context, site, to, { name, error: "The name or the password is wrong.", status: 401 });
    }
    const factors = await readFactors(parts, outcome.user.id);
    const started = await enter(context, site, outcome.user.id, factors.hasAny ? "password" : "signed-in");
    if (!factors.hasAny) return context.redirect(AFTERWARDS[to ?? ""] ?? "/", 303);
    if (factors.devices.length === 0) return context.redirect("/code", 303);
    return askPhone(context, site, started, cookies.formTokenFor(started.token));
  });

  hono.get("/code", async (context) => {
    const present = await readPresent(context, site, "password");
    return present === undefined ? context.redirect("/", 303) : codePage(context, site, present);
  });

  hono.post("/code", async (context) => {
    const fields = await ownForm(context, site);
    if (fields === undefined) return refusedForm(context, site);
    const present = await readPresent(context, site, "password");
    if (present === undefined) return context.redirect("/", 303);
    const outcome = await checkTotp(parts, present.session.user.id, typedDigits(fields["code"]));
    if (outcome.kind !== "accepted") {
      return codePage(
        context,
        site,
        present,
        codeProblem(outcome, parts.nowMs()),
        outcome.kind === "refused" ? 401 : 429,
      );
    }
    const completed = await completeSession(parts, present.token, "totp");
    if (completed === undefined) return context.redirect("/sign-in", 303);
    cookies.setSession(context, completed.token);
    return context.redirect("/", 303);
  });

  hono.post("/sign-out", async (context) => {
    if ((await ownForm(context, site)) === undefined) return refusedForm(context, site);
    await leave(context, site);
    cookies.clearSession(context);
    return context.redirect("/sign-in", 303);
  });
}

function signInPage(
  context: Context,
  site: Site,
  to: string | undefined,
  again?: { readonly name: string; readonly error: string; readonly status: Status },
): Response {
  const view = {
    heading: site.heading,
    formToken: site.cookies.formToken(context),
    to: AFTERWARDS[to ?? ""] === undefined ? undefined : to,
  };
  const body = signInView(again === undefined ? view : { ...view, name: again.name, error: again.error });
  return narrowPage(context, site, { title: "Sign in", body }, again?.status);
}

/** Offered to everyone who gave the right password; who has no codes is told so by the answer only. */
async function codePage(
  context: Context,
  site: Site,
  present: Present,
  error?: string,
  status: Status = 200,
): Promise<Response> {
  const factors = await readFactors(site.parts, present.session.user.id);
  const request =
    present.session.requestId === null ? undefined : await readRequest(site.parts, present.session.requestId);
  const body = codeView({
    formToken: site.cookies.formToken(context),
    error,
    canAsk: factors.devices.length > 0,
    isAsked: request?.state === "pending",
  });
  return narrowPage(context, site, { title: "Enter a code", body }, status);
}

/** People type codes with a gap in the middle. */
export function typedDigits(text: string | undefined): string {
  return (text ?? "").replaceAll(/\s/g, "");
}

export function codeProblem(outcome: Exclude<CodeOutcome, { kind: "accepted" }>, nowMs: number): string {
  if (outcome.kind === "refused") return "This code is wrong, or was used already. Wait for the next one.";
  if (outcome.kind === "wait") return `Too many wrong codes. ${waitText(outcome.untilMs, nowMs)}`;
  if (outcome.kind === "none") return "Codes are not set up.";
  return "Codes are switched off after too many wrong ones. Use your phone, or ask your administrator.";
}
