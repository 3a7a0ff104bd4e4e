/** A WebAuthn authenticator in software, written after the specification, that can be told to lie. @module */
import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { encodeBase64url } from "../../src/base/base64url.ts";
import type { Bytes } from "../../src/base/bytes.ts";
import { concat, fromText } from "../../src/base/bytes.ts";
import { randomBytes } from "../../src/crypto/random.ts";
import type { UvAssertion } from "../../src/protocol/decision.ts";
import type { UvRegistration } from "../../src/protocol/enrol-finish.ts";

const UP = 0x01;
const UV = 0x04;
const BE = 0x08;
const AT = 0x40;

/** What may be wrong with one ceremony. */
export interface Lies {
  readonly type?: string;
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: Bytes;
  readonly isVerified?: boolean;
  readonly isBackupEligible?: boolean;
  readonly counter?: number;
  readonly credentialId?: Bytes;
  /** Further members of the client data. */
  readonly clientData?: Readonly<Record<string, unknown>>;
}

const sha256 = (bytes: Uint8Array): Bytes => new Uint8Array(createHash("sha256").update(bytes).digest());
const u16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 0xff);
const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
const cborBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.length < 256
    ? concat(Uint8Array.of(0x58, bytes.length), bytes)
    : concat(Uint8Array.of(0x59), u16(bytes.length), bytes);
const cborText = (text: string): Uint8Array => concat(Uint8Array.of(0x60 + text.length), fromText(text));

export class UvAuthenticator {
  readonly credentialId: Bytes = randomBytes(32);
  readonly cosePublicKey: Bytes;
  readonly #privateKey: KeyObject;
  readonly #origin: string;
  #counter = 0;

  constructor(origin: string) {
    const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.#privateKey = pair.privateKey;
    this.#origin = origin;
    const { x = "", y = "" } = pair.publicKey.export({ format: "jwk" });
    // COSE_Key: kty 2 (EC2), alg −7 (ES256), crv 1 (P-256), x, y
    const head = Uint8Array.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21);
    const coordinate = (text: string): Uint8Array => cborBytes(Buffer.from(text, "base64url"));
    this.cosePublicKey = concat(head, coordinate(x), Uint8Array.of(0x22), coordinate(y));
  }

  register(challenge: Bytes, lies: Lies = {}): UvRegistration {
    const attested = concat(new Uint8Array(16), u16(this.credentialId.length), this.credentialId, this.cosePublicKey);
    const authData = concat(this.#head(lies, AT), attested);
    const attestationObject = concat(
      Uint8Array.of(0xa3),
      cborText("fmt"),
      cborText("none"),
      cborText("attStmt"),
      Uint8Array.of(0xa0),
      cborText("authData"),
      cborBytes(authData),
    );
    return {
      credentialId: lies.credentialId ?? this.credentialId,
      attestationObject,
      clientDataJSON: this.#clientData("webauthn.create", challenge, lies),
    };
  }

  assert(challenge: Bytes, lies: Lies = {}): UvAssertion {
    this.#counter += 1;
    const authenticatorData = this.#head({ counter: this.#counter, ...lies }, 0);
    const clientDataJSON = this.#clientData("webauthn.get", challenge, lies);
    const signature = sign("sha256", concat(authenticatorData, sha256(clientDataJSON)), this.#privateKey);
    return {
      credentialId: lies.credentialId ?? this.credentialId,
      authenticatorData,
      clientDataJSON,
      signature: new Uint8Array(signature),
    };
  }

  #head(lies: Lies, more: number): Bytes {
    const flags = UP | (lies.isVerified === false ? 0 : UV) | (lies.isBackupEligible === true ? BE : 0) | more;
    const rpId = lies.rpId ?? new URL(this.#origin).hostname;
    return concat(sha256(fromText(rpId)), Uint8Array.of(flags), u32(lies.counter ?? 0));
  }

  #clientData(type: string, challenge: Bytes, lies: Lies): Bytes {
    const data = {
      type: lies.type ?? type,
      challenge: encodeBase64url(lies.challenge ?? challenge),
      origin: lies.origin ?? this.#origin,
      crossOrigin: false,
      ...lies.clientData,
    };
    return fromText(JSON.stringify(data));
  }
}
