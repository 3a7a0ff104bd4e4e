/**
 * Authy: the preferences of a rooted phone, answers of its service that were caught, and the CSV that Twilio sends on request.
 * Each secret is sealed by itself with the backup password and has no check value, so where none opens the password is
 * wrong. Pure but for the key derivation.
 *
 * @module
 */
import { type Bytes, fromText, stillBytes } from "../../base/bytes.ts";
import { decodeHex } from "../../base/hex.ts";
import { openAesCbc } from "../../crypto/legacy/aes-cbc.ts";
import { pbkdf2 } from "../../crypto/password-kdf.ts";
import { readPreferences } from "../android-preferences.ts";
import { absent, gather, integerOf, labelOf, splitName, textOf } from "../entry.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import { isRecord, listOf, type OpenedFile, parseJson } from "../opened-file.ts";
import type { ImportOptions, ImportOutcome } from "../outcome.ts";
import { base32Secret, base64Bytes, hexSecret } from "../secret-text.ts";

const FORMAT = "authy";
const TOKENS = "com.authy.storage.tokens.authenticator.key";
const APPS = "com.authy.storage.tokens.authy.key";
/** Rounds: in the app's own storage, and in what Twilio sends. */
const STORED_ROUNDS = 1000;
const SENT_ROUNDS = 100_000;
/** At the costs in use: a thousand tokens with a salt each. */
const TOKENS_AT_ONCE = 10;
/** Authy's own kind of account. */
const APP = { digits: 7, period: 10 } as const;

type Fields = Readonly<Record<string, unknown>>;

interface Token {
  readonly issuer: string;
  readonly name: string;
  readonly digits: unknown;
  readonly period?: number;
  readonly secret: Bytes | undefined;
  /** `undefined` where `secret` is what the file says. */
  readonly sealed?: {
    readonly seed: Bytes | undefined;
    readonly salt: string;
    readonly iv: Bytes;
    readonly rounds: unknown;
  };
}

export async function read({ text = "", json }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  const tokens = isRecord(json) ? tokensIn(json) : isGdpr(text) ? gdprTokens(text) : preferenceTokens(text);
  if (tokens === undefined) return { kind: "damaged", format: FORMAT, why: "malformed" };
  if (tokens.length === 0) return { kind: "damaged", format: FORMAT, why: "no-entries" };
  const sealed = tokens.flatMap((token) => (token?.sealed === undefined ? [] : [token.sealed]));
  if (isTooCostly(sealed)) return { kind: "unsupported", format: FORMAT, why: "too-costly" };
  const { password } = options;
  if (sealed.length > 0 && password === undefined) return { kind: "needs-password", format: FORMAT };
  return openTokens(tokens, password ?? "", options);
}

/** Every salt is a derivation of its own, so their sum counts too. */
function isTooCostly(sealed: readonly NonNullable<Token["sealed"]>[]): boolean {
  const costs = new Map(
    sealed.map(({ rounds, salt }) => [`${String(integerOf(rounds, 1))} ${salt}`, integerOf(rounds, 1) ?? 1]),
  );
  const { pbkdf2Iterations } = IMPORT_LIMITS;
  let sum = 0;
  for (const cost of costs.values()) {
    if (cost > pbkdf2Iterations) return true;
    sum += Math.max(cost, 1);
  }
  return sum > TOKENS_AT_ONCE * pbkdf2Iterations;
}

async function openTokens(
  tokens: readonly (Token | undefined)[],
  password: string,
  { signal, onProgress }: ImportOptions,
): Promise<ImportOutcome> {
  const { accounts, skipped, take, skip } = gather();
  const keys = new Map<string, Bytes>();
  let opened = 0;
  let closed = 0;
  for (const [index, token] of tokens.slice(0, IMPORT_LIMITS.entries).entries()) {
    signal?.throwIfAborted();
    if (token === undefined) {
      skip("", "not-an-entry");
      continue;
    }
    const secret = token.sealed === undefined ? token.secret : await openSeed(token.sealed, password, keys);
    if (token.sealed !== undefined && secret === undefined) {
      const isBad = token.sealed.seed === undefined;
      if (!isBad) closed += 1;
      skip(labelOf(token.issuer, token.name), isBad ? "bad-secret" : "wrong-password");
    } else {
      if (token.sealed !== undefined) opened += 1;
      take({ ...token, secret });
    }
    onProgress?.((index + 1) / tokens.length);
  }
  for (const key of keys.values()) key.fill(0);
  if (closed > 0 && opened === 0 && accounts.length === 0) return { kind: "wrong-password", format: FORMAT };
  return { kind: "accounts", format: FORMAT, accounts, skipped };
}

/** The seed's text is Base32; a wrong password gives bad padding or other characters. */
async function openSeed(
  { seed, salt, iv, rounds }: NonNullable<Token["sealed"]>,
  password: string,
  keys: Map<string, Bytes>,
): Promise<Bytes | undefined> {
  const iterations = integerOf(rounds, STORED_ROUNDS);
  if (seed === undefined || iterations === undefined || iterations < 1) return undefined;
  const name = `${String(iterations)} ${salt}`;
  const key = keys.get(name) ?? (await pbkdf2("SHA-1", password, { salt: fromText(salt), iterations, length: 32 }));
  keys.set(name, key);
  const plain = await openAesCbc(key, iv, seed);
  if (plain === undefined) return undefined;
  const secret = base32Secret(new TextDecoder("latin1").decode(plain));
  plain.fill(0);
  return secret;
}

/** The token lists of a caught answer, in each of the shapes that tools leave. */
function tokensIn(json: Fields): readonly (Token | undefined)[] | undefined {
  const inner = isRecord(json["tokens"]) ? json["tokens"] : json;
  const lists = [inner["authenticator_tokens"], inner["decrypted_authenticator_tokens"]].filter(Array.isArray);
  if (lists.length === 0) return undefined;
  const apps = isRecord(json["apps"]) ? json["apps"]["apps"] : json["apps"];
  return [...lists.flat().map(tokenOf), ...listOf(apps).map(appOf)];
}

function preferenceTokens(text: string): readonly (Token | undefined)[] | undefined {
  const values = readPreferences(text);
  const [tokens, apps] = [TOKENS, APPS].map((key) => values.get(key)).map((value) => value && parseJson(value));
  if (!Array.isArray(tokens) && !Array.isArray(apps)) return undefined;
  return [...listOf(tokens).map(tokenOf), ...listOf(apps).map(appOf)];
}

function tokenOf(token: unknown): Token | undefined {
  if (!isRecord(token)) return undefined;
  const known = (...names: readonly string[]): unknown =>
    names.map((name) => token[name]).find((value) => !absent(value));
  const plain = known("decryptedSecret", "decrypted_seed");
  const labels = labelsOf(token);
  if (typeof plain === "string") return { ...labels, digits: token["digits"], secret: base32Secret(plain) };
  if (typeof known("secretSeed", "secret_seed") === "string") return appOf(token);
  return {
    ...labels,
    digits: token["digits"],
    secret: undefined,
    sealed: sealedOf(
      known("encryptedSecret", "encrypted_seed"),
      token["salt"],
      token["unique_iv"],
      token["key_derivation_iterations"],
    ),
  };
}

function appOf(app: unknown): Token | undefined {
  if (!isRecord(app)) return undefined;
  const seed = app["secretSeed"] ?? app["secret_seed"];
  const { issuer, name } = labelsOf(app);
  const secret = typeof seed === "string" ? hexSecret(seed) : undefined;
  return { issuer, name, digits: absent(app["digits"]) ? APP.digits : app["digits"], period: APP.period, secret };
}

function sealedOf(seed: unknown, salt: unknown, iv: unknown, rounds: unknown): NonNullable<Token["sealed"]> {
  const isZero = absent(iv);
  const bytes = isZero ? stillBytes(16) : typeof iv === "string" ? decodeHex(iv.trim()) : undefined;
  return {
    // What cannot be a seed is told as such: no password would open it.
    seed: typeof seed === "string" && bytes?.length === 16 && typeof salt === "string" ? base64Bytes(seed) : undefined,
    salt: typeof salt === "string" ? salt : "",
    iv: bytes ?? stillBytes(16),
    rounds,
  };
}

/** The issuer as it was scanned, else what stands before a colon or dash, else the kind of account. */
function labelsOf(token: Fields): { readonly issuer: string; readonly name: string } {
  const told = textOf(token["originalIssuer"] ?? token["issuer"]);
  const original = splitName(textOf(token["originalName"] ?? token["original_name"]));
  const shown = textOf(token["name"]);
  const [before = "", after] = shown.split(/ - (.*)/s);
  if (original.issuer !== "") return { issuer: told || original.issuer, name: original.name };
  if (told !== "") return { issuer: told, name: original.name || withoutPrefix(shown, told) };
  if (after !== undefined) return { issuer: before.trim(), name: after.trim() };
  const kind = textOf(token["accountType"] ?? token["account_type"]);
  const issuer = kind === "authenticator" ? "" : kind.charAt(0).toUpperCase() + kind.slice(1);
  return { issuer, name: original.name || shown };
}

const withoutPrefix = (name: string, issuer: string): string =>
  name.toLowerCase().startsWith(`${issuer.toLowerCase()}:`) ? name.slice(issuer.length + 1).trim() : name;

function isGdpr(text: string): boolean {
  const header = cellsOf(text.slice(0, 500).split(/\r?\n/, 1)[0] ?? "");
  return ["encrypted_seed", "salt"].every((column) => header.includes(column));
}

/** A line is one token: no seed, salt or IV can hold a comma, and names with one are in quotes. */
function gdprTokens(text: string): readonly (Token | undefined)[] {
  const [header = "", ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const columns = cellsOf(header);
  return lines.map((line) => {
    const cells = cellsOf(line);
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? "";
    return {
      ...labelsOf({ name: cell("name"), account_type: "authenticator" }),
      digits: cell("digits"),
      secret: undefined,
      sealed: sealedOf(cell("encrypted_seed"), cell("salt"), cell("iv"), SENT_ROUNDS),
    };
  });
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare = ""]) =>
    quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'),
  );
}
