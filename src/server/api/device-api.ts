/** The device API: enrolment, and the signed calls of an enrolled device (src/protocol/README.md). Runs in Node. @module */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { encodeBase64url } from "../../base/base64url.ts";
import type { Bytes } from "../../base/bytes.ts";
import { parseDecisionCall } from "../../protocol/decision.ts";
import { CALL_SIGNATURE_HEADER } from "../../protocol/device-call.ts";
import { encodeEnrolFinishAnswer, parseEnrolFinishCall } from "../../protocol/enrol-finish.ts";
import { encodeEnrolStartAnswer, parseEnrolStartCall } from "../../protocol/enrol-start.ts";
import { encodeHandOverAnswer, parseHandOverCall } from "../../protocol/hand-over.ts";
import { MAX_WAIT_SECONDS } from "../../protocol/limits.ts";
import { MalformedMessage } from "../../protocol/malformed-message.ts";
import { encodeOutcomeAnswer, NO_REQUEST } from "../../protocol/outcome.ts";
import { encodePendingAnswer } from "../../protocol/pending.ts";
import { parsePushCall, parseRemoveCall } from "../../protocol/push-subscription.ts";
import { encodeUvStartAnswer, parseUvFinishCall, parseUvStartCall } from "../../protocol/uv-offer.ts";
import { callerOf } from "../service/caller.ts";
import { decide } from "../service/decide.ts";
import { type DeviceRow, findDevice, verifyDeviceCall } from "../service/device-calls.ts";
import { endDevice, storeSubscription } from "../service/devices.ts";
import { finishEnrolment } from "../service/enrolment-finish.ts";
import { startEnrolment } from "../service/enrolments.ts";
import { HAND_OVERS_PER_MINUTE, offerHandOver } from "../service/hand-over.ts";
import { pendingFor } from "../service/pending.ts";
import { signOutcome } from "../service/request-copies.ts";
import type { Parts } from "../service/types.ts";
import { finishUv, startUv } from "../service/uv-offers.ts";
import { DatabaseBusy } from "../storage/database-busy.ts";
import { createAddressLimit } from "./address-limit.ts";
import { readBody, readJson } from "./body.ts";
import { crossOrigin } from "./cross-origin.ts";
import { busy, problem, problemWithOutcome } from "./problem.ts";

/** Calls without a known device, per address. */
const ENROL_PER_SECOND = 5;
const ENROL_BURST = 20;

export function createDeviceApi(parts: Parts): Hono {
  const api = new Hono();
  const limit = createAddressLimit(ENROL_PER_SECOND, ENROL_BURST);
  api.use("*", crossOrigin(parts.appOrigins));
  api.use("*", async (context, next) => {
    await next();
    context.res.headers.set("cache-control", "no-store");
  });
  const strangers: MiddlewareHandler = async (context, next) => {
    if (!limit.take(callerOf(parts, context).ip, parts.nowMs())) return problem(context, "rate/limited");
    await next();
    return undefined;
  };
  api.use("/enrol/*", strangers);
  api.onError((error, context) => {
    if (error instanceof MalformedMessage) return problem(context, "message/malformed");
    parts.log("error", "device-api/failed", { path: context.req.path, error: error.name });
    if (error instanceof DatabaseBusy) return busy(context);
    return problem(context, "server/failed");
  });

  api.post("/enrol/start", async (context) => {
    const body = await readBody(context.req.raw);
    if (body === undefined) return problem(context, "message/too-large");
    const outcome = await startEnrolment(parts, parseEnrolStartCall(readJson(body)).tokenHash);
    return outcome.kind === "started"
      ? context.json(encodeEnrolStartAnswer(outcome.answer))
      : problem(context, "enrol/token-refused");
  });

  api.post("/enrol/finish", async (context) => {
    const body = await readBody(context.req.raw);
    if (body === undefined) return problem(context, "message/too-large");
    const outcome = await finishEnrolment(parts, parseEnrolFinishCall(readJson(body)));
    return outcome.kind === "finished"
      ? context.json(encodeEnrolFinishAnswer(outcome.answer))
      : problem(context, `enrol/${outcome.kind}`);
  });

  api.get("/pending", (context) =>
    withDevice(parts, context, "GET", async (device) => {
      const text = context.req.query("wait") ?? "0";
      if (!/^[0-9]{1,2}$/.test(text) || Number(text) > MAX_WAIT_SECONDS) return problem(context, "message/malformed");
      const outcome = await pendingFor(parts, device, Number(text) * 1000, context.req.raw.signal);
      if (outcome.kind === "revoked") return revoked(parts, context, device);
      return context.json(encodePendingAnswer({ ...outcome.pending, timeMs: parts.nowMs() }));
    }),
  );

  api.post("/decision", (context) => {
    const handle: Handler = async (device, body) => {
      const call = parseDecisionCall(readJson(body));
      const outcome = await decide(parts, device, call);
      switch (outcome.kind) {
        case "recorded":
        case "already-answered":
        case "expired": {
          const answer = await signOutcome(parts, device.id, call.requestId, outcome.state, outcome.timeMs);
          if (outcome.kind === "recorded") return context.json(encodeOutcomeAnswer(answer));
          return problemWithOutcome(context, `request/${outcome.kind}`, answer);
        }
        case "unknown":
          return problem(context, "request/unknown");
        case "unconfirmed":
          return problem(context, "device/unconfirmed");
        default:
          parts.log("warn", "decision/refused", {
            device: device.id,
            request: encodeBase64url(call.requestId),
            why: outcome.kind,
          });
          return problem(context, `decision/${outcome.kind}`);
      }
    };
    return withDevice(parts, context, "POST", handle, parts.limits.decisionsPerMinute);
  });

  api.post("/uv/start", (context) =>
    withDevice(parts, context, "POST", async (device, body) => {
      parseUvStartCall(readJson(body));
      const outcome = await startUv(parts, device);
      if (outcome.kind === "started") return context.json(encodeUvStartAnswer(outcome.answer));
      return problem(context, outcome.kind === "unconfirmed" ? "device/unconfirmed" : `uv/${outcome.kind}`);
    }),
  );

  api.post("/uv/finish", (context) =>
    withDevice(parts, context, "POST", async (device, body) => {
      const { kind } = await finishUv(parts, device, parseUvFinishCall(readJson(body)));
      if (kind !== "offered") return problem(context, kind === "unconfirmed" ? "device/unconfirmed" : `uv/${kind}`);
      const outcome = await signOutcome(parts, device.id, NO_REQUEST, "uv-offered", parts.nowMs());
      return context.json(encodeOutcomeAnswer(outcome));
    }),
  );

  api.post("/move", (context) => {
    const handle: Handler = async (device, body) => {
      const outcome = await offerHandOver(parts, device, parseHandOverCall(readJson(body)));
      switch (outcome.kind) {
        case "offered":
          return context.json(encodeHandOverAnswer(outcome.answer));
        case "unconfirmed":
          return problem(context, "device/unconfirmed");
        case "limited":
          return problem(context, "rate/limited");
        case "uv-refused":
          return problem(context, "move/uv-refused");
        case "token-refused":
          return problem(context, "enrol/token-refused");
      }
    };
    return withDevice(parts, context, "POST", handle, HAND_OVERS_PER_MINUTE);
  });

  api.post("/push", (context) =>
    withDevice(parts, context, "POST", async (device, body) => {
      const { subscription } = parsePushCall(readJson(body));
      if (subscription !== null && !parts.push.accepts(subscription.endpoint))
        return problem(context, "enrol/endpoint-refused");
      await storeSubscription(parts, device.id, subscription);
      const state = subscription === null ? "push-off" : "push-on";
      return context.json(encodeOutcomeAnswer(await signOutcome(parts, device.id, NO_REQUEST, state, parts.nowMs())));
    }),
  );

  api.post("/remove", (context) =>
    withDevice(parts, context, "POST", async (device, body) => {
      parseRemoveCall(readJson(body));
      await endDevice(parts, device.id, "removed");
      return context.json(
        encodeOutcomeAnswer(await signOutcome(parts, device.id, NO_REQUEST, "removed", parts.nowMs())),
      );
    }),
  );

  api.notFound((context) => context.json({ code: "path/unknown", message: "There is no such call" }, 404));
  return api;
}

type Handler = (device: DeviceRow, body: Bytes) => Promise<Response>;

/** Only a device with a valid signature, clock and sequence number gets to the handler. */
async function withDevice(
  parts: Parts,
  context: Context,
  method: "GET" | "POST",
  handle: Handler,
  mostPerMinute?: number,
): Promise<Response> {
  const body = await readBody(context.req.raw);
  if (body === undefined) return problem(context, "message/too-large");
  const [url = ""] = context.req.url.split("#", 1);
  const outcome = await verifyDeviceCall(parts, {
    method,
    path: url.slice(url.indexOf("/", url.indexOf("//") + 2)),
    body,
    header: context.req.header(CALL_SIGNATURE_HEADER),
    ...(mostPerMinute === undefined ? {} : { mostPerMinute }),
  });
  switch (outcome.kind) {
    case "device":
      return handle(outcome.device, body);
    case "revoked":
      return revoked(parts, context, outcome.device);
    case "clock":
      return problem(context, "call/clock", { timeMs: outcome.timeMs, sig: encodeBase64url(outcome.signature) });
    case "limited":
      return problem(context, "rate/limited");
    default:
      return problem(context, `call/${outcome.kind}`);
  }
}

async function revoked(parts: Parts, context: Context, device: DeviceRow): Promise<Response> {
  // Read anew: it may have ended while its call waited.
  const current = (await findDevice(parts, device.id)) ?? device;
  const state = current.moved_to === null ? "revoked" : "moved";
  return problemWithOutcome(
    context,
    "device/revoked",
    await signOutcome(parts, device.id, NO_REQUEST, state, parts.nowMs()),
  );
}
