/**
 * andOTP's `.json.aes` since version 0.6.3: iterations ‖ salt 12 ‖ IV 12 ‖ ciphertext ‖ tag, by PBKDF2-SHA1 and AES-GCM
 * (IMPORT-FORMATS §8). Pure but for the key derivation.
 *
 * @module
 */
import { encodeBase32 } from "../../base/base32.ts";
import { concat, fromText, u32 } from "../../base/bytes.ts";
import { encodeHex } from "../../base/hex.ts";
import { IV_BYTES, importAeadKey, seal } from "../../crypto/aead.ts";
import { pbkdf2 } from "../../crypto/password-kdf.ts";
import type { ExportWriter, LeavingAccount, WriterContext } from "./exporter.ts";

/** The app draws their number anew for each file. */
const ROUNDS = { least: 140_000, most: 160_000 } as const;
const SALT_BYTES = 12;
const NO_AAD = new Uint8Array(0);

export const sealed: ExportWriter = {
  async write(accounts, { password, random }) {
    const iterations = roundsOf(random);
    const salt = random(SALT_BYTES);
    const derived = await pbkdf2("SHA-1", password, { salt, iterations, length: 32 });
    const key = await importAeadKey(derived);
    derived.fill(0);
    const iv = random(IV_BYTES);
    const plain = fromText(JSON.stringify(accounts.map(entryOf)));
    const body = await seal(key, iv, plain, NO_AAD);
    plain.fill(0);
    return concat(u32(iterations), salt, iv, body);
  },
};

function roundsOf(random: WriterContext["random"]): number {
  const { least, most } = ROUNDS;
  return least + (new DataView(random(4).buffer).getUint32(0) % (most - least + 1));
}

function entryOf(account: LeavingAccount): object {
  const { type, issuer, name, algorithm, digits, period, counter, tags } = account;
  return {
    secret: secretOf(account),
    issuer,
    label: name,
    digits,
    type: type.toUpperCase(),
    algorithm: type === "motp" ? "SHA1" : algorithm,
    thumbnail: "Default",
    last_used: 0,
    used_frequency: 0,
    ...(type === "totp" || type === "motp" ? { period } : {}),
    ...(type === "hotp" ? { counter } : {}),
    tags,
  };
}

/** Padded; of mOTP the hexadecimal text. */
function secretOf({ type, secret }: LeavingAccount): string {
  const text = encodeBase32(type === "motp" ? fromText(encodeHex(secret)) : secret);
  return text.padEnd(Math.ceil(text.length / 8) * 8, "=");
}
