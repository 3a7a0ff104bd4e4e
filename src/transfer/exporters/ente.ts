/**
 * Ente Auth, encrypted: a list of links with the app's own member for notes, tags and pins, sealed by Argon2id and one message of
 * libsodium's secretstream (IMPORT-FORMATS §10). Pure but for the key derivation.
 *
 * @module
 */
import { fromText } from "../../base/bytes.ts";
import { sealSingleMessage } from "../../crypto/legacy/secretstream.ts";
import { argon2idKey } from "../../crypto/password-kdf.ts";
import { writeOtpauthUri } from "../../otp/write-uri.ts";
import type { ExportWriter, LeavingAccount } from "./exporter.ts";
import { encodeBase64 } from "./text.ts";

const VERSION = 1;
/**
 * As much work as libsodium's MODERATE (256 MiB × 3), in half the memory, which phones have; the app itself takes five times
 * that, half a minute in a browser. The file names its costs, so the app follows.
 */
const COST = { memLimit: 128 * 1024 * 1024, opsLimit: 6 } as const;
const SALT_BYTES = 16;
const HEADER_BYTES = 24;

export const sealed: ExportWriter = {
  async write(accounts, { password, random }) {
    const salt = random(SALT_BYTES);
    const key = await argon2idKey(password, {
      salt,
      memoryKib: COST.memLimit / 1024,
      iterations: COST.opsLimit,
      parallelism: 1,
      length: 32,
    });
    const header = random(HEADER_BYTES);
    const plain = fromText(accounts.map(linkOf).join("\n"));
    const encryptedData = encodeBase64(sealSingleMessage(key, header, plain));
    key.fill(0);
    plain.fill(0);
    return fromText(
      JSON.stringify({
        version: VERSION,
        kdfParams: { ...COST, salt: encodeBase64(salt) },
        encryptedData,
        encryptionNonce: encodeBase64(header),
      }),
    );
  },
};

function linkOf(account: LeavingAccount): string {
  const { note, tags, isPinned: pinned } = account;
  const display = { pinned, trashed: false, lastUsedAt: 0, tapCount: 0, tags, note, position: 0 };
  return `${writeOtpauthUri(account)}&codeDisplay=${encodeURIComponent(JSON.stringify(display))}`;
}
