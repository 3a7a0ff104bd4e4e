/** Setting up a device for push: offer, QR code, check code. Runs in Node. @module */
import type { Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { qrPicture } from "../html/qr.ts";
import {
  type ConfirmOutcome,
  confirmDevice,
  createEnrolment,
  type EnrolmentView,
  readEnrolment,
  waitForEnrolment,
} from "../service/index.ts";
import { readFactors } from "../web/factors.ts";
import { askPasswordAgain } from "../web/password-again.ts";
import { typedDigits } from "../web/sign-in.ts";
import {
  innerPage,
  isFresh,
  messagePage,
  ownForm,
  type Present,
  readPresent,
  refusedForm,
  type Site,
} from "../web/site.ts";
import { pushView } from "./views/push-view.ts";

const PATH = "/security/push";
/** Back here after the sign-in. */
const SIGN_IN = "/sign-in?to=push";
const EVENTS = `${PATH}/events`;
/** Proxies end silent streams after a minute or so; a comment line this often keeps them open. */
const STREAM_TURN_MS = 10_000;

export function addPush(hono: Hono, site: Site): void {
  const { cookies, parts } = site;

  hono.post("/security/push/start", async (context) => {
    if ((await ownForm(context, site)) === undefined) return refusedForm(context, site);
    if ((await readPresent(context, site, "signed-in")) === undefined) return context.redirect(SIGN_IN, 303);
    // The page makes a new offer when the cookie names none.
    cookies.clearEnrolment(context);
    return context.redirect(PATH, 303);
  });

  hono.get(PATH, async (context) => {
    const present = await readPresent(context, site, "signed-in");
    if (present === undefined) return context.redirect(SIGN_IN, 303);
    const known = cookies.enrolment(context);
    const open = known === undefined ? undefined : await readEnrolment(parts, present.session.user.id, known);
    if (open?.state === "offered" || open?.state === "waiting-for-code")
      return pushPage(context, site, present, open, {});
    if (open?.state === "confirmed") {
      // The check code was typed in another window.
      cookies.clearEnrolment(context);
      return context.redirect("/security?done=push-added", 303);
    }
    return offer(context, site, present, {});
  });

  hono.get(EVENTS, async (context) => {
    const present = await readPresent(context, site, "signed-in");
    const id = cookies.enrolment(context);
    // 204 tells an EventSource not to come again.
    if (present === undefined || id === undefined) return context.body(null, 204);
    const known = context.req.query("state") === "offered" ? "offered" : "waiting-for-code";
    const userId = present.session.user.id;
    context.header("x-accel-buffering", "no");
    return streamSSE(context, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => {
        gone.abort();
      });
      await stream.write(": waiting\n\n");
      while (!stream.aborted && !stream.closed) {
        const enrolment = await waitForEnrolment(parts, userId, id, known, STREAM_TURN_MS, gone.signal);
        if (enrolment?.state !== known) {
          await stream.writeSSE({ event: "changed", data: enrolment?.state ?? "void" });
          return;
        }
        // The page's EventSource comes again by itself, to the service that follows.
        if (parts.waiters.ended.aborted) return;
        await stream.write(": still waiting\n\n");
      }
    });
  });

  hono.post("/security/push/confirm", async (context) => {
    const fields = await ownForm(context, site);
    if (fields === undefined) return refusedForm(context, site);
    const present = await readPresent(context, site, "signed-in");
    if (present === undefined) return context.redirect("/sign-in", 303);
    const userId = present.session.user.id;
    const id = fields["enrolment"] ?? "";
    const outcome = await confirmDevice(parts, userId, id, typedDigits(fields["check-code"]));
    if (outcome.kind === "confirmed") {
      cookies.clearEnrolment(context);
      return context.redirect("/security?done=push-added", 303);
    }
    const open = outcome.kind === "void" ? undefined : await readEnrolment(parts, userId, id);
    if (open === undefined) {
      return offer(context, site, present, {
        error: "That did not work: too many wrong codes, or too late. Scan the new QR code.",
      });
    }
    return pushPage(context, site, present, open, { error: confirmProblem(outcome) });
  });
}

interface Said {
  readonly error?: string;
}

/** A new QR code; only for a password that was given in the last minutes. */
async function offer(context: Context, site: Site, present: Present, said: Said): Promise<Response> {
  const { parts, cookies } = site;
  if (!isFresh(site, present)) return askPasswordAgain(context, PATH);
  const outcome = await createEnrolment(parts, present.session.user.id, present.session.id);
  if (outcome.kind === "too-many-devices") {
    const message = messagePage("No more devices", "You have as many devices as are allowed. Remove one first.", {
      path: "/security",
      text: "Open Security",
    });
    return innerPage(context, site, present, { ...message, width: "narrow" }, 409);
  }
  const { id, link, expiresAtMs } = outcome.offer;
  cookies.setEnrolment(context, id, Math.max(1, Math.floor((expiresAtMs - parts.nowMs()) / 1000)));
  return pushPage(context, site, present, { id, state: "offered", link, expiresAtMs }, said);
}

async function pushPage(
  context: Context,
  site: Site,
  present: Present,
  open: EnrolmentView,
  said: Said,
): Promise<Response> {
  const { user } = present.session;
  const factors = await readFactors(site.parts, user.id);
  const body = pushView({
    formToken: site.cookies.formToken(context),
    offer: open.link === null ? undefined : { link: open.link, qr: await qrPicture(open.link, "QR code for the app") },
    enrolmentId: open.id,
    events: `${EVENTS}?state=${open.state}`,
    minutesLeft: Math.max(1, Math.ceil((open.expiresAtMs - site.parts.nowMs()) / 60_000)),
    error: said.error,
    mfaRequired: user.mfaRequired && !factors.hasAny,
  });
  return innerPage(context, site, present, { title: "Set up push", width: "narrow", body, scripts: ["enrolment"] });
}

function confirmProblem(outcome: Exclude<ConfirmOutcome, { kind: "confirmed" }>): string {
  if (outcome.kind === "not-yet")
    return "No device has scanned the QR code yet. Scan it, and press Confirm in the app.";
  if (outcome.kind === "void") return "Please begin again.";
  const tries = outcome.triesLeft === 1 ? "1 try is" : `${String(outcome.triesLeft)} tries are`;
  return `This is not the code that your device shows. ${tries} left.`;
}
