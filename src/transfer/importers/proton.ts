/**
 * Proton Authenticator: `{version: 1, entries}`, plain or encrypted. The seal cannot tell a wrong password from damage. Pure but
 * for the key derivation.
 *
 * @module
 */
import { fromText, toText } from "../../base/bytes.ts";
import { IV_BYTES, importAeadKey, open } from "../../crypto/aead.ts";
import { argon2idKey } from "../../crypto/password-kdf.ts";
import { gather, outcomeOf, textOf } from "../entry.ts";
import { readLink } from "../lenient-uri.ts";
import { isRecord, type OpenedFile, parseJson } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { base64Bytes } from "../secret-text.ts";

const FORMAT = "proton-json";
/** Newest known. */
const VERSION = 1;
/** Fixed by the app, not told in the file. */
const COST = { memoryKib: 19_456, iterations: 2, parallelism: 1, length: 32 } as const;
const AAD = fromText("proton.authenticator.export.v1");
const TAG_BYTES = 16;
/** The least that Argon2 takes (RFC 9106 §3.1); the app writes 16. */
const MIN_SALT_BYTES = 8;

type Fields = Readonly<Record<string, unknown>>;

export async function read({ json }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  const { password } = options;
  const file = json as Fields;
  if (typeof file["version"] === "number" && file["version"] > VERSION)
    return { kind: "unsupported", format: FORMAT, why: "newer-version" };
  const { salt: saltText, content } = file;
  if (typeof saltText !== "string" || typeof content !== "string") return readEntries(file, options);
  const salt = base64Bytes(saltText);
  const sealed = base64Bytes(content);
  if (salt === undefined || salt.length < MIN_SALT_BYTES || sealed === undefined) return damaged;
  if (sealed.length < IV_BYTES + TAG_BYTES) return damaged;
  if (password === undefined || password === "") return { kind: "needs-password", format: FORMAT };
  const derived = await argon2idKey(password, { salt, ...COST });
  const key = await importAeadKey(derived);
  derived.fill(0);
  const plain = await open(key, sealed.slice(0, IV_BYTES), sealed.slice(IV_BYTES), AAD);
  if (plain === undefined) return { kind: "wrong-password", format: FORMAT };
  const inner = parseJson(toText(plain));
  plain.fill(0);
  return isRecord(inner) ? readEntries(inner, options) : damaged;
}

const damaged: ImportOutcome = { kind: "damaged", format: FORMAT, why: "malformed" };

function readEntries(file: Fields, options: ImportOptions): ImportOutcome {
  if (!Array.isArray(file["entries"])) return damaged;
  const gathered = gather(options, file["entries"].length);
  for (const entry of file["entries"] as readonly unknown[]) {
    const content = isRecord(entry) && isRecord(entry["content"]) ? entry["content"] : {};
    const { uri, name } = content;
    const link = typeof uri === "string" ? readLink(uri) : undefined;
    if (!isRecord(entry) || link === undefined) gathered.skip(textOf(name), "not-an-entry");
    else if ("why" in link) gathered.skip(link.label || textOf(name), link.why);
    else gathered.take({ ...link, name: textOf(link.name) || name, note: entry["note"] ?? link.note });
  }
  return outcomeOf(FORMAT, gathered);
}
