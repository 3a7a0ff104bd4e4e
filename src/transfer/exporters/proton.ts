/**
 * Proton Authenticator: `{version: 1, entries}`, plain, or sealed by Argon2id and AES-GCM (IMPORT-FORMATS §11). Pure but for
 * the key derivation.
 *
 * @module
 */
import { encodeBase32 } from "../../base/base32.ts";
import { type Bytes, concat, fromText } from "../../base/bytes.ts";
import { IV_BYTES, importAeadKey, seal } from "../../crypto/aead.ts";
import { argon2idKey } from "../../crypto/password-kdf.ts";
import { writeOtpauthUri } from "../../otp/write-uri.ts";
import type { ExportWriter, LeavingAccount, WriterContext } from "./exporter.ts";
import { encodeBase64, NAMELESS, uuid } from "./text.ts";

const VERSION = 1;
/** Fixed by the app, not told in the file. */
const COST = { memoryKib: 19_456, iterations: 2, parallelism: 1, length: 32 } as const;
const AAD = fromText("proton.authenticator.export.v1");

export const sealed: ExportWriter = {
  async write(accounts, { password, random }) {
    const salt = random(16);
    const derived = await argon2idKey(password, { salt, ...COST });
    const key = await importAeadKey(derived);
    derived.fill(0);
    const iv = random(IV_BYTES);
    const plain = contentOf(accounts, random);
    const content = concat(iv, await seal(key, iv, plain, AAD));
    plain.fill(0);
    return fromText(JSON.stringify({ version: VERSION, salt: encodeBase64(salt), content: encodeBase64(content) }));
  },
};

export const open: ExportWriter = {
  write: (accounts, { random }) => Promise.resolve(contentOf(accounts, random)),
};

function contentOf(accounts: readonly LeavingAccount[], random: WriterContext["random"]): Bytes {
  const entries = accounts.map((account) => {
    const { type, issuer, name, secret, note } = account;
    return {
      id: uuid(random),
      content: {
        uri: type === "steam" ? `steam://${encodeBase32(secret)}` : writeOtpauthUri(account),
        entry_type: type === "steam" ? "Steam" : "Totp",
        name: name || issuer || NAMELESS,
      },
      note: note === "" ? null : note,
    };
  });
  return fromText(JSON.stringify({ version: VERSION, entries }));
}
