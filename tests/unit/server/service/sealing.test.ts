/** What was sealed and authenticated by WebCrypto, as services did before, and what is by `node:crypto`: the same bytes. @module */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeBase64url, encodeBase64url } from "../../../../src/base/base64url.ts";
import { type Bytes, concat, fromText, toText } from "../../../../src/base/bytes.ts";
import { enc } from "../../../../src/crypto/enc.ts";
import { randomBytes } from "../../../../src/crypto/random.ts";
import { deviceMac, isDeviceAuthentic, open, pushTopic, seal } from "../../../../src/server/service/sealing.ts";
import type { Parts } from "../../../../src/server/service/types.ts";
import { loadKeys, prepareFolder } from "../../../../src/server/storage/key-files.ts";

const PLACE = { column: "totp.seed", row: "somebody" } as const;
const AAD = enc("protect/1/column", [fromText(PLACE.column), fromText(PLACE.row)]);
const PLAINTEXT = fromText("a seed of twenty byt");
const DEVICE = {
  id: encodeBase64url(randomBytes(16)),
  user_id: encodeBase64url(randomBytes(16)),
  device_key: randomBytes(91),
  state: "active",
  uv_credential_id: null,
  uv_public_key: null,
} as const;

let folder: string;
let parts: Pick<Parts, "keys" | "random">;
let webSeal: CryptoKey;
let webMac: CryptoKey;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "protect-sealing-"));
  prepareFolder(folder);
  const keys = await loadKeys(folder);
  parts = { keys: { ...keys, vapid: { ...keys.vapid, subject: "" } }, random: randomBytes };
  const secret = decodeBase64url(readFileSync(join(folder, "dbk.key"), "utf8").trim());
  const root = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const by = (use: string) => ({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: fromText(use) });
  const aes = { name: "AES-GCM", length: 256 };
  const hmac = { name: "HMAC", hash: "SHA-256", length: 256 };
  webSeal = await crypto.subtle.deriveKey(by("protect/1/dbk-seal"), root, aes, false, ["encrypt", "decrypt"]);
  webMac = await crypto.subtle.deriveKey(by("protect/1/dbk-mac"), root, hmac, false, ["sign"]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("open() opens what WebCrypto sealed, and WebCrypto what seal() did", async () => {
  const iv = randomBytes(12);
  const algorithm = { name: "AES-GCM", iv, additionalData: AAD };
  const theirs = concat(iv, new Uint8Array(await crypto.subtle.encrypt(algorithm, webSeal, PLAINTEXT)));
  expect(open(parts, PLACE, theirs)).toEqual(PLAINTEXT);

  const ours = seal(parts, PLACE, PLAINTEXT);
  const opened = await crypto.subtle.decrypt({ ...algorithm, iv: ours.slice(0, 12) }, webSeal, ours.slice(12));
  expect(toText(new Uint8Array(opened))).toBe(toText(PLAINTEXT));
  expect(seal(parts, PLACE, PLAINTEXT)).not.toEqual(ours);
});

test("open() refuses every altered bit, every shorter text, and another row or column", () => {
  const sealed = seal(parts, PLACE, PLAINTEXT);
  const refused = (bytes: Bytes, place: Parameters<typeof open>[1] = PLACE): boolean => {
    try {
      open(parts, place, bytes);
      return false;
    } catch {
      return true;
    }
  };
  let count = 0;
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const altered = sealed.slice();
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (refused(altered)) count += 1;
  }
  expect(count).toBe(sealed.length * 8);
  for (let length = 0; length < sealed.length; length += 1)
    expect(refused(sealed.slice(0, length)), String(length)).toBe(true);
  expect(refused(sealed, { ...PLACE, row: "somebody else" })).toBe(true);
  expect(refused(sealed, { ...PLACE, column: "enrolment.token" })).toBe(true);
  expect(refused(sealed)).toBe(false);
});

test("deviceMac() and pushTopic() are the HMAC-SHA-256 that WebCrypto gives under the same key", async () => {
  const by = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.sign("HMAC", webMac, bytes));
  const fields = [decodeBase64url(DEVICE.id), decodeBase64url(DEVICE.user_id), DEVICE.device_key, fromText("active")];
  const nothing = new Uint8Array(0);
  const mac = await by(enc("protect/1/device-row", [...fields, nothing, nothing]));
  expect(deviceMac(parts, DEVICE)).toEqual(mac);
  expect(isDeviceAuthentic(parts, { ...DEVICE, mac })).toBe(true);
  expect(isDeviceAuthentic(parts, { ...DEVICE, mac: mac.slice(0, 16) })).toBe(false);
  expect(isDeviceAuthentic(parts, { ...DEVICE, state: "revoked", mac })).toBe(false);
  const topic = await by(enc("protect/1/push-topic", [fromText("d"), fromText("r")]));
  expect(pushTopic(parts, "d", "r")).toBe(encodeBase64url(topic).slice(0, 32));
});
