/**
 * User verification by the device's screen lock: registration at enrolment, assertion with a decision. The library checks
 * what WebAuthn §7 asks; what it lets pass (embedding in other pages) is refused here first. Runs in Node.
 *
 * @module
 */
import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import type { Kysely } from "kysely";
import { encodeBase64url } from "../../base/base64url.ts";
import { type Bytes, copyBytes, toText } from "../../base/bytes.ts";
import type { UvAssertion } from "../../protocol/decision.ts";
import type { UvRegistration } from "../../protocol/enrol-finish.ts";
import type { Tables } from "../storage/schema.ts";
import type { Parts } from "./types.ts";

const ES256 = -7;

export interface UvCredential {
  readonly id: string;
  readonly publicKey: Bytes;
  readonly counter: number;
  /** The credential may leave its device («synced passkey»). */
  readonly isBackupEligible: boolean;
}

type Origins = Pick<Parts, "appOrigins">;

/** The relying party is the exact host of an app origin, never a parent domain. */
const relyingParties = (parts: Origins): string[] => parts.appOrigins.map((origin) => new URL(origin).hostname);

/** `false` when a page of another origin had the app in a frame, or claims to know. */
function isTopLevel(clientDataJSON: Bytes): boolean {
  try {
    const data: unknown = JSON.parse(toText(clientDataJSON));
    if (typeof data !== "object" || data === null || "topOrigin" in data) return false;
    return !("crossOrigin" in data) || data.crossOrigin === false;
  } catch {
    return false;
  }
}

/** @returns undefined when anything at all is not as it must be. */
export async function verifyUvRegistration(
  parts: Origins,
  registration: UvRegistration,
  challenge: Bytes,
): Promise<UvCredential | undefined> {
  if (!isTopLevel(registration.clientDataJSON)) return undefined;
  const id = encodeBase64url(registration.credentialId);
  try {
    const result = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: "public-key",
        response: {
          clientDataJSON: encodeBase64url(registration.clientDataJSON),
          attestationObject: encodeBase64url(registration.attestationObject),
        },
        clientExtensionResults: {},
      },
      expectedChallenge: encodeBase64url(challenge),
      expectedOrigin: [...parts.appOrigins],
      expectedRPID: relyingParties(parts),
      requireUserVerification: true,
      supportedAlgorithmIDs: [ES256],
    });
    if (!result.verified || result.registrationInfo.credential.id !== id) return undefined;
    const { credential, credentialDeviceType } = result.registrationInfo;
    return {
      id,
      publicKey: copyBytes(credential.publicKey),
      counter: credential.counter,
      isBackupEligible: credentialDeviceType === "multiDevice",
    };
  } catch {
    // The library throws a plain Error for each thing that it refuses; to the caller they are all the same refusal.
    return undefined;
  }
}

/** Whether some device has this credential: none serves two. */
export async function isCredentialKnown(db: Kysely<Tables>, id: string): Promise<boolean> {
  return (
    (await db.selectFrom("device").select("id").where("uv_credential_id", "=", id).executeTakeFirst()) !== undefined
  );
}

export type AssertionOutcome = { readonly kind: "verified"; readonly counter: number } | { readonly kind: "refused" };

export async function verifyUvAssertion(
  parts: Origins,
  credential: UvCredential,
  assertion: UvAssertion,
  challenge: Bytes,
): Promise<AssertionOutcome> {
  const id = encodeBase64url(assertion.credentialId);
  if (id !== credential.id || !isTopLevel(assertion.clientDataJSON)) return { kind: "refused" };
  try {
    const result = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: "public-key",
        response: {
          clientDataJSON: encodeBase64url(assertion.clientDataJSON),
          authenticatorData: encodeBase64url(assertion.authenticatorData),
          signature: encodeBase64url(assertion.signature),
        },
        clientExtensionResults: {},
      },
      expectedChallenge: encodeBase64url(challenge),
      expectedOrigin: [...parts.appOrigins],
      expectedRPID: relyingParties(parts),
      // Counter 0 turns the library's own refusal off: a counter that went back is a signal, not a lock-out.
      credential: { id, publicKey: credential.publicKey, counter: 0 },
      requireUserVerification: true,
    });
    const isBackupEligible = result.authenticationInfo.credentialDeviceType === "multiDevice";
    if (!result.verified || isBackupEligible !== credential.isBackupEligible) return { kind: "refused" };
    return { kind: "verified", counter: result.authenticationInfo.newCounter };
  } catch {
    // See above: every refusal of the library is one refusal here.
    return { kind: "refused" };
  }
}
