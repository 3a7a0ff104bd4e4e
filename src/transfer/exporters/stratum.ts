/**
 * Stratum's present container: `AUTHENTICATORPRO` ‖ salt 16 ‖ IV 12 ‖ ciphertext ‖ tag, by Argon2id and AES-GCM (IMPORT-FORMATS
 * §7). Pure but for the key derivation.
 *
 * @module
 */
import { encodeBase32 } from "../../base/base32.ts";
import { type Bytes, concat, fromText } from "../../base/bytes.ts";
import { encodeHex } from "../../base/hex.ts";
import { IV_BYTES, importAeadKey, seal } from "../../crypto/aead.ts";
import { argon2idKey } from "../../crypto/password-kdf.ts";
import type { OtpType } from "../../otp/parameters.ts";
import type { ExportWriter, LeavingAccount } from "./exporter.ts";
import { NAMELESS } from "./text.ts";

const MAGIC = fromText("AUTHENTICATORPRO");
const COST = { memoryKib: 65_536, iterations: 3, parallelism: 4, length: 32 } as const;
const NO_AAD = new Uint8Array(0);
const TYPES: Readonly<Record<OtpType, number>> = { hotp: 1, totp: 2, motp: 3, steam: 4, yandex: 5 };
const ALGORITHMS: Readonly<Record<string, number>> = { SHA1: 0, SHA256: 1, SHA512: 2 };

export const sealed: ExportWriter = {
  async write(accounts, { password, random }) {
    const salt = random(16);
    const derived = await argon2idKey(password, { salt, ...COST });
    const key = await importAeadKey(derived);
    derived.fill(0);
    const iv = random(IV_BYTES);
    const plain = await backupOf(accounts);
    const body = await seal(key, iv, plain, NO_AAD);
    plain.fill(0);
    return concat(MAGIC, salt, iv, body);
  },
};

/** The app knows an entry by it: hexadecimal for mOTP, else Base32. */
export const stratumSecret = ({ type, secret }: Pick<LeavingAccount, "type" | "secret">): string =>
  type === "motp" ? encodeHex(secret) : encodeBase32(secret);

async function backupOf(accounts: readonly LeavingAccount[]): Promise<Bytes> {
  const tags = [...new Set(accounts.flatMap((account) => account.tags))];
  const ids = new Map(await Promise.all(tags.map(async (tag) => [tag, await categoryId(tag)] as const)));
  return fromText(
    JSON.stringify({
      Authenticators: accounts.map(authenticatorOf),
      Categories: tags.map((name, at) => ({ Id: ids.get(name), Name: name, Ranking: at })),
      AuthenticatorCategories: accounts.flatMap((account, at) =>
        account.tags.map((tag) => ({
          CategoryId: ids.get(tag),
          AuthenticatorSecret: stratumSecret(account),
          Ranking: at,
        })),
      ),
      CustomIcons: [],
    }),
  );
}

/** As the app makes it: the first eight hexadecimal digits of the name's SHA-1. */
async function categoryId(name: string): Promise<string> {
  return encodeHex(new Uint8Array(await crypto.subtle.digest("SHA-1", fromText(name)))).slice(0, 8);
}

function authenticatorOf(account: LeavingAccount, ranking: number): object {
  const { type, issuer, name, algorithm, digits, period, counter, pin } = account;
  return {
    Type: TYPES[type],
    Icon: null,
    // The app wants one.
    Issuer: issuer || name || NAMELESS,
    Username: issuer === "" || name === "" ? null : name,
    Secret: stratumSecret(account),
    Pin: pin ?? null,
    // Of mOTP and Yandex the kind says it.
    Algorithm: ALGORITHMS[algorithm] ?? 0,
    Digits: digits,
    Period: type === "hotp" ? 30 : period,
    Counter: type === "hotp" ? counter : 0,
    CopyCount: 0,
    Ranking: ranking,
  };
}
