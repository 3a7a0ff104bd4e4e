/**
 * Bitwarden: `{encrypted, folders, items}`, plain or under a password of its own (IMPORT-FORMATS §12). Each account is a login
 * with a code and without a password. Pure but for the key derivation.
 *
 * @module
 */
import { encodeBase32 } from "../../base/base32.ts";
import { type Bytes, concat, fromText } from "../../base/bytes.ts";
import { sha256 } from "../../crypto/digest.ts";
import { importMacKey, mac } from "../../crypto/hkdf.ts";
import { argon2idKey } from "../../crypto/password-kdf.ts";
import { writeOtpauthUri } from "../../otp/write-uri.ts";
import type { ExportWriter, LeavingAccount, WriterContext } from "./exporter.ts";
import { encodeBase64, firstTag, NAMELESS, tagIds, uuid } from "./text.ts";

const LOGIN = 1;
/** The app's own: Argon2id, memory in MiB. */
const KDF = { kdfType: 1, kdfIterations: 3, kdfMemory: 64, kdfParallelism: 4 } as const;
const CBC_IV_BYTES = 16;

export const sealed: ExportWriter = {
  async write(accounts, context) {
    const { password, random } = context;
    const salt = encodeBase64(random(16));
    const derived = await argon2idKey(password, {
      // Of the Base64 text itself, not of what it says.
      salt: await sha256(fromText(salt)),
      memoryKib: KDF.kdfMemory * 1024,
      iterations: KDF.kdfIterations,
      parallelism: KDF.kdfParallelism,
      length: 32,
    });
    const keys = await stretch(derived);
    derived.fill(0);
    const plain = contentOf(accounts, context);
    const data = await sealText(plain, keys, random);
    plain.fill(0);
    return fileOf({
      encrypted: true,
      passwordProtected: true,
      salt,
      ...KDF,
      // Whatever opens proves the password.
      encKeyValidation_DO_NOT_EDIT: await sealText(fromText(uuid(random)), keys, random),
      data,
    });
  },
};

export const open: ExportWriter = {
  write: (accounts, context) => Promise.resolve(contentOf(accounts, context)),
};

interface Keys {
  readonly cipher: CryptoKey;
  readonly mac: CryptoKey;
}

/** HKDF-Expand (RFC 5869 §2.3) without Extract: one HMAC over info ‖ 01. */
async function stretch(derived: Bytes): Promise<Keys> {
  const key = await importMacKey(derived);
  const expand = (info: string): Promise<Bytes> => mac(key, concat(fromText(info), Uint8Array.of(1)));
  const cipher = await crypto.subtle.importKey("raw", await expand("enc"), "AES-CBC", false, ["encrypt"]);
  return { cipher, mac: await importMacKey(await expand("mac")) };
}

/** `2.IV|CT|MAC` in Base64: AES-256-CBC, then HMAC-SHA-256. */
async function sealText(plain: Bytes, keys: Keys, random: WriterContext["random"]): Promise<string> {
  const iv = random(CBC_IV_BYTES);
  const bytes = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv }, keys.cipher, plain));
  return `2.${[iv, bytes, await mac(keys.mac, concat(iv, bytes))].map(encodeBase64).join("|")}`;
}

const fileOf = (content: object): Bytes => fromText(JSON.stringify(content, undefined, 2));

function contentOf(accounts: readonly LeavingAccount[], context: WriterContext): Bytes {
  const folders = tagIds(accounts, firstTag, () => uuid(context.random));
  return fileOf({
    encrypted: false,
    folders: [...folders].map(([name, id]) => ({ id, name })),
    items: accounts.map((account) => itemOf(account, folders, context)),
  });
}

function itemOf(
  account: LeavingAccount,
  folders: ReadonlyMap<string, string>,
  { random, nowMs }: WriterContext,
): object {
  const { type, issuer, name, secret, note, isPinned } = account;
  const [tag] = firstTag(account);
  const now = new Date(nowMs).toISOString();
  return {
    passwordHistory: null,
    revisionDate: now,
    creationDate: now,
    deletedDate: null,
    id: uuid(random),
    organizationId: null,
    folderId: (tag !== undefined && folders.get(tag)) || null,
    type: LOGIN,
    reprompt: 0,
    // An item has to be called something.
    name: issuer || name || NAMELESS,
    notes: note === "" ? null : note,
    favorite: isPinned,
    fields: [],
    login: {
      uris: [],
      username: name === "" ? null : name,
      password: null,
      totp: type === "steam" ? `steam://${encodeBase32(secret)}` : writeOtpauthUri(account),
    },
    collectionIds: null,
  };
}
