/**
 * 2FAS: `{services, groups, schemaVersion 1…4}`, plain or encrypted. A fixed text is sealed beside the services with the same
 * key, so a wrong password is told from damage. Pure but for the key derivation.
 *
 * @module
 */
import { type Bytes, toText } from "../../base/bytes.ts";
import { importAeadKey, open } from "../../crypto/aead.ts";
import { pbkdf2 } from "../../crypto/password-kdf.ts";
import type { OtpType } from "../../otp/parameters.ts";
import { absent, gather, labelOf, outcomeOf, type RawEntry, splitName, textOf } from "../entry.ts";
import { readLink } from "../lenient-uri.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { base32Secret, base64Bytes } from "../secret-text.ts";

const FORMAT = "2fas-json";
/** Newest known; a newer one may mean something else by the same words. */
const SCHEMA = 4;
/** Fixed by the app, not told in the file. */
const ITERATIONS = 10_000;
const NO_AAD = new Uint8Array(0);
const TYPES: Readonly<Record<string, OtpType>> = { TOTP: "totp", HOTP: "hotp", STEAM: "steam" };

type Fields = Readonly<Record<string, unknown>>;

export async function read({ json }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  const { password } = options;
  const file = json as Fields;
  if (typeof file["schemaVersion"] === "number" && file["schemaVersion"] > SCHEMA)
    return { kind: "unsupported", format: FORMAT, why: "newer-version" };
  if (absent(file["servicesEncrypted"])) return readServices(file["services"], file, options);
  const services = sealedOf(file["servicesEncrypted"]);
  if (services === undefined) return damaged("malformed");
  if (password === undefined || password === "") return { kind: "needs-password", format: FORMAT };
  const plain = await openSealed(services, password);
  if (plain === undefined) {
    const reference = sealedOf(file["reference"]);
    const isRight = reference !== undefined && (await openSealed(reference, password)) !== undefined;
    return isRight ? damaged("tampered") : { kind: "wrong-password", format: FORMAT };
  }
  const list = parseJson(toText(plain));
  plain.fill(0);
  return readServices(list, file, options);
}

const damaged = (why: "malformed" | "tampered"): ImportOutcome => ({ kind: "damaged", format: FORMAT, why });

interface Sealed {
  /** Ciphertext ‖ tag. */
  readonly bytes: Bytes;
  /** 256 bytes from Android, 32 from iOS. */
  readonly salt: Bytes;
  readonly iv: Bytes;
}

/** `BASE64(ciphertext ‖ tag):BASE64(salt):BASE64(iv)` */
function sealedOf(text: unknown): Sealed | undefined {
  if (typeof text !== "string") return undefined;
  const [bytes, salt, iv, ...more] = text.split(":").map(base64Bytes);
  return bytes && salt && iv?.length === 12 && more.length === 0 ? { bytes, salt, iv } : undefined;
}

async function openSealed({ bytes, salt, iv }: Sealed, password: string): Promise<Bytes | undefined> {
  const derived = await pbkdf2("SHA-256", password, { salt, iterations: ITERATIONS, length: 32 });
  const key = await importAeadKey(derived);
  derived.fill(0);
  return open(key, iv, bytes, NO_AAD);
}

function readServices(services: unknown, file: Fields, options: ImportOptions): ImportOutcome {
  if (!Array.isArray(services)) return damaged("malformed");
  const groups = new Map(
    listOf(file["groups"])
      .filter(isRecord)
      .map(({ id, name }) => [id, textOf(name)]),
  );
  const gathered = gather(options, listOf(services).length);
  const { take, skip } = gathered;
  for (const service of services as readonly unknown[]) {
    if (!isRecord(service)) {
      skip("", "not-an-entry");
      continue;
    }
    const entry = entryOf(service, groups.get(service["groupId"]));
    if (entry.type === undefined) skip(labelOf(textOf(entry.issuer), textOf(entry.name)), "bad-type");
    else take(entry);
  }
  return outcomeOf(FORMAT, gathered);
}

/** What the service does not say, its link may; without `type` where the file names one that nobody knows. */
function entryOf(service: Fields, group: string | undefined): RawEntry {
  const otp = isRecord(service["otp"]) ? service["otp"] : {};
  const link = linkOf(otp["link"]);
  const { tokenType } = otp;
  const { name } = splitName(textOf(otp["label"]));
  return {
    type: absent(tokenType) ? (link.type ?? "totp") : TYPES[textOf(tokenType).toUpperCase()],
    // The person edits the service's name; the issuer stays as it was scanned.
    issuer: textOf(service["name"]) || textOf(otp["issuer"]) || link.issuer,
    name: textOf(otp["account"]) || name || link.name,
    secret: absent(service["secret"]) ? (link.secret ?? new Uint8Array(0)) : secretOf(service["secret"]),
    algorithm: otp["algorithm"] ?? link.algorithm,
    digits: otp["digits"] ?? link.digits,
    period: otp["period"] ?? link.period,
    counter: otp["counter"] ?? link.counter,
    tags: [group],
  };
}

const secretOf = (text: unknown): Bytes | undefined => (typeof text === "string" ? base32Secret(text) : undefined);

function linkOf(text: unknown): Partial<RawEntry> {
  const link = typeof text === "string" ? readLink(text) : undefined;
  return link === undefined || "why" in link ? {} : link;
}
