/**
 * A WebAuthn authenticator in software (WebAuthn Level 3 §6), for the scripted phone: ES256, attestation `none`, the person
 * counts as present and verified whenever the script runs. Node.
 *
 * @module
 */
import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { UvAssertion, UvRegistration } from "../approvals/everywhere.ts";
import { decodeBase64url, encodeBase64url } from "../base/base64url.ts";
import { type Bytes, concat, fromText } from "../base/bytes.ts";

/** One credential, as the state file keeps it. All base64url but the origin. */
export interface StoredCredential {
  readonly id: string;
  /** PKCS #8. */
  readonly privateKey: string;
  /** Of the app this phone plays: origin of the ceremonies, its host the relying party. */
  readonly appOrigin: string;
}

/** Person present, person verified (§6.1). */
const PRESENT_AND_VERIFIED = 0x05;
const ATTESTED = 0x40;
const ID_BYTES = 32;
const AAGUID_BYTES = 16;
/** As platform authenticators of today count. */
const NO_COUNTER = new Uint8Array(4);

/** A new credential over `challenge`, and what the service is told of it. */
export function createCredential(
  challenge: Bytes,
  appOrigin: string,
): { readonly credential: StoredCredential; readonly registration: UvRegistration } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const credentialId = new Uint8Array(randomBytes(ID_BYTES));
  // COSE_Key in CBOR: kty 2 (EC2), alg −7 (ES256), crv 1 (P-256), then x and y of 32 bytes
  const key = concat(
    Uint8Array.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32),
    decodeBase64url(x),
    Uint8Array.of(0x22, 0x58, 32),
    decodeBase64url(y),
  );
  const length = Uint8Array.of(ID_BYTES >> 8, ID_BYTES & 0xff);
  const data = concat(head(appOrigin, ATTESTED), new Uint8Array(AAGUID_BYTES), length, credentialId, key);
  // {"fmt": "none", "attStmt": {}, "authData": bytes}, all of it shorter than 256 bytes
  const attestationObject = concat(
    Uint8Array.of(0xa3),
    cborText("fmt"),
    cborText("none"),
    cborText("attStmt"),
    Uint8Array.of(0xa0),
    cborText("authData"),
    Uint8Array.of(0x58, data.length),
    data,
  );
  return {
    credential: {
      id: encodeBase64url(credentialId),
      privateKey: privateKey.export({ type: "pkcs8", format: "der" }).toString("base64url"),
      appOrigin,
    },
    registration: { credentialId, attestationObject, clientDataJSON: clientData("create", challenge, appOrigin) },
  };
}

/** Verifies the person over `challenge`. */
export function assertCredential(credential: StoredCredential, challenge: Bytes): UvAssertion {
  const authenticatorData = head(credential.appOrigin, 0);
  const clientDataJSON = clientData("get", challenge, credential.appOrigin);
  const key = createPrivateKey({ key: Buffer.from(credential.privateKey, "base64url"), type: "pkcs8", format: "der" });
  const signature = new Uint8Array(sign("sha256", concat(authenticatorData, sha256(clientDataJSON)), key));
  return { credentialId: decodeBase64url(credential.id), authenticatorData, clientDataJSON, signature };
}

function head(appOrigin: string, more: number): Bytes {
  const party = sha256(fromText(new URL(appOrigin).hostname));
  return concat(party, Uint8Array.of(PRESENT_AND_VERIFIED | more), NO_COUNTER);
}

function clientData(kind: "create" | "get", challenge: Bytes, origin: string): Bytes {
  const data = { type: `webauthn.${kind}`, challenge: encodeBase64url(challenge), origin, crossOrigin: false };
  return fromText(JSON.stringify(data));
}

const cborText = (text: string): Bytes => concat(Uint8Array.of(0x60 + text.length), fromText(text));
const sha256 = (bytes: Bytes): Bytes => new Uint8Array(createHash("sha256").update(bytes).digest());
