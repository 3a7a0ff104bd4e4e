/**
 * Opens a backup by its specification (src/transfer/backup/README.md) and nothing of the product: Node 24.7 or newer alone.
 *
 *     node tests/vectors/backup-decrypter.mjs protect-backup-….json
 *
 * Asks for the passphrase, or takes the first line of what is piped in. Prints the contents as JSON: secrets are base32, as
 * other apps take them. Ends with 1 and a reason when the backup does not open.
 */
import { argon2Sync, createDecipheriv } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const bytes = (text) => Buffer.from(text, "base64url");

function u32(value) {
  const field = Buffer.alloc(4);
  field.writeUInt32BE(value);
  return field;
}

function enc(label, fields) {
  const parts = [Buffer.of(label.length), Buffer.from(label), Buffer.of(fields.length)];
  for (const field of fields) parts.push(u32(field.length), field);
  return Buffer.concat(parts);
}

function open(text, passphrase) {
  const { fmt, v, kdf, suite, iv, ct } = JSON.parse(text);
  if (fmt !== "protect-backup") throw new Error("this is no backup of Protect");
  if (v !== 1 || suite !== 1 || kdf.alg !== "argon2id") throw new Error(`version ${v} of the format is not known`);
  const key = argon2Sync("argon2id", {
    message: Buffer.from(passphrase.normalize("NFC")),
    nonce: bytes(kdf.salt),
    memory: kdf.m,
    passes: kdf.t,
    parallelism: kdf.p,
    tagLength: 32,
  });
  const costs = [Buffer.from(kdf.alg), u32(kdf.m), u32(kdf.t), u32(kdf.p), bytes(kdf.salt)];
  const decipher = createDecipheriv("aes-256-gcm", key, bytes(iv), { authTagLength: 16 });
  decipher.setAAD(enc("protect/1/backup", [Buffer.from(fmt), u32(v), ...costs, u32(suite), bytes(iv)]));
  decipher.setAuthTag(bytes(ct).subarray(-16));
  const padded = Buffer.concat([decipher.update(bytes(ct).subarray(0, -16)), decipher.final()]);
  return JSON.parse(padded.toString("utf8", 4, 4 + padded.readUInt32BE(0)));
}

const lines = createInterface({ input: process.stdin });
process.stderr.write("Passphrase: ");
lines.once("line", (passphrase) => {
  lines.close();
  try {
    console.log(JSON.stringify(open(readFileSync(process.argv[2], "utf8"), passphrase), null, 2));
  } catch (error) {
    const isSealed = /authenticate/.test(error.message);
    console.error(isSealed ? "not opened: another passphrase, or the file was changed" : `not opened: ${error.message}`);
    process.exitCode = 1;
  }
});
