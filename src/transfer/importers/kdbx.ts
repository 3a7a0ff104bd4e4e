/**
 * KeePass 2 databases, KDBX 3.1 and 4, under a password: AES-KDF, Argon2d and Argon2id; AES and ChaCha20; the codes in the entries are read
 * as in the XML export. A key file or another program's cipher cannot be had. Pure but for the decryption.
 *
 * @module
 */
import { type Bytes, concat, copyBytes } from "../../base/bytes.ts";
import { equalSecret } from "../../crypto/compare.ts";
import { sha256, sha512 } from "../../crypto/digest.ts";
import { openAesCbc } from "../../crypto/legacy/aes-cbc.ts";
import { aesKdf } from "../../crypto/legacy/aes-kdf.ts";
import { chacha20 } from "../../crypto/legacy/chacha20.ts";
import { argon2dKey, argon2idKey } from "../../crypto/password-kdf.ts";
import { inflate } from "../archive/inflate.ts";
import { type KdbxHeader, type KdbxKdf, readKdbxHeader } from "../archive/kdbx-header.ts";
import { aesKdfCost, argon2Cost, argon2Warning, type CostVerdict } from "../kdf-bounds.ts";
import { decodeText, type OpenedFile } from "../opened-file.ts";
import type { FileReason, ImportOptions, ImportOutcome } from "../outcome.ts";
import { partOf } from "../progress.ts";
import {
  blockCode,
  compositeKey,
  type InnerStream,
  readCodedBlocks,
  readHashedBlocks,
  readInnerHeader,
  unprotect,
} from "./kdbx-body.ts";
import { readXml } from "./keepass-xml.ts";

const FORMAT = "kdbx";
const DIGEST_BYTES = 32;

const damaged = (why: FileReason): ImportOutcome => ({ kind: "damaged", format: FORMAT, why });
const unsupported = (why: FileReason): ImportOutcome => ({ kind: "unsupported", format: FORMAT, why });

export async function read({ bytes }: OpenedFile, options: ImportOptions): Promise<ImportOutcome> {
  const header = readKdbxHeader(bytes);
  if (header === undefined) return damaged("cut-off");
  if (header === "newer") return unsupported("newer-version");
  if (header.cipher === "other" || header.kdf.kind === "other") return unsupported("unknown-cipher");
  const cost = costOf(header.kdf);
  if (cost === "too-costly") return unsupported("too-costly");
  if (cost === "malformed" || header.masterSeed.length !== DIGEST_BYTES) return damaged("malformed");
  const head = bytes.subarray(0, header.end);
  if (header.version === 4) {
    if (bytes.length < header.end + 2 * DIGEST_BYTES) return damaged("cut-off");
    // Told before a password is asked for: this digest needs none.
    const digest = bytes.subarray(header.end, header.end + DIGEST_BYTES);
    if (!equalSecret(await sha256(head), digest)) return damaged("malformed");
  }
  const warning = header.kdf.kind === "aes" ? {} : argon2Warning(header.kdf.memoryKib, header.kdf.iterations);
  if (options.password === undefined) return { kind: "needs-password", format: FORMAT, ...warning };
  const composite = await compositeKey(options.password);
  const transformed = await transform(composite, header.kdf, partOf(options, 0, 0.9));
  composite.fill(0);
  const opened = await (header.version === 4 ? openFour : openThree)(bytes, header, transformed);
  transformed.fill(0);
  if (opened === "wrong-password") return { kind: "wrong-password", format: FORMAT, ...warning };
  if (opened === "tampered") return damaged("tampered");
  const text = decodeText(opened.xml);
  opened.xml.fill(0);
  const xml = text && (await unprotect(text, opened.stream));
  return xml === undefined ? damaged("malformed") : readXml(xml, FORMAT);
}

function costOf(kdf: KdbxKdf): CostVerdict {
  if (kdf.kind === "other") return "malformed";
  if (kdf.kind === "aes") return kdf.seed.length === DIGEST_BYTES ? aesKdfCost(kdf.rounds) : "malformed";
  // RFC 9106 takes shorter salts, hash-wasm does not.
  return kdf.salt.length < 8 ? "malformed" : argon2Cost(kdf.memoryKib, kdf.iterations, kdf.parallelism);
}

async function transform(composite: Bytes, kdf: KdbxKdf, options: ImportOptions): Promise<Bytes> {
  if (kdf.kind === "aes") return aesKdf(composite, kdf.seed, kdf.rounds, options);
  if (kdf.kind === "other") throw new RangeError("kdbx: unknown derivation");
  const derive = kdf.kind === "argon2d" ? argon2dKey : argon2idKey;
  return derive(composite, { ...kdf, length: DIGEST_BYTES }, options);
}

type Opened = { readonly xml: Bytes; readonly stream: InnerStream } | "wrong-password" | "tampered";

/** The head's code tells a wrong password; the blocks' codes tell damage. */
async function openFour(bytes: Uint8Array, header: KdbxHeader, transformed: Bytes): Promise<Opened> {
  const base = await sha512(concat(header.masterSeed, transformed, Uint8Array.of(1)));
  const code = bytes.subarray(header.end + DIGEST_BYTES, header.end + 2 * DIGEST_BYTES);
  if (!equalSecret(await blockCode(base, "head", bytes.subarray(0, header.end)), code)) return "wrong-password";
  const sealed = await readCodedBlocks(bytes.subarray(header.end + 2 * DIGEST_BYTES), base);
  base.fill(0);
  const plain = sealed && (await decrypt(sealed, header, transformed));
  const inner = plain && readInnerHeader(plain);
  return inner ?? "tampered";
}

/** Nothing is authenticated: the first bytes tell a wrong password, digests of the blocks tell damage. */
async function openThree(bytes: Uint8Array, header: KdbxHeader, transformed: Bytes): Promise<Opened> {
  const sealed = await decryptBody(copyBytes(bytes.subarray(header.end)), header, transformed);
  const start = header.startBytes;
  if (sealed === undefined || !equalSecret(sealed.slice(0, start.length), start)) return "wrong-password";
  const packed = await readHashedBlocks(sealed.subarray(start.length));
  const xml = packed && (await unpack(packed, header));
  return xml === undefined ? "tampered" : { xml, stream: { kind: header.streamKind, key: header.streamKey } };
}

async function decrypt(sealed: Bytes, header: KdbxHeader, transformed: Bytes): Promise<Bytes | undefined> {
  const packed = await decryptBody(sealed, header, transformed);
  return packed && unpack(packed, header);
}

async function decryptBody(sealed: Bytes, header: KdbxHeader, transformed: Bytes): Promise<Bytes | undefined> {
  const key = await sha256(concat(header.masterSeed, transformed));
  const plain =
    header.cipher === "aes"
      ? await openAesCbc(key, header.iv, sealed)
      : header.iv.length === 12
        ? chacha20(key, header.iv, 0, sealed)
        : undefined;
  key.fill(0);
  return plain;
}

async function unpack(bytes: Bytes, { isPacked }: KdbxHeader): Promise<Bytes | undefined> {
  if (!isPacked) return bytes;
  const unpacked = await inflate(bytes, "gzip");
  return typeof unpacked === "string" ? undefined : unpacked;
}
