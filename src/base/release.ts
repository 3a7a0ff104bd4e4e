/**
 * What a build says of itself, `/release.json`: its version and the hash of each of its files, signed where the operator has a
 * key (src/README.md «Releases»). Runs in every world.
 *
 * @module
 */
import { decodeBase64url } from "./base64url.ts";
import { type Bytes, fromText } from "./bytes.ts";

export interface Release {
  /** As the app shows it. */
  readonly version: string;
  /** Format that this build writes a vault in; it reads all formats below. */
  readonly vaultFormat: number;
  /** SHA-256 as base64url, by path such as `/index.html`. */
  readonly files: Readonly<Record<string, string>>;
}

export type ReleaseRefusal =
  /** No JSON of this form. */
  | "unreadable"
  /** This app was signed by a key, and this build is not. */
  | "unsigned"
  /** Signed, but by another key than the builds before. */
  | "other-key"
  | "bad-signature";

export type ReleaseReading =
  /** `key`: SPKI as base64url, where the build is signed. */
  | { readonly kind: "release"; readonly release: Release; readonly key: string | undefined }
  | { readonly kind: "refused"; readonly why: ReleaseRefusal };

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;

/** What is signed: ECDSA P-256 with SHA-256, r ‖ s. @param release The text as it stands in the file. */
export function releaseBytes(release: string): Bytes {
  return fromText(`protect/1/release\n${release}`);
}

/**
 * @param text The file.
 * @param pinned Key of the builds before; `undefined` takes any, and none.
 */
export async function readRelease(text: string, pinned: string | undefined): Promise<ReleaseReading> {
  const refused = (why: ReleaseRefusal): ReleaseReading => ({ kind: "refused", why });
  const file = parse(text);
  const { release: inner, key, signature } = file ?? {};
  const release = typeof inner === "string" ? releaseOf(parse(inner)) : undefined;
  if (typeof inner !== "string" || release === undefined || file?.["fmt"] !== "protect-release")
    return refused("unreadable");
  if (typeof key !== "string" || typeof signature !== "string")
    return pinned === undefined ? { kind: "release", release, key: undefined } : refused("unsigned");
  if (pinned !== undefined && key !== pinned) return refused("other-key");
  const isSigned = await verify(key, signature, releaseBytes(inner)).catch(() => false);
  return isSigned ? { kind: "release", release, key } : refused("bad-signature");
}

/** SHA-256 as base64url, as the release has it. */
export async function isFileOf(release: Release, path: string, bytes: Bytes): Promise<boolean> {
  const known = Object.hasOwn(release.files, path) ? release.files[path] : undefined;
  if (known === undefined) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const expected = decodeBase64url(known);
  return digest.length === expected.length && digest.every((byte, at) => byte === expected[at]);
}

async function verify(key: string, signature: string, bytes: Bytes): Promise<boolean> {
  const publicKey = await crypto.subtle.importKey("spki", decodeBase64url(key), ALGORITHM, false, ["verify"]);
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, publicKey, decodeBase64url(signature), bytes);
}

function releaseOf(value: Readonly<Record<string, unknown>> | undefined): Release | undefined {
  const { version, vaultFormat, files } = value ?? {};
  if (typeof version !== "string" || typeof vaultFormat !== "number" || !isRecord(files)) return undefined;
  if (!Object.values(files).every((hash) => typeof hash === "string" && /^[\w-]{43}$/.test(hash))) return undefined;
  return { version, vaultFormat, files: files as Release["files"] };
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
