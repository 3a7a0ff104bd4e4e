/**
 * A software authenticator (WebAuthn Level 3) in Node: ES256 passkeys with user verification and PRF, an attestation
 * object of format "none". It outlives pages and browser restarts, which Chromium's virtual authenticator does not.
 *
 * @module
 */
import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

interface Passkey {
  readonly id: Buffer;
  readonly rpId: string;
  readonly userHandle: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  prfSeed: Buffer | undefined;
}

/** Salts of the PRF extension, base64url. */
export interface PrfSalts {
  readonly first: string;
  readonly second?: string;
}

/** What a page asked, bytes as base64url. */
export interface PasskeyRequest {
  readonly kind: "create" | "get";
  readonly rpId?: string;
  readonly challenge: string;
  readonly userHandle?: string;
  readonly credentialIds: readonly string[];
  /** Names of all extensions that were asked for. */
  readonly extensions?: readonly string[];
  readonly prf?: { readonly eval?: PrfSalts; readonly evalByCredential?: Readonly<Record<string, PrfSalts>> };
}

/** What the page gets, bytes as base64url. */
export type PasskeyAnswer =
  | { readonly error: "NotAllowedError" | "InvalidStateError" }
  | {
      readonly id: string;
      readonly clientDataJSON: string;
      readonly authenticatorData: string;
      readonly attestationObject: string;
      readonly publicKey: string;
      readonly signature: string;
      readonly userHandle: string;
      readonly prfEnabled: boolean;
      readonly prfResults: PrfSalts | null;
    };

export interface Authenticator {
  /** Passkeys made so far. */
  count(): number;
  /** The next call fails as if the wrong finger was laid on. */
  failNext(): void;
  /** From now on the passkeys give other secrets, or none, as where another program keeps them. */
  changeSecrets(how: "other" | "none"): void;
  /** Number of calls of each kind that a page made. */
  readonly calls: { create: number; get: number };
  answer(origin: string, request: PasskeyRequest): PasskeyAnswer;
}

const FLAGS = { userPresent: 0x01, userVerified: 0x04, attestedCredential: 0x40 } as const;
const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** CTAP2: hmac-secret over SHA-256("WebAuthn PRF" ‖ 00 ‖ salt). */
function evaluate(seed: Buffer, salts: PrfSalts): PrfSalts {
  const output = (salt: string): string =>
    createHmac("sha256", seed)
      .update(sha256("WebAuthn PRF\0", Buffer.from(salt, "base64url")))
      .digest("base64url");
  return { first: output(salts.first), ...(salts.second === undefined ? {} : { second: output(salts.second) }) };
}

/** CBOR head: major type and a length below 65,536. */
function cborHead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}
const cborText = (text: string): Buffer => Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
const cborBytes = (bytes: Buffer): Buffer => Buffer.concat([cborHead(2, bytes.length), bytes]);

/** COSE_Key of an ES256 key (RFC 9053 §7.1.1): kty 2, alg −7, crv 1, x, y. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const coordinate = (value: string): Buffer => cborBytes(Buffer.from(value, "base64url"));
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    coordinate(x),
    Buffer.from([0x22]),
    coordinate(y),
  ]);
}

function authenticatorData(passkey: Passkey, withCredential: boolean): Buffer {
  const flags = FLAGS.userPresent | FLAGS.userVerified | (withCredential ? FLAGS.attestedCredential : 0);
  const signatureCounter = Buffer.alloc(4); // 0, as platform authenticators of today give
  const head = Buffer.concat([sha256(passkey.rpId), Buffer.from([flags]), signatureCounter]);
  if (!withCredential) return head;
  const idLength = Buffer.from([passkey.id.length >> 8, passkey.id.length & 0xff]);
  return Buffer.concat([head, Buffer.alloc(16), idLength, passkey.id, coseKey(passkey.publicKey)]);
}

function attestationObject(data: Buffer): Buffer {
  return Buffer.concat([
    cborHead(5, 3),
    cborText("fmt"),
    cborText("none"),
    cborText("attStmt"),
    cborHead(5, 0),
    cborText("authData"),
    cborBytes(data),
  ]);
}

/** A new, empty authenticator. */
export function createAuthenticator({ prf = true }: { readonly prf?: boolean } = {}): Authenticator {
  const passkeys = new Map<string, Passkey>();
  const calls = { create: 0, get: 0 };
  let failures = 0;

  const make = (rpId: string, userHandle: string): Passkey => {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const passkey: Passkey = { id: randomBytes(32), rpId, userHandle, privateKey, publicKey, prfSeed: randomBytes(32) };
    passkeys.set(passkey.id.toString("base64url"), passkey);
    return passkey;
  };

  return {
    count: () => passkeys.size,
    failNext: () => {
      failures += 1;
    },
    changeSecrets: (how) => {
      for (const passkey of passkeys.values()) passkey.prfSeed = how === "other" ? randomBytes(32) : undefined;
    },
    calls,
    answer: (origin, request) => {
      calls[request.kind] += 1;
      if (failures > 0) {
        failures -= 1;
        return { error: "NotAllowedError" };
      }
      const rpId = request.rpId ?? new URL(origin).hostname;
      const mine = [...passkeys.values()].filter((passkey) => passkey.rpId === rpId);
      const listed = mine.find((passkey) => request.credentialIds.includes(passkey.id.toString("base64url")));
      if (request.kind === "create" && listed !== undefined) return { error: "InvalidStateError" };
      const known = request.credentialIds.length === 0 ? mine[0] : listed;
      const passkey = request.kind === "create" ? make(rpId, request.userHandle ?? "") : known;
      if (passkey === undefined) return { error: "NotAllowedError" };
      const id = passkey.id.toString("base64url");
      const clientData = Buffer.from(
        JSON.stringify({ type: `webauthn.${request.kind}`, challenge: request.challenge, origin, crossOrigin: false }),
      );
      const data = authenticatorData(passkey, request.kind === "create");
      const salts = request.prf?.evalByCredential?.[id] ?? request.prf?.eval;
      return {
        id,
        clientDataJSON: clientData.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        attestationObject: attestationObject(data).toString("base64url"),
        publicKey: passkey.publicKey.export({ type: "spki", format: "der" }).toString("base64url"),
        signature: sign("sha256", Buffer.concat([data, sha256(clientData)]), passkey.privateKey).toString("base64url"),
        userHandle: passkey.userHandle,
        prfEnabled: prf,
        prfResults:
          prf && salts !== undefined && passkey.prfSeed !== undefined ? evaluate(passkey.prfSeed, salts) : null,
      };
    },
  };
}
