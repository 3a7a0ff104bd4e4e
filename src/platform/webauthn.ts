/**
 * Passkeys are made here: those that give a secret to open the vault (PRF), and one of this device per service that verifies the
 * person. `webauthn-unlock.ts` asks for the former.
 * Page only; every ending is a value.
 *
 * @module
 */
import type { Bytes } from "../base/bytes.ts";
import {
  failureOf,
  hasPasskeys,
  type PasskeyFailure,
  PRF_BYTES,
  randomBytes,
  readPrf,
  TIMEOUT_MS,
  unlockWithPrf,
} from "./webauthn-unlock.ts";

export type { PasskeyFailure, PrfSlot } from "./webauthn-unlock.ts";

export interface PrfCredential {
  readonly kind: "created";
  readonly credentialId: Bytes;
  /** Salt the output belongs to; not secret. */
  readonly input: Bytes;
  /** 32 bytes that only this credential gives. */
  readonly output: Bytes;
  /** The passkey may be copied to the person's other devices: backup eligibility, which never changes (WebAuthn L3 §6.1.3). */
  readonly backedUp: boolean;
}

/** Backup eligibility, bit 3 of the flags in the authenticator data (WebAuthn L3 §6.1); bit 4 only tells whether it has happened. */
const FLAG_BACKUP_ELIGIBLE = 0x08;
const FLAGS_OFFSET = 32;

export interface PrfCreation {
  /** `"here"`: fingerprint, face or screen lock of this device; `"elsewhere"`: a security key, or another device. */
  readonly where: "here" | "elsewhere";
  /** Credential ids of the vault's passkeys: an authenticator that has one of them makes no second one. */
  readonly exclude: readonly Bytes[];
}

/** Makes a passkey that opens the vault. Many devices give the secret only at the second asking: then it asks again. */
export async function createPrfCredential(
  { where, exclude }: PrfCreation = { where: "here", exclude: [] },
): Promise<PrfCredential | PasskeyFailure> {
  if (!hasPasskeys()) return { kind: "unsupported" };
  const input = randomBytes(PRF_BYTES);
  let credential: PublicKeyCredential | null;
  try {
    credential = (await navigator.credentials.create({
      publicKey: {
        ...creation({ name: "Protect", id: randomBytes(16) }, [ES256, RS256], where),
        excludeCredentials: exclude.map((id) => ({ type: "public-key", id })),
        extensions: { prf: { eval: { first: input } } },
      },
    })) as PublicKeyCredential | null;
  } catch (error) {
    return error instanceof Error && error.name === "InvalidStateError" ? { kind: "exists" } : failureOf(error);
  }
  if (credential === null) return { kind: "failed" };
  const { prf } = credential.getClientExtensionResults();
  const credentialId = new Uint8Array(credential.rawId);
  const found = readPrf(prf?.results?.first);
  if (found === undefined && prf?.enabled !== true) return { kind: "unsupported" };
  const output = found ?? (await secretOf(credentialId, input));
  if (!(output instanceof Uint8Array)) return output;
  return { kind: "created", credentialId, input, output, backedUp: mayBeBackedUp(credential) };
}

async function secretOf(credentialId: Bytes, input: Bytes): Promise<Bytes | PasskeyFailure> {
  const outcome = await unlockWithPrf([{ credentialId, input }]);
  return outcome.kind === "secret" ? outcome.output : outcome;
}

export interface VerifyingCredential {
  readonly kind: "created";
  readonly credentialId: Bytes;
  readonly attestationObject: Bytes;
  readonly clientDataJSON: Bytes;
}

/** Makes the passkey by which one service has the person verified. */
export async function createVerifyingCredential(
  challenge: Bytes,
  who: { readonly service: string; readonly user: string },
): Promise<VerifyingCredential | PasskeyFailure> {
  if (!hasPasskeys()) return { kind: "unsupported" };
  try {
    const credential = (await navigator.credentials.create({
      // The service verifies ES256 only
      publicKey: { ...creation({ name: `${who.user} (${who.service})`, id: randomBytes(16) }, [ES256]), challenge },
    })) as PublicKeyCredential | null;
    if (credential === null) return { kind: "failed" };
    const response = credential.response as AuthenticatorAttestationResponse;
    return {
      kind: "created",
      credentialId: new Uint8Array(credential.rawId),
      attestationObject: new Uint8Array(response.attestationObject),
      clientDataJSON: new Uint8Array(response.clientDataJSON),
    };
  } catch (error) {
    return failureOf(error);
  }
}

export interface VerifyingAssertion {
  readonly kind: "verified";
  readonly credentialId: Bytes;
  readonly authenticatorData: Bytes;
  readonly clientDataJSON: Bytes;
  readonly signature: Bytes;
}

/** Has the person verified over `challenge`. Call it straight from the tap. */
export async function verifyPerson(
  challenge: Bytes,
  credentialId: Bytes,
  timeoutMs: number,
): Promise<VerifyingAssertion | PasskeyFailure> {
  if (!hasPasskeys()) return { kind: "unsupported" };
  try {
    const credential = (await navigator.credentials.get({
      publicKey: {
        challenge,
        rpId: location.hostname,
        allowCredentials: [{ type: "public-key", id: credentialId }],
        userVerification: "required",
        timeout: Math.max(1_000, Math.min(timeoutMs, TIMEOUT_MS)),
      },
    })) as PublicKeyCredential | null;
    if (credential === null) return { kind: "failed" };
    const response = credential.response as AuthenticatorAssertionResponse;
    return {
      kind: "verified",
      credentialId: new Uint8Array(credential.rawId),
      authenticatorData: new Uint8Array(response.authenticatorData),
      clientDataJSON: new Uint8Array(response.clientDataJSON),
      signature: new Uint8Array(response.signature),
    };
  } catch (error) {
    return failureOf(error);
  }
}

/** COSE algorithm identifiers (RFC 9053): ECDSA with P-256, and the RSA that older Windows devices make. */
const ES256 = -7;
const RS256 = -257;

/** What all have in common: the person is verified. */
function creation(
  user: { readonly name: string; readonly id: Bytes },
  algorithms: readonly number[],
  where: PrfCreation["where"] = "here",
): PublicKeyCredentialCreationOptions {
  return {
    challenge: randomBytes(32),
    rp: { id: location.hostname, name: "Protect" },
    user: { id: user.id, name: user.name, displayName: user.name },
    pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
    authenticatorSelection: {
      authenticatorAttachment: where === "here" ? "platform" : "cross-platform",
      // Not «discouraged»: src/vault/README.md, Departures.
      residentKey: "preferred",
      userVerification: "required",
    },
    attestation: "none",
    timeout: TIMEOUT_MS,
  };
}

/** Where the browser does not tell, it may be. */
function mayBeBackedUp(credential: PublicKeyCredential): boolean {
  const response = credential.response as AuthenticatorAttestationResponse;
  if (!("getAuthenticatorData" in response)) return true;
  const flags = new Uint8Array(response.getAuthenticatorData())[FLAGS_OFFSET];
  return flags === undefined || (flags & FLAG_BACKUP_ELIGIBLE) !== 0;
}
