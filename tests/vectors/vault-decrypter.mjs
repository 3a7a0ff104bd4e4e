/**
 * Opens a vault by its specification (src/vault/README.md) and nothing of the product: node:crypto only.
 *
 *     node tests/vectors/vault-decrypter.mjs <vault.json> passcode|prf|recovery <secret>
 *
 * `vault.json` is the two stores as JSON, bytes as base64url; the secret of `prf` is its output as base64url.
 * Prints the document as JSON; ends with 1 and a reason when the vault does not open.
 */
import {
  argon2Sync,
  createDecipheriv,
  createECDH,
  createHash,
  createHmac,
  createPrivateKey,
  hkdfSync,
  timingSafeEqual,
} from "node:crypto";
import { readFileSync } from "node:fs";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const [, , file, kind, secret] = process.argv;

const utf8 = (text) => Buffer.from(text, "utf8");
const bytes = (text) => Buffer.from(text, "base64url");
const hmac = (key, data) => createHmac("sha256", key).update(data).digest();

function u32(value) {
  const field = Buffer.alloc(4);
  field.writeUInt32BE(value);
  return field;
}

function u64(value) {
  const field = Buffer.alloc(8);
  field.writeBigUInt64BE(BigInt(value));
  return field;
}

function enc(label, fields) {
  const parts = [Buffer.of(label.length), utf8(label), Buffer.of(fields.length)];
  for (const field of fields) parts.push(u32(field.length), field);
  return Buffer.concat(parts);
}

function openGcm(key, iv, sealed, aad) {
  const decipher = createDecipheriv("aes-256-gcm", key, iv, { authTagLength: 16 });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

function hpkeOpen(pkcs8, point, info, ephemeral, sealed) {
  const { d } = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" }).export({ format: "jwk" });
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(bytes(d));
  const extract = (suite, salt, label, ikm) =>
    hmac(salt.length === 0 ? Buffer.alloc(32) : salt, Buffer.concat([utf8("HPKE-v1"), suite, utf8(label), ikm]));
  const expand = (suite, prk, label, data, length) => {
    const head = Buffer.of(length >> 8, length & 255);
    return hmac(prk, Buffer.concat([head, utf8("HPKE-v1"), suite, utf8(label), data, Buffer.of(1)])).subarray(0, length);
  };
  const none = Buffer.alloc(0);
  const kem = Buffer.concat([utf8("KEM"), Buffer.of(0, 16)]);
  const suite = Buffer.concat([utf8("HPKE"), Buffer.of(0, 16, 0, 1, 0, 2)]);
  const prk = extract(kem, none, "eae_prk", ecdh.computeSecret(ephemeral));
  const shared = expand(kem, prk, "shared_secret", Buffer.concat([ephemeral, point]), 32);
  const context = Buffer.concat([Buffer.of(0), extract(suite, none, "psk_id_hash", none), extract(suite, none, "info_hash", info)]);
  const scheduled = extract(suite, shared, "secret", none);
  return openGcm(expand(suite, scheduled, "key", context, 32), expand(suite, scheduled, "base_nonce", context, 12), sealed, none);
}

/** 28 characters of Crockford's base32: 26 of key, 2 of check. */
function recoveryKey(typed) {
  const text = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  const values = [...text].map((character) => CROCKFORD.indexOf(character));
  if (values.length !== 28 || values.includes(-1)) throw new Error("not a recovery key");
  const body = values.slice(0, 26);
  const check = body.reduce((sum, value) => (sum * 32 + value) % 1021, 0);
  if (check >> 5 !== values[26] || (check & 31) !== values[27]) throw new Error("the recovery key has a typing error");
  const number = body.reduce((sum, value) => (sum << 5n) | BigInt(value), 0n) >> 2n;
  return Buffer.from(number.toString(16).padStart(32, "0"), "hex");
}

function parameterBytes({ type, parameters }) {
  if (type === "pass") return enc("protect/1/params-pass", [u32(parameters.memory), u32(parameters.iterations)]);
  if (type === "rec") return enc("protect/1/params-rec", []);
  const { credentialId, input, backedUp } = parameters;
  return enc("protect/1/params-prf", [bytes(credentialId), bytes(input), Buffer.of(backedUp ? 1 : 0)]);
}

function inputKey({ type, parameters, salt }) {
  if (type === "prf") return bytes(secret);
  if (type === "rec") return recoveryKey(secret);
  const { memory, iterations: passes } = parameters;
  const nonce = bytes(salt).subarray(0, 16);
  return argon2Sync("argon2id", { message: utf8(secret.normalize("NFC")), nonce, memory, passes, parallelism: 1, tagLength: 32 });
}

function openVault({ header, images }) {
  const vaultId = bytes(header.vaultId);
  const slot = header.slots.find(({ type }) => type === { passcode: "pass", prf: "prf", recovery: "rec" }[kind]);
  if (slot === undefined) throw new Error("no slot of this kind");
  const slotId = bytes(slot.slotId);

  const kekFields = [vaultId, slotId];
  if (slot.type === "prf") kekFields.push(createHash("sha256").update(bytes(slot.parameters.credentialId)).digest());
  const kek = Buffer.from(hkdfSync("sha256", inputKey(slot), bytes(slot.salt), enc(`protect/1/kek-${slot.type}`, kekFields), 32));
  const slotAad = enc("protect/1/slot", [vaultId, slotId, utf8(slot.type), parameterBytes(slot)]);
  const pkcs8 = openGcm(kek, bytes(slot.wrapped.iv), bytes(slot.wrapped.sealed), slotAad);
  const info = enc("protect/1/encap", [vaultId, slotId, u32(header.keyGen)]);
  const vaultKey = hpkeOpen(pkcs8, bytes(slot.publicKey), info, bytes(slot.encap.enc), bytes(slot.encap.sealed));

  const derive = (label) => Buffer.from(hkdfSync("sha256", vaultKey, vaultId, enc(label, [u32(header.keyGen)]), 32));
  const slots = header.slots.map((each) =>
    enc("protect/1/head-slot", [
      bytes(each.slotId),
      utf8(each.type),
      bytes(each.salt),
      parameterBytes(each),
      bytes(each.publicKey),
      bytes(each.wrapped.iv),
      bytes(each.wrapped.sealed),
      bytes(each.encap.enc),
      bytes(each.encap.sealed),
    ]),
  );
  const { fmt, minReader, keyGen, generation } = header;
  const headBytes = enc("protect/1/head", [u32(fmt), u32(minReader), vaultId, u32(keyGen), u64(generation), ...slots]);
  if (!timingSafeEqual(hmac(derive("protect/1/hdr"), headBytes), bytes(header.mac))) throw new Error("the header was altered");

  const newest = images.toSorted((a, b) => b.generation - a.generation)[0];
  const record = bytes(newest.bytes);
  const prefix = Buffer.concat([utf8("PMV1"), Buffer.of(1), u32(keyGen), u64(newest.generation)]);
  if (!record.subarray(0, 17).equals(prefix)) throw new Error("not an image of this vault");
  const aad = enc("protect/1/rec", [vaultId, utf8("image"), utf8("image"), u32(fmt), u32(keyGen), u64(newest.generation)]);
  const plaintext = openGcm(derive("protect/1/img"), record.subarray(17, 29), record.subarray(29), aad);
  const text = lengthBefore(plaintext, 0);
  if (fmt < 3) return text.toString("utf8");
  return JSON.stringify(documentOf(JSON.parse(text.toString("utf8")), lengthBefore(plaintext, 4 + text.length)));
}

const lengthBefore = (data, at) => data.subarray(at + 4, at + 4 + data.readUInt32BE(at));

/** Columns of format 3 as one object an account, which formats 1 and 2 had. */
function documentOf({ accounts, trash, ...others }, secrets) {
  let place = 0;
  const objects = ({ id, secretBytes, others: members, ...columns }) =>
    id.map((each, index) => {
      const cell = (column) => (Array.isArray(column) ? column[index] : column.all);
      const begin = place;
      place += cell(secretBytes);
      const own = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cell(column)]));
      const more = members.find(([at]) => at === index)?.[1];
      return { id: each, ...own, secret: secrets.subarray(begin, place).toString("base64url"), ...more };
    });
  const kept = objects(accounts);
  const { deletedAtMs, ...deleted } = trash;
  const gone = objects(deleted).map((account, index) => ({ account, deletedAtMs: deletedAtMs[index] }));
  return { accounts: kept, trash: gone, ...others };
}

try {
  process.stdout.write(`${openVault(JSON.parse(readFileSync(file, "utf8")))}\n`);
} catch (error) {
  process.stderr.write(`cannot open the vault: ${error.message}\n`);
  process.exitCode = 1;
}
