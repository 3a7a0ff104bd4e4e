/**
 * Ente Auth, encrypted: Argon2id, then one message of libsodium's secretstream with a list of links in it. The
 * seal cannot tell a wrong password from damage. Pure but for the key derivation.
 *
 * @module
 */
import { toText } from "../../base/bytes.ts";
import { openSingleMessage } from "../../crypto/legacy/secretstream.ts";
import { argon2idKey } from "../../crypto/password-kdf.ts";
import { integerOf } from "../entry.ts";
import { argon2Cost, argon2Warning } from "../kdf-bounds.ts";
import { isRecord, type OpenedFile } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { base64Bytes } from "../secret-text.ts";
import { linksIn, readLinks } from "./uri-list.ts";

const FORMAT = "ente-encrypted";
/** Newest known. */
const VERSION = 1;
const SALT_BYTES = 16;
const HEADER_BYTES = 24;
/** Encrypted tag byte and MAC. */
const OVERHEAD_BYTES = 17;

type Fields = Readonly<Record<string, unknown>>;

export async function read({ json }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  const file = json as Fields;
  if (Array.isArray(file["items"])) return readOld(file["items"]);
  if (typeof file["version"] === "number" && file["version"] > VERSION)
    return { kind: "unsupported", format: FORMAT, why: "newer-version" };
  const { memLimit, opsLimit, salt: saltText }: Fields = isRecord(file["kdfParams"]) ? file["kdfParams"] : {};
  const memoryBytes = integerOf(memLimit, 0);
  const memoryKib = memoryBytes === undefined ? undefined : Math.floor(memoryBytes / 1024);
  const passes = integerOf(opsLimit, 0);
  const salt = bytesOf(saltText);
  const header = bytesOf(file["encryptionNonce"]);
  const sealed = bytesOf(file["encryptedData"]);
  const cost = argon2Cost(memoryKib, passes, 1);
  if (cost === "too-costly") return { kind: "unsupported", format: FORMAT, why: "too-costly" };
  if (cost === "malformed" || salt?.length !== SALT_BYTES || header?.length !== HEADER_BYTES) return damaged;
  if (sealed === undefined || sealed.length < OVERHEAD_BYTES) return damaged;
  const costs = { salt, memoryKib: Number(memoryKib), iterations: Number(passes), parallelism: 1, length: 32 };
  const warning = argon2Warning(costs.memoryKib, costs.iterations);
  if (options.password === undefined) return { kind: "needs-password", format: FORMAT, ...warning };
  const key = await argon2idKey(options.password, costs, options);
  const plain = openSingleMessage(key, header, sealed);
  key.fill(0);
  if (plain === undefined) return { kind: "wrong-password", format: FORMAT, ...warning };
  const text = toText(plain);
  plain.fill(0);
  return readLinks(linksIn(text), FORMAT, options);
}

/** Of the first versions: never sealed. What was thrown away there stays away. */
function readOld(items: readonly unknown[]): ImportOutcome {
  const links = items.filter(isRecord).filter(({ display }) => !(isRecord(display) && display["trashed"] === true));
  return readLinks(
    links.map(({ rawData }) => (typeof rawData === "string" ? rawData : "")),
    "ente-json",
  );
}

const damaged: ImportOutcome = { kind: "damaged", format: FORMAT, why: "malformed" };
const bytesOf = (value: unknown): ReturnType<typeof base64Bytes> =>
  typeof value === "string" ? base64Bytes(value) : undefined;
