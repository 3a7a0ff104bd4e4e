/**
 * What an application gets for an approval: a statement that it can check, keep and hand on without asking the service
 * again. A JWS (RFC 7515) by a key of its own, whose public half is at `/v1/jwks.json`. Runs in Node.
 *
 * @module
 */
import { calculateJwkThumbprint, exportJWK, SignJWT } from "jose";
import type { Parts, RequestView } from "./types.ts";

export const RESULT_TYPE = "protect-result+jwt";
const ALGORITHM = "ES256";
/** Long enough for a slow application and a clock a little off; too short to be of use to whoever finds it in a log. */
export const RESULT_LIFE_SECONDS = 60;

/**
 * How the person answered, in names of RFC 8176: proof of the device's key and presence; with Face ID, fingerprint or
 * passcode a second factor on top.
 */
const METHODS = { none: ["pop", "user"], webauthn: ["pop", "user", "mfa"] } as const;

/** One key as a JWK set holds it. */
export interface ResultKey {
  readonly kty: "EC";
  readonly crv: "P-256";
  readonly x: string;
  readonly y: string;
  /** The key's thumbprint (RFC 7638), so that a new key has a new name. */
  readonly kid: string;
  readonly use: "sig";
  readonly alg: "ES256";
}

const known = new WeakMap<Parts["keys"], Promise<ResultKey>>();

/** Made once: it is the same for every token. */
export function resultKey({ keys }: Pick<Parts, "keys">): Promise<ResultKey> {
  const made = known.get(keys) ?? makeResultKey({ keys });
  known.set(keys, made);
  return made;
}

async function makeResultKey(parts: Pick<Parts, "keys">): Promise<ResultKey> {
  const { x, y } = await exportJWK(parts.keys.srk.publicKey);
  if (x === undefined || y === undefined) throw new Error("export result key: not a P-256 key");
  const point = { kty: "EC", crv: "P-256", x, y } as const;
  return { ...point, kid: await calculateJwkThumbprint(point), use: "sig", alg: ALGORITHM };
}

/**
 * @param request A request that has just been redeemed, so that at most one token exists for it.
 * @param nonce What the application showed and the service compared with the digest it was asked with.
 */
export async function resultToken(
  parts: Pick<Parts, "keys" | "urls" | "nowMs">,
  request: RequestView,
  nonce: string | undefined,
): Promise<string> {
  const { kid } = await resultKey(parts);
  const issuedAt = Math.floor(parts.nowMs() / 1000);
  const isVerified = request.verification === "webauthn";
  return new SignJWT({
    auth_time: Math.floor((request.decidedAtMs ?? request.createdAtMs) / 1000),
    acr: isVerified ? "uv" : "approve",
    amr: METHODS[request.verification ?? "none"],
    preferred_username: request.user,
    resource: request.resource,
    ...(nonce === undefined ? {} : { nonce }),
  })
    .setProtectedHeader({ alg: ALGORITHM, typ: RESULT_TYPE, kid })
    .setIssuer(parts.urls.portal)
    .setAudience(request.appId)
    .setSubject(request.userId)
    .setJti(request.id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + RESULT_LIFE_SECONDS)
    .sign(parts.keys.srk.privateKey);
}
