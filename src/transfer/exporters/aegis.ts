/**
 * Aegis: `{version: 1, header, db}`. Encrypted, the password's slot opens a random master key, and that the entries
 * (IMPORT-FORMATS §5). Pure but for the key derivation.
 *
 * @module
 */
import { encodeBase32 } from "../../base/base32.ts";
import { type Bytes, fromText } from "../../base/bytes.ts";
import { encodeHex } from "../../base/hex.ts";
import { IV_BYTES, importAeadKey, seal } from "../../crypto/aead.ts";
import { scryptKey } from "../../crypto/password-kdf.ts";
import type { ExportWriter, LeavingAccount, WriterContext } from "./exporter.ts";
import { encodeBase64, tagIds, uuid } from "./text.ts";

const VERSION = 1;
/** The first in which an entry lies in several groups. */
const DB_VERSION = 3;
const PASSWORD_SLOT = 1;
/** As the app has it. */
const SCRYPT = { n: 32_768, r: 8, p: 1 } as const;
const TAG_BYTES = 16;
const NO_AAD = new Uint8Array(0);

export const sealed: ExportWriter = {
  async write(accounts, context) {
    const { random, password } = context;
    const master = random(32);
    const salt = random(32);
    const { n: costFactor, r: blockSize, p: parallelism } = SCRYPT;
    const derived = await scryptKey(password, { salt, costFactor, blockSize, parallelism, length: 32 });
    const slot = await sealWith(derived, master, random);
    const plain = fromText(JSON.stringify(databaseOf(accounts, random)));
    const db = await sealWith(master, plain, random);
    plain.fill(0);
    const header = {
      slots: [
        {
          type: PASSWORD_SLOT,
          uuid: uuid(random),
          key: encodeHex(slot.ciphertext),
          key_params: slot.params,
          ...SCRYPT,
          salt: encodeHex(salt),
          repaired: true,
          is_backup: false,
        },
      ],
      params: db.params,
    };
    return fileOf(header, encodeBase64(db.ciphertext));
  },
};

export const open: ExportWriter = {
  write: (accounts, { random }) => Promise.resolve(fileOf({ slots: null, params: null }, databaseOf(accounts, random))),
};

const fileOf = (header: object, db: unknown): Bytes =>
  fromText(JSON.stringify({ version: VERSION, header, db }, undefined, 4));

/** @param raw The key's bytes, overwritten. Tag and nonce stand apart from the ciphertext, in hexadecimal. */
async function sealWith(
  raw: Bytes,
  plain: Bytes,
  random: WriterContext["random"],
): Promise<{ readonly ciphertext: Uint8Array; readonly params: { readonly nonce: string; readonly tag: string } }> {
  const key = await importAeadKey(raw);
  const nonce = random(IV_BYTES);
  const bytes = await seal(key, nonce, plain, NO_AAD);
  raw.fill(0);
  const end = bytes.length - TAG_BYTES;
  return {
    ciphertext: bytes.subarray(0, end),
    params: { nonce: encodeHex(nonce), tag: encodeHex(bytes.subarray(end)) },
  };
}

function databaseOf(accounts: readonly LeavingAccount[], random: WriterContext["random"]): object {
  const groups = tagIds(
    accounts,
    ({ tags }) => tags,
    () => uuid(random),
  );
  return {
    version: DB_VERSION,
    entries: accounts.map((account) => ({
      type: account.type,
      uuid: uuid(random),
      name: account.name,
      issuer: account.issuer,
      note: account.note,
      favorite: account.isPinned,
      icon: null,
      info: infoOf(account),
      groups: account.tags.map((tag) => groups.get(tag)),
    })),
    groups: [...groups].map(([name, id]) => ({ uuid: id, name })),
    icons_optimized: true,
  };
}

function infoOf({ type, secret, algorithm, digits, period, counter, pin }: LeavingAccount): object {
  const common = { secret: encodeBase32(secret), algo: algorithm, digits };
  if (type === "hotp") return { ...common, counter };
  // The app wants a PIN to be there, if only an empty one.
  return type === "motp" || type === "yandex" ? { ...common, period, pin: pin ?? "" } : { ...common, period };
}
