/**
 * Aegis: `{version: 1, header, db}`, plain or encrypted. A slot's key opens the master key, and that the entries; so a wrong
 * password is told from damage. Pure but for the key derivation.
 *
 * @module
 */
import { type Bytes, concat, toText } from "../../base/bytes.ts";
import { decodeHex } from "../../base/hex.ts";
import { importAeadKey, open } from "../../crypto/aead.ts";
import { scryptKey } from "../../crypto/password-kdf.ts";
import { OTP_TYPES, type OtpType } from "../../otp/parameters.ts";
import { gather, integerOf, labelOf, textOf } from "../entry.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { partOf } from "../progress.ts";
import { base32Secret, base64Bytes } from "../secret-text.ts";

const FORMAT = "aegis-json";
const PASSWORD_SLOT = 1;
/** Newest known version of the outer object. */
const VERSION = 1;
const NO_AAD = new Uint8Array(0);

type Fields = Readonly<Record<string, unknown>>;

export async function read({ json }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  const file = json as Fields;
  if (typeof file["version"] === "number" && file["version"] > VERSION)
    return { kind: "unsupported", format: FORMAT, why: "newer-version" };
  if (isRecord(file["db"])) return readDatabase(file["db"], options);
  if (typeof file["db"] !== "string" || !isRecord(file["header"])) return damaged("malformed");
  const { password } = options;
  if (password === undefined) return { kind: "needs-password", format: FORMAT };
  const slots = listOf(file["header"]["slots"]).filter(isRecord);
  const usable = slots.filter(({ type }) => type === PASSWORD_SLOT);
  if (usable.length === 0) return damaged("malformed");
  if (usable.some(isTooCostly)) return { kind: "unsupported", format: FORMAT, why: "too-costly" };
  const master = await openSlots(usable, password, options);
  if (master === undefined) return { kind: "wrong-password", format: FORMAT };
  const sealed = base64Bytes(file["db"]);
  const params = paramsOf(file["header"]["params"]);
  const plain =
    sealed && params && (await open(await importAeadKey(master), params.nonce, concat(sealed, params.tag), NO_AAD));
  master.fill(0);
  if (plain === undefined) return damaged("tampered");
  const database = parseJson(toText(plain));
  plain.fill(0);
  return isRecord(database) ? readDatabase(database, options) : damaged("malformed");
}

const damaged = (why: "malformed" | "tampered"): ImportOutcome => ({ kind: "damaged", format: FORMAT, why });

function isTooCostly(slot: Fields): boolean {
  const { n, r, p } = costsOf(slot);
  if (n === undefined || r === undefined || p === undefined) return false;
  return n * r * 128 > IMPORT_LIMITS.scryptBytes || p > IMPORT_LIMITS.scryptParallelism;
}

const costsOf = ({ n, r, p }: Fields): { readonly [Cost in "n" | "r" | "p"]: number | undefined } => ({
  n: integerOf(n, 0),
  r: integerOf(r, 0),
  p: integerOf(p, 0),
});

/** The master key by the first slot that the password opens. */
async function openSlots(
  slots: readonly Fields[],
  password: string,
  options: ImportOptions,
): Promise<Bytes | undefined> {
  for (const [at, slot] of slots.entries()) {
    const master = await openSlot(slot, password, partOf(options, at / slots.length, (at + 1) / slots.length));
    if (master !== undefined) return master;
  }
  return undefined;
}

async function openSlot(slot: Fields, password: string, options: ImportOptions): Promise<Bytes | undefined> {
  const { n, r, p } = costsOf(slot);
  const salt = hexOf(slot["salt"]);
  const key = hexOf(slot["key"]);
  const params = paramsOf(slot["key_params"]);
  if (!isPowerOfTwo(n) || !isCost(r) || !isCost(p) || salt === undefined || key === undefined || params === undefined)
    return undefined;
  const costs = { salt, costFactor: n, blockSize: r, parallelism: p, length: 32 };
  const derived = await scryptKey(password, costs, options);
  const slotKey = await importAeadKey(derived);
  derived.fill(0);
  return open(slotKey, params.nonce, concat(key, params.tag), NO_AAD);
}

const isCost = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 1;
const isPowerOfTwo = (value: unknown): value is number =>
  isCost(value) && value >= 2 && value <= 2 ** 30 && (value & (value - 1)) === 0;
const hexOf = (value: unknown): Bytes | undefined => (typeof value === "string" ? decodeHex(value) : undefined);

function paramsOf(value: unknown): { readonly nonce: Bytes; readonly tag: Bytes } | undefined {
  if (!isRecord(value)) return undefined;
  const nonce = hexOf(value["nonce"]);
  const tag = hexOf(value["tag"]);
  return nonce?.length === 12 && tag?.length === 16 ? { nonce, tag } : undefined;
}

function readDatabase(database: Fields, options: ImportOptions): ImportOutcome {
  if (!Array.isArray(database["entries"])) return damaged("malformed");
  const groups = new Map(
    listOf(database["groups"])
      .filter(isRecord)
      .map(({ uuid, name }) => [uuid, textOf(name)]),
  );
  const { accounts, skipped, take, skip } = gather(options, database["entries"].length);
  for (const entry of database["entries"] as readonly unknown[]) {
    if (!isRecord(entry)) {
      skip("", "not-an-entry");
      continue;
    }
    const { issuer, name, note, favorite } = entry;
    const info = isRecord(entry["info"]) ? entry["info"] : {};
    const type = typeOf(entry["type"]);
    if (type === undefined) {
      skip(labelOf(textOf(issuer), textOf(name)), "bad-type");
      continue;
    }
    take({
      type,
      issuer,
      name,
      secret: secretOf(info["secret"], type),
      algorithm: info["algo"],
      digits: info["digits"],
      period: info["period"],
      counter: info["counter"],
      pin: info["pin"],
      note,
      // Version 3 names groups by uuid, older ones by their text.
      tags: [...listOf(entry["groups"]).map((uuid) => groups.get(uuid)), entry["group"]],
      favorite: favorite === true,
    });
  }
  return { kind: "accounts", format: FORMAT, accounts, skipped };
}

/** In any case; `steamtotp` is 2FAuth's word for Steam, which it writes into files of this form. */
function typeOf(value: unknown): OtpType | undefined {
  const word = textOf(value).toLowerCase();
  return word === "steamtotp" ? "steam" : OTP_TYPES.find((known) => known === word);
}

/** Of a long Yandex secret the first 16 bytes are the key; the rest is user id, PIN length and checksum. */
function secretOf(text: unknown, type: OtpType): Bytes | undefined {
  const bytes = typeof text === "string" ? base32Secret(text) : undefined;
  return type === "yandex" ? bytes?.slice(0, 16) : bytes;
}
