/**
 * Steam: `Steamguard-…` of the app, with one account or several by their id, and Steam Desktop Authenticator's `.maFile`,
 * which is one such account. Of an encrypted one salt and IV lie in `manifest.json`: chosen together with it, or in the same zip
 * archive of the program's folder. Pure but for the key derivation.
 *
 * @module
 */
import { copyBytes, toText } from "../../base/bytes.ts";
import { openAesCbc } from "../../crypto/legacy/aes-cbc.ts";
import { pbkdf2 } from "../../crypto/password-kdf.ts";
import { refusalOf, unpackMember } from "../archive/zip.ts";
import { type Gathered, gather, outcomeOf, textOf } from "../entry.ts";
import { isRecord, listOf, type OpenedFile, openFile, parseJson } from "../opened-file.ts";
import type { ImportFile, ImportOptions, ImportOutcome } from "../outcome.ts";
import { afterEntry } from "../progress.ts";
import { base64Bytes } from "../secret-text.ts";

const FORMAT = "steam";
/** Fixed by the program. */
const ITERATIONS = 50_000;
const KEY_BYTES = 32;

type Fields = Readonly<Record<string, unknown>>;

const NEEDS_MANIFEST: ImportOutcome = { kind: "unsupported", format: FORMAT, why: "needs-manifest" };

export async function read(file: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  if (file.members !== undefined) return readArchive(file, options);
  // The list alone holds no secret: its accounts lie in the other files.
  if (isManifest(file.json)) return NEEDS_MANIFEST;
  const gathered = gather();
  if (isRecord(file.json)) {
    takeAccounts(gathered, file.json);
    return outcomeOf(FORMAT, gathered);
  }
  const manifest = file.beside.map((one) => openFile(one).json).find(isManifest);
  if (manifest === undefined) return NEEDS_MANIFEST;
  const opened = await openSealed(file, manifest, options.password);
  if (typeof opened === "string") return answerOf(opened);
  takeAccounts(gathered, opened);
  return outcomeOf(FORMAT, gathered);
}

/** The program's folder as one archive: every account of it. */
async function readArchive({ bytes, members = [] }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  const files: ImportFile[] = [];
  for (const member of members.filter(({ name }) => /(?:\.mafile|(?:^|\/)manifest\.json)$/i.test(name))) {
    const unpacked = await unpackMember(bytes, member, options.password);
    if (unpacked.kind !== "unpacked") return refusalOf(unpacked, FORMAT);
    files.push({ name: member.name.split("/").at(-1) ?? "", bytes: unpacked.bytes });
  }
  const opened = files.map((file) => openFile(file));
  const manifest = opened.map(({ json }) => json).find(isManifest);
  const gathered = gather();
  const refusals: Refusal[] = [];
  const accounts = opened.filter(({ name }) => /\.mafile$/i.test(name));
  for (const [at, file] of accounts.entries()) {
    await afterEntry(options, at, accounts.length, 1);
    const fields = isRecord(file.json) ? file.json : await openSealed(file, manifest, options.password);
    if (typeof fields !== "string") takeAccounts(gathered, fields);
    else {
      refusals.push(fields);
      gathered.skip(file.name, fields === "wrong-password" ? "wrong-password" : "not-an-entry");
    }
  }
  // Only where nothing opens is it the whole of it.
  const [refusal] = refusals;
  return refusal !== undefined && gathered.accounts.length === 0 ? answerOf(refusal) : outcomeOf(FORMAT, gathered);
}

type Refusal = "needs-password" | "needs-manifest" | "wrong-password" | "malformed";

function answerOf(refusal: Refusal): ImportOutcome {
  if (refusal === "needs-manifest") return NEEDS_MANIFEST;
  if (refusal === "malformed") return { kind: "damaged", format: FORMAT, why: "malformed" };
  return { kind: refusal, format: FORMAT };
}

/** Without a check value: a wrong password gives bad padding, or no JSON. */
async function openSealed(
  { name, text = "" }: OpenedFile,
  manifest: Fields | undefined,
  password: string | undefined,
): Promise<Fields | Refusal> {
  const entry = manifest && entryOf(manifest, name);
  if (entry === undefined) return "needs-manifest";
  const salt = typeof entry["encryption_salt"] === "string" ? base64Bytes(entry["encryption_salt"]) : undefined;
  const iv = typeof entry["encryption_iv"] === "string" ? base64Bytes(entry["encryption_iv"]) : undefined;
  const sealed = base64Bytes(text);
  if (salt === undefined || iv?.length !== 16 || sealed === undefined || sealed.length % 16 !== 0) return "malformed";
  if (password === undefined) return "needs-password";
  const key = await pbkdf2("SHA-1", password, { salt, iterations: ITERATIONS, length: KEY_BYTES });
  const plain = await openAesCbc(key, iv, copyBytes(sealed));
  key.fill(0);
  const json = plain && textOrNothing(plain);
  const account = json === undefined ? undefined : parseJson(json);
  return isRecord(account) ? account : "wrong-password";
}

function textOrNothing(bytes: Uint8Array): string | undefined {
  try {
    return toText(bytes);
  } catch {
    return undefined;
  }
}

/** The account's own line; a file that was renamed still has the only one there is. */
function entryOf(manifest: Fields, name: string): Fields | undefined {
  const entries = listOf(manifest["entries"]).filter(isRecord);
  const own = entries.find(({ filename }) => textOf(filename).toLowerCase() === name.toLowerCase());
  return own ?? (entries.length === 1 ? entries[0] : undefined);
}

const isManifest = (json: unknown): json is Fields =>
  isRecord(json) && !("shared_secret" in json) && Array.isArray(json["entries"]);

function takeAccounts({ take, skip }: Gathered, json: Fields): void {
  for (const account of isRecord(json["accounts"]) ? Object.values(json["accounts"]) : [json]) {
    if (!isRecord(account)) {
      skip("", "not-an-entry");
      continue;
    }
    const secret = account["shared_secret"];
    const name = textOf(account["account_name"]);
    if (typeof secret === "string" && secret.trim() !== "")
      take({ type: "steam", issuer: "Steam", name, secret: base64Bytes(secret) });
    else skip(name === "" ? "Steam" : `Steam · ${name}`, "no-secret");
  }
}
