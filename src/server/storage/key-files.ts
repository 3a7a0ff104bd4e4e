/**
 * The service's keys: files of the data folder, readable by its owner only, made at the first start. They are not in the
 * database, so that a copy of the database can ask nobody for anything. Runs in Node.
 *
 * @module
 */
import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import type { Bytes } from "../../base/bytes.ts";
import { fromText } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import { randomBytes } from "../../crypto/random.ts";
import { createSigningKeyPair, exportSpki } from "../../crypto/signature.ts";

export interface SigningKeys {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly spki: Bytes;
  readonly thumb: Bytes;
}

export interface StoredKeys {
  readonly ssk: SigningKeys;
  /** Signs result tokens for applications, and nothing that a device believes. */
  readonly srk: SigningKeys;
  /** Raw: uncompressed point, and scalar. */
  readonly vapid: { readonly publicKey: Bytes; readonly privateKey: Bytes };
  readonly dbk: { readonly seal: KeyObject; readonly mac: KeyObject };
}

const DERIVED_BYTES = 32;
const ECDSA = { name: "ECDSA", namedCurve: "P-256" } as const;

/** Makes the folder if it is missing and closes it to everybody else. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

export async function loadKeys(folder: string): Promise<StoredKeys> {
  return {
    ssk: await signingKeys(await readOrMake(join(folder, "ssk.key"), makePrivateKey)),
    srk: await signingKeys(await readOrMake(join(folder, "srk.key"), makePrivateKey)),
    vapid: await vapidKeys(await readOrMake(join(folder, "vapid.key"), makePrivateKey)),
    dbk: databaseKeys(await readOrMake(join(folder, "dbk.key"), () => Promise.resolve(randomBytes(32)))),
  };
}

/** Written whole beside its place and then linked: two processes that start at once end with the same key. */
async function readOrMake(file: string, make: () => Promise<Bytes>): Promise<Bytes> {
  const known = readIfThere(file);
  if (known !== undefined) return known;
  const draft = `${file}.${encodeBase64url(randomBytes(9))}`;
  writeFileSync(draft, `${encodeBase64url(await make())}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
  const made = readIfThere(file);
  if (made === undefined) throw new Error("make key file: it was removed at once");
  return made;
}

function readIfThere(file: string): Bytes | undefined {
  try {
    return decodeBase64url(readFileSync(file, "utf8").trim());
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

async function makePrivateKey(): Promise<Bytes> {
  const pair = await createSigningKeyPair(true);
  return new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
}

/** The public half, by way of the only format in which WebCrypto shows both. */
async function publicJwk(pkcs8: Bytes): Promise<{ readonly x: string; readonly y: string; readonly d: string }> {
  const key = await crypto.subtle.importKey("pkcs8", pkcs8, ECDSA, true, ["sign"]);
  const { x, y, d } = await crypto.subtle.exportKey("jwk", key);
  if (x === undefined || y === undefined || d === undefined) throw new Error("read key file: not a P-256 key");
  return { x, y, d };
}

async function signingKeys(pkcs8: Bytes): Promise<SigningKeys> {
  const { x, y } = await publicJwk(pkcs8);
  const privateKey = await crypto.subtle.importKey("pkcs8", pkcs8, ECDSA, false, ["sign"]);
  const publicKey = await crypto.subtle.importKey("jwk", { kty: "EC", crv: "P-256", x, y }, ECDSA, true, ["verify"]);
  const spki = await exportSpki(publicKey);
  return { privateKey, publicKey, spki, thumb: await sha256(spki) };
}

async function vapidKeys(pkcs8: Bytes): Promise<StoredKeys["vapid"]> {
  const { x, y, d } = await publicJwk(pkcs8);
  const point = new Uint8Array(65);
  point[0] = 4;
  point.set(decodeBase64url(x), 1);
  point.set(decodeBase64url(y), 33);
  return { publicKey: point, privateKey: decodeBase64url(d) };
}

/** Two keys for two uses, so that neither says anything of the other. */
function databaseKeys(secret: Bytes): StoredKeys["dbk"] {
  const derive = (use: string): KeyObject => {
    const key = new Uint8Array(hkdfSync("sha256", secret, new Uint8Array(0), fromText(use), DERIVED_BYTES));
    return createSecretKey(key);
  };
  return { seal: derive("protect/1/dbk-seal"), mac: derive("protect/1/dbk-mac") };
}
