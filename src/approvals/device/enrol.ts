/**
 * Enrolment in two steps, so that the person confirms between them (src/protocol/README.md §4).
 * Runs in every world; push and WebAuthn are handed in.
 *
 * @module
 */
import { encodeBase64url } from "../../base/base64url.ts";
import { equalBytes } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import { createSigningKeyPair, exportSpki, importSpki, sign, verify } from "../../crypto/signature.ts";
import { checkCode } from "../../protocol/check-code.ts";
import {
  type EnrolFinishAnswer,
  encodeEnrolFinishCall,
  enrolAckBytes,
  enrolBytes,
  enrolUvChallenge,
  parseEnrolFinishAnswer,
} from "../../protocol/enrol-finish.ts";
import {
  type EnrolStartAnswer,
  encodeEnrolStartCall,
  enrolStartBytes,
  parseEnrolStartAnswer,
} from "../../protocol/enrol-start.ts";
import { type EnrolmentLink, enrolmentLink } from "../../protocol/enrolment-link.ts";
import type {
  ApprovalsDeps,
  Enrolment,
  EnrolmentPorts,
  FinishOutcome,
  StartedEnrolment,
  StartOutcome,
  UvRegistration,
} from "../types.ts";
import { type CallResult, callService } from "./call.ts";

/** Asks the service who it is and checks that it is the one of the link. Stores nothing. */
export async function startEnrolment(linkText: string, deps: ApprovalsDeps): Promise<StartOutcome> {
  const reading = enrolmentLink.parse(linkText);
  if (reading.kind === "refused") return { kind: "bad-link", reason: reading.reason };
  const { link } = reading;
  const body = JSON.stringify(encodeEnrolStartCall({ tokenHash: await sha256(link.token) }));
  const sentAtMs = deps.nowMs();
  const result = await callService(link.origin, { method: "POST", path: "/d/v1/enrol/start", body }, deps);
  if (result.kind !== "answer") return failure(result);
  let answer: EnrolStartAnswer;
  try {
    answer = parseEnrolStartAnswer(result.json);
  } catch {
    return { kind: "not-trusted" };
  }
  const problem = await whyNotThisServer(link, answer, deps.appOrigin);
  if (problem !== undefined) return { kind: "wrong-server", why: problem };
  // Half of the round trip is the best guess of when the service read its clock.
  const clockOffsetMs = Math.round(answer.timeMs - (sentAtMs + deps.nowMs()) / 2);
  const { name, user, uv, vapidKey, ssk, serverNonce } = answer;
  const handle = encodeBase64url(deps.random(16));
  return {
    kind: "started",
    enrolment: { link, handle, origin: link.origin, name, user, uv, vapidKey, ssk, serverNonce, clockOffsetMs },
  };
}

async function whyNotThisServer(
  link: EnrolmentLink,
  answer: EnrolStartAnswer,
  appOrigin: string,
): Promise<"key" | "signature" | "app" | undefined> {
  if (!equalBytes(await sha256(answer.ssk), link.serverKeyThumb)) return "key";
  const bytes = enrolStartBytes({
    ...answer,
    origin: link.origin,
    serverKeyThumb: link.serverKeyThumb,
    tokenHash: await sha256(link.token),
  });
  if (!(await isSignedBy(answer.ssk, answer.signature, bytes))) return "signature";
  return answer.appOrigins.includes(appOrigin) ? undefined : "app";
}

async function isSignedBy(
  spki: EnrolStartAnswer["ssk"],
  signature: EnrolStartAnswer["signature"],
  bytes: Uint8Array,
): Promise<boolean> {
  try {
    return await verify(await importSpki(spki), signature, bytes);
  } catch {
    // Not a P-256 key: as good as a wrong signature.
    return false;
  }
}

/** After the person has confirmed: makes the key, subscribes, proves, and gives the check code. */
export async function finishEnrolment(
  started: StartedEnrolment,
  ports: EnrolmentPorts,
  deps: ApprovalsDeps,
): Promise<FinishOutcome> {
  const { link, handle, origin, serverNonce } = started;
  const { serverKeyThumb } = link;
  let uv: UvRegistration | null = null;
  if (started.uv) {
    const challenge = await enrolUvChallenge({ origin, serverKeyThumb, serverNonce });
    const made = await ports.createUv(challenge, { origin, name: started.name, user: started.user });
    if (made === null) return { kind: "uv-needed" };
    // Without one the device still answers the requests that ask for no verification.
    uv = made === "unable" ? null : made;
  }
  const pair = await createSigningKeyPair(deps.extractableKeys ?? false);
  const deviceKey = await exportSpki(pair.publicKey);
  const subscription = await ports.subscribe(handle, started.vapidKey);
  const proof = await enrolBytes({
    origin,
    serverKeyThumb,
    token: link.token,
    serverNonce,
    deviceKey,
    endpoint: subscription?.endpoint ?? null,
    uvCredentialId: uv?.credentialId ?? null,
  });
  const signature = await sign(pair.privateKey, proof);
  const call = { token: link.token, deviceKey, subscription, uv, label: ports.label, signature };
  const body = JSON.stringify(encodeEnrolFinishCall(call));
  const result = await callService(origin, { method: "POST", path: "/d/v1/enrol/finish", body }, deps);
  const answer = result.kind === "answer" ? await readAck(started, deviceKey, result.json) : undefined;
  if (answer === undefined) {
    await ports.dropScope(handle);
    return result.kind === "answer" ? { kind: "not-trusted" } : failure(result);
  }
  const enrolment: Enrolment = {
    handle,
    deviceId: encodeBase64url(answer.deviceId),
    origin,
    ssk: started.ssk,
    serverKeyThumb,
    name: started.name,
    vapidKey: started.vapidKey,
    uvCredentialId: uv?.credentialId ?? null,
    state: "unconfirmed",
    pushState: subscription === null ? "off" : "on",
    pushEndpoint: subscription?.endpoint ?? null,
    seq: 0,
    clockOffsetMs: started.clockOffsetMs,
    createdAtMs: deps.nowMs(),
  };
  await deps.store.addEnrolment(enrolment, pair.privateKey);
  deps.announce({ t: "enrolments" });
  const code = await checkCode({ origin, serverKeyThumb, deviceKey, serverNonce, deviceId: answer.deviceId });
  return { kind: "finished", checkCode: code, enrolment };
}

async function readAck(
  started: StartedEnrolment,
  deviceKey: EnrolStartAnswer["ssk"],
  json: unknown,
): Promise<EnrolFinishAnswer | undefined> {
  let answer: EnrolFinishAnswer;
  try {
    answer = parseEnrolFinishAnswer(json);
  } catch {
    return undefined;
  }
  const bytes = await enrolAckBytes({
    origin: started.origin,
    serverKeyThumb: started.link.serverKeyThumb,
    deviceId: answer.deviceId,
    deviceKey,
    timeMs: answer.timeMs,
  });
  return (await isSignedBy(started.ssk, answer.signature, bytes)) ? answer : undefined;
}

function failure(
  result: Exclude<CallResult, { kind: "answer" }>,
): { kind: "offline" } | { kind: "refused"; code: string } {
  return result.kind === "offline" ? { kind: "offline" } : { kind: "refused", code: result.error.code };
}
