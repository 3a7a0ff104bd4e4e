/** Asking the phone for a sign-in, the page that waits for its answer, and what came of it. Runs in Node. @module */
import type { Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { endedView, notAskedView, waitingView } from "../html/sign-in-views.ts";
import { callerOf } from "../service/caller.ts";
import {
  type CreateRequestOutcome,
  completeSession,
  createRequest,
  type RequestView,
  readRequest,
  redeemRequest,
  setSessionRequest,
  waitForRequest,
} from "../service/index.ts";
import { readFactors } from "./factors.ts";
import { narrowPage, ownForm, type Present, readPresent, refusedForm, type Site } from "./site.ts";
import { secondsUntil, waitText } from "./wait-text.ts";

/** Proxies end silent streams after a minute or so; a comment line this often keeps them open. */
const STREAM_TURN_MS = 10_000;

/** Makes the request and goes to the waiting page, or says why nobody was asked. */
export async function askPhone(context: Context, site: Site, present: Present, formToken: string): Promise<Response> {
  const { parts } = site;
  const userId = present.session.user.id;
  const outcome = await createRequest(parts, { ...callerOf(parts, context), userId, appId: site.appId });
  if (outcome.kind === "created") {
    await setSessionRequest(parts, present.session.id, outcome.request.id);
    return context.redirect("/waiting", 303);
  }
  const factors = await readFactors(parts, userId);
  const nowMs = parts.nowMs();
  const text = notAskedText(outcome, nowMs);
  const body = notAskedView({
    ...text,
    ...(outcome.kind !== "no-device" && { msLeft: Math.max(0, outcome.retryAtMs - nowMs) }),
    formToken,
    mayAsk: outcome.kind !== "no-device",
    hasCodes: factors.totp === "active",
  });
  return narrowPage(
    context,
    site,
    { title: text.title, body, scripts: ["askAgain"] },
    outcome.kind === "no-device" ? 409 : 429,
  );
}

export function addAskPhone(hono: Hono, site: Site): void {
  const { cookies, parts } = site;

  hono.post("/ask", async (context) => {
    if ((await ownForm(context, site)) === undefined) return refusedForm(context, site);
    const present = await readPresent(context, site, "password");
    if (present === undefined) return context.redirect("/", 303);
    const open = await requestOf(site, present);
    if (open?.state === "pending") return context.redirect("/waiting", 303);
    return askPhone(context, site, present, cookies.formToken(context));
  });

  hono.get("/waiting", async (context) => {
    const present = await readPresent(context, site, "password");
    if (present === undefined) return context.redirect("/", 303);
    const request = await requestOf(site, present);
    if (request?.state !== "pending") return context.redirect("/waiting/result", 303);
    const factors = await readFactors(parts, present.session.user.id);
    const body = waitingView({
      msLeft: Math.max(0, request.expiresAtMs - parts.nowMs()),
      msTotal: request.expiresAtMs - request.createdAtMs,
      location: request.location,
      client: request.client,
      hasCodes: factors.totp === "active",
      isPushLost: factors.devices.every((device) => device.push !== "on"),
    });
    const refresh = { seconds: 3, path: "/waiting" };
    return narrowPage(context, site, { title: "Waiting for your phone", body, scripts: ["waiting"], refresh });
  });

  hono.get("/waiting/events", async (context) => {
    const present = await readPresent(context, site, "password");
    // 204 tells an EventSource not to come again.
    if (present === undefined || present.session.requestId === null) return context.body(null, 204);
    const requestId = present.session.requestId;
    context.header("x-accel-buffering", "no");
    return streamSSE(context, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => {
        gone.abort();
      });
      await stream.write(": waiting\n\n");
      while (!stream.aborted && !stream.closed) {
        const request = await waitForRequest(parts, requestId, STREAM_TURN_MS, gone.signal);
        if (request?.state !== "pending") {
          await stream.writeSSE({ event: "settled", data: request?.state ?? "unknown" });
          return;
        }
        // The page's EventSource comes again by itself, to the service that follows.
        if (parts.waiters.ended.aborted) return;
        await stream.write(": still waiting\n\n");
      }
    });
  });

  hono.get("/waiting/result", async (context) => {
    const present = await readPresent(context, site, "password");
    if (present === undefined) return context.redirect("/", 303);
    const request = await requestOf(site, present);
    if (request === undefined) return context.redirect("/sign-in", 303);
    if (request.state === "pending") return context.redirect("/waiting", 303);
    const token = request.state === "approved" ? await finish(site, present, request) : undefined;
    if (token !== undefined) {
      cookies.setSession(context, token);
      return context.redirect("/", 303);
    }
    const factors = await readFactors(parts, present.session.user.id);
    // Looked at while it was approved, and used elsewhere or lapsed before it could be used here.
    const ended = request.state === "approved" || request.state === "redeemed" ? "lapsed" : request.state;
    const body = endedView({ ended, formToken: cookies.formToken(context), hasCodes: factors.totp === "active" });
    return narrowPage(context, site, { title: "Not signed in", body });
  });
}

async function requestOf(site: Site, present: Present): Promise<RequestView | undefined> {
  const id = present.session.requestId;
  return id === null ? undefined : readRequest(site.parts, id);
}

/** The approval is used up first, so that it can give one session only. */
async function finish(site: Site, present: Present, request: RequestView): Promise<string | undefined> {
  const redeemed = await redeemRequest(site.parts, request.id, site.appId);
  if (redeemed.kind !== "redeemed" || redeemed.request.userId !== present.session.user.id) return undefined;
  const deviceId = redeemed.request.deviceId ?? undefined;
  const completed = await completeSession(site.parts, present.token, "push", deviceId);
  return completed?.token;
}

function notAskedText(
  outcome: Exclude<CreateRequestOutcome, { kind: "created" }>,
  nowMs: number,
): { title: string; text: string } {
  if (outcome.kind === "pending-exists") {
    const seconds = secondsUntil(outcome.retryAtMs, nowMs);
    return {
      title: "Asked already",
      text: `A request was sent a moment ago. You can ask again in ${String(seconds)} ${seconds === 1 ? "second" : "seconds"}.`,
    };
  }
  if (outcome.kind === "too-many") {
    return {
      title: "Asked too often",
      text: `Your phone was asked many times and nothing was approved. ${waitText(outcome.retryAtMs, nowMs)}`,
    };
  }
  return {
    title: "No phone to ask",
    text: "None of your devices can answer at the moment. Use a code, or ask your administrator.",
  };
}
