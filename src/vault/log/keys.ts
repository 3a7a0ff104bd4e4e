/** Keys of the security log: made once, kept in the vault's document (src/vault/README.md «Security log»). Every world. @module */
import { decodeBase64url, encodeBase64url } from "../../base/base64url.ts";
import type { Bytes } from "../../base/bytes.ts";
import { createHpkeKeyPair, exportPoint } from "../../crypto/hpke-seal.ts";
import type { Random } from "../../crypto/random.ts";
import { createSigningKeyPair, exportSpki } from "../../crypto/signature.ts";
import { isRecord, isText } from "../format/check.ts";
import type { VaultDocument } from "../format/model.ts";

/** As they stand in the document, base64url. */
interface StoredKeys {
  readonly id: string;
  /** Point of the key that entries are sealed to. */
  readonly point: string;
  /** Its private half, PKCS #8. */
  readonly opens: string;
  /** First key of the chain. */
  readonly chain: string;
  /** Private half of the key that exported logs are signed with, PKCS #8. */
  readonly signs: string;
  /** Its public half, SPKI. */
  readonly signer: string;
}

const MEMBERS = ["id", "point", "opens", "chain", "signs", "signer"] as const satisfies readonly (keyof StoredKeys)[];

export type LogKeys = { readonly [Name in keyof StoredKeys]: Bytes };

const exportPrivate = async (key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey("pkcs8", key));

export async function makeLogKeys(random: Random): Promise<LogKeys> {
  const [box, signing] = await Promise.all([createHpkeKeyPair(), createSigningKeyPair(true)]);
  return {
    id: random(16),
    point: await exportPoint(box.publicKey),
    opens: await exportPrivate(box.privateKey),
    chain: random(32),
    signs: await exportPrivate(signing.privateKey),
    signer: await exportSpki(signing.publicKey),
  };
}

/** The document with these keys. */
export function withLogKeys(document: VaultDocument, keys: LogKeys): VaultDocument {
  const log = Object.fromEntries(MEMBERS.map((name) => [name, encodeBase64url(keys[name])]));
  return { ...document, others: { ...document.others, log } };
}

/** @returns `undefined` where the document has none. */
export function logKeysOf({ others }: Pick<VaultDocument, "others">): LogKeys | undefined {
  const log = others?.["log"];
  if (!isRecord(log) || !MEMBERS.every((name) => isText(log[name]))) return undefined;
  try {
    return Object.fromEntries(MEMBERS.map((name) => [name, decodeBase64url(log[name] as string)])) as LogKeys;
  } catch {
    return undefined;
  }
}
