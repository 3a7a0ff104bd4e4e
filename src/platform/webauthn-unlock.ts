/**
 * The passkey that gives the secret to open the vault (PRF): asked for. What makes passkeys is in `webauthn.ts`, so that the
 * first code does not wait for it. Page only; every ending is a value.
 *
 * @module
 */

import type { Bytes } from "../base/bytes.ts";
import { encodeBase64url } from "../base/encode-base64url.ts";

/** Why a passkey gave nothing. */
export type PasskeyFailure =
  /** The person closed the dialogue, or the device did not know them, or time ran out: browsers do not tell which. */
  | { readonly kind: "cancelled" }
  /** No passkeys here, or none that can do this. */
  | { readonly kind: "unsupported" }
  /** To be made where one of the vault's passkeys is already. */
  | { readonly kind: "exists" }
  | { readonly kind: "failed" };

export interface PrfSlot {
  readonly credentialId: Bytes;
  readonly input: Bytes;
}

export const TIMEOUT_MS = 60_000;
export const PRF_BYTES = 32;

/** Whether the device itself (fingerprint, face, screen lock) can verify the person. */
export async function canVerifyHere(): Promise<boolean> {
  const available = (globalThis as { readonly PublicKeyCredential?: typeof PublicKeyCredential }).PublicKeyCredential;
  if (available === undefined) return false;
  try {
    return await available.isUserVerifyingPlatformAuthenticatorAvailable();
  } catch {
    return false;
  }
}

/** Asks for the secret of whichever of these passkeys is at hand. */
export async function unlockWithPrf(
  slots: readonly PrfSlot[],
): Promise<{ readonly kind: "secret"; readonly credentialId: Bytes; readonly output: Bytes } | PasskeyFailure> {
  if (!hasPasskeys() || slots.length === 0) return { kind: "unsupported" };
  const evalByCredential = Object.fromEntries(
    slots.map((slot) => [encodeBase64url(slot.credentialId), { first: slot.input }]),
  );
  try {
    const credential = (await navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        rpId: location.hostname,
        allowCredentials: slots.map((slot) => ({ type: "public-key", id: slot.credentialId })),
        userVerification: "required",
        timeout: TIMEOUT_MS,
        extensions: { prf: { evalByCredential } },
      },
    })) as PublicKeyCredential | null;
    if (credential === null) return { kind: "failed" };
    const output = readPrf(credential.getClientExtensionResults().prf?.results?.first);
    if (output === undefined) return { kind: "unsupported" };
    return { kind: "secret", credentialId: new Uint8Array(credential.rawId), output };
  } catch (error) {
    return failureOf(error);
  }
}

export function hasPasskeys(): boolean {
  return "PublicKeyCredential" in globalThis && "credentials" in navigator;
}

export function readPrf(result: BufferSource | undefined): Bytes | undefined {
  if (result === undefined) return undefined;
  const bytes = ArrayBuffer.isView(result)
    ? new Uint8Array(result.buffer, result.byteOffset, result.byteLength)
    : new Uint8Array(result);
  return bytes.length === PRF_BYTES ? new Uint8Array(bytes) : undefined;
}

export function failureOf(error: unknown): PasskeyFailure {
  switch (error instanceof Error ? error.name : "") {
    case "NotAllowedError":
    case "AbortError":
    case "TimeoutError":
      return { kind: "cancelled" };
    case "NotSupportedError":
    case "ConstraintError":
    case "SecurityError":
      return { kind: "unsupported" };
    default:
      return { kind: "failed" };
  }
}

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
