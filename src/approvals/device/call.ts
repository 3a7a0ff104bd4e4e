/** One call to a service: no redirects, no credentials, a time limit, every failure a value. Runs in every world. @module */
import { decodeBase64url } from "../../base/base64url.ts";
import { fromText } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import { importSpki, sign, verify } from "../../crypto/signature.ts";
import { CALL_SIGNATURE_HEADER, clockBytes, deviceCallBytes, formatPmSig } from "../../protocol/device-call.ts";
import { type ErrorAnswer, parseErrorAnswer } from "../../protocol/error-answer.ts";
import { type OutcomeAnswer, type OutcomeFields, outcomeBytes } from "../../protocol/outcome.ts";
import type { ApprovalsDeps, Enrolment } from "../types.ts";

export type CallResult =
  | { readonly kind: "answer"; readonly json: unknown }
  | { readonly kind: "error"; readonly status: number; readonly error: ErrorAnswer }
  | { readonly kind: "offline" };

export interface Call {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** JSON text, exactly as it will be sent and signed. */
  readonly body?: string;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 15_000;
/** A notification waits for this one. */
const MEASURE_TIMEOUT_MS = 5_000;

/** An unsigned call, as enrolment makes them. */
export async function callService(
  origin: string,
  call: Call,
  deps: Pick<ApprovalsDeps, "fetch">,
  headers: Readonly<Record<string, string>> = {},
): Promise<CallResult> {
  const limit = AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS);
  let response: Response;
  let json: unknown;
  try {
    response = await deps.fetch(`${origin}${call.path}`, {
      method: call.method,
      headers: call.body === undefined ? headers : { ...headers, "content-type": "application/json" },
      ...(call.body === undefined ? {} : { body: call.body }),
      redirect: "error",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal: call.signal === undefined ? limit : anySignal(call.signal, limit),
    });
    json = await readJson(response);
  } catch {
    // No connection, redirect, time limit or cut off half way: all the same to the person.
    return { kind: "offline" };
  }
  if (response.ok) return { kind: "answer", json };
  return { kind: "error", status: response.status, error: parseErrorAnswer(json) };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page, for example; the parsers refuse it.
    return undefined;
  }
}

/** `AbortSignal.any` is younger than the oldest browser in the matrix. */
function anySignal(...signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) controller.abort();
    signal.addEventListener(
      "abort",
      () => {
        controller.abort();
      },
      { once: true },
    );
  }
  return controller.signal;
}

/**
 * A call signed by the device key. A refusal for the clock is repeated once with the service's signed time,
 * which is then kept.
 */
export async function callSigned(enrolment: Enrolment, call: Call, deps: ApprovalsDeps): Promise<CallResult> {
  const first = await callOnce(enrolment, call, deps);
  const corrected = await correctClock(enrolment, first, deps);
  return corrected === undefined ? first.result : (await callOnce(corrected, call, deps)).result;
}

/**
 * Asks the service for its signed time: a call that is dated 1970 is refused for its clock (M11 of the protocol).
 *
 * @returns The enrolment with the difference, which is kept; `undefined` where no answer came that can be trusted.
 */
export async function measureClock(enrolment: Enrolment, deps: ApprovalsDeps): Promise<Enrolment | undefined> {
  const call = { method: "GET", path: "/d/v1/pending?wait=0", timeoutMs: MEASURE_TIMEOUT_MS } as const;
  return correctClock(enrolment, await callOnce(enrolment, call, deps, 0), deps);
}

async function correctClock(enrolment: Enrolment, called: Called, deps: ApprovalsDeps): Promise<Enrolment | undefined> {
  if (called.result.kind !== "error" || called.result.error.clock === undefined) return undefined;
  const { timeMs, signature } = called.result.error.clock;
  const fields = {
    origin: enrolment.origin,
    serverKeyThumb: enrolment.serverKeyThumb,
    deviceId: decodeBase64url(enrolment.deviceId),
    seq: called.seq,
    timeMs,
  };
  if (!(await verify(await importSpki(enrolment.ssk), signature, clockBytes(fields)))) return undefined;
  const clockOffsetMs = timeMs - deps.nowMs();
  return deps.store.changeEnrolment(enrolment.handle, (current) => ({ ...current, clockOffsetMs }));
}

interface Called {
  readonly seq: number;
  readonly result: CallResult;
}

/** @param datedMs Instead of the service's time as it is known here. */
async function callOnce(enrolment: Enrolment, call: Call, deps: ApprovalsDeps, datedMs?: number): Promise<Called> {
  const key = await deps.store.deviceKey(enrolment.handle);
  const seq = await deps.store.takeSeq(enrolment.handle);
  if (key === undefined || seq === undefined) {
    return { seq: 0, result: { kind: "error", status: 0, error: { code: "device/forgotten" } } };
  }
  const deviceId = decodeBase64url(enrolment.deviceId);
  const timeMs = datedMs ?? Math.max(0, deps.nowMs() + enrolment.clockOffsetMs);
  const bytes = deviceCallBytes({
    origin: enrolment.origin,
    deviceId,
    method: call.method,
    path: call.path,
    bodyHash: await sha256(fromText(call.body ?? "")),
    timeMs,
    seq,
  });
  const header = formatPmSig({ deviceId, seq, timeMs, signature: await sign(key, bytes) });
  return { seq, result: await callService(enrolment.origin, call, deps, { [CALL_SIGNATURE_HEADER]: header }) };
}

/** `true` if the pinned key signed this outcome for this device and request. */
export async function isGenuineOutcome(
  enrolment: Enrolment,
  requestId: OutcomeFields["requestId"],
  outcome: OutcomeAnswer,
): Promise<boolean> {
  const fields: OutcomeFields = {
    origin: enrolment.origin,
    serverKeyThumb: enrolment.serverKeyThumb,
    deviceId: decodeBase64url(enrolment.deviceId),
    requestId,
    state: outcome.state,
    timeMs: outcome.timeMs,
  };
  return verify(await importSpki(enrolment.ssk), outcome.signature, outcomeBytes(fields));
}
