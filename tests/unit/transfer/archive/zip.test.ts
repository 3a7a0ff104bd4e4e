import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { concat, fromText, toText } from "../../../../src/base/bytes.ts";
import { hmacSha1 } from "../../../../src/crypto/hmac-sha1.ts";
import { pbkdf2 } from "../../../../src/crypto/password-kdf.ts";
import { refusalOf, unpackMember } from "../../../../src/transfer/archive/zip.ts";
import { isZip, readZipDirectory } from "../../../../src/transfer/archive/zip-directory.ts";
import { crc32, decryptWinzipAes } from "../../../../src/transfer/archive/zip-encryption.ts";
import { IMPORT_LIMITS } from "../../../../src/transfer/limits.ts";
import { writeZip } from "../../../support/zip-writer.ts";

const OWN = join(import.meta.dirname, "../../../samples/own-exports");
const own = (name: string) => new Uint8Array(readFileSync(join(OWN, name)));
const PASSWORD = "correct horse";

function first(bytes: Uint8Array) {
  const member = readZipDirectory(bytes)?.[0];
  if (member === undefined) throw new Error("no member");
  return member;
}

test("stored and deflated members, several of them, and a directory that names none", async () => {
  const zip = writeZip(
    { name: "a.txt", content: "one", stored: true },
    { name: "b/ü.txt", content: "two ".repeat(99) },
  );
  const members = readZipDirectory(zip) ?? [];
  expect(members.map(({ name }) => name)).toEqual(["a.txt", "b/ü.txt"]);
  const texts = await Promise.all(members.map((member) => unpackMember(zip, member)));
  expect(texts.map((one) => one.kind === "unpacked" && toText(one.bytes))).toEqual(["one", "two ".repeat(99)]);
  expect(readZipDirectory(writeZip())).toEqual([]);
  expect([isZip(writeZip()), isZip(zip), isZip(fromText("PK")), isZip(fromText("otpauth://"))]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("CRC-32 has the check value of its definition", () => {
  expect(crc32(fromText("123456789"))).toBe(0xcbf4_3926);
});

test.each(["winauth.zip", "raivo-otp-export.zip"])("%s: right, wrong and no password", async (name) => {
  const zip = own(name);
  const member = first(zip);
  expect((await unpackMember(zip, member, PASSWORD)).kind).toBe("unpacked");
  expect((await unpackMember(zip, member)).kind).toBe("needs-password");
  expect((await unpackMember(zip, member, "wrong horse")).kind).toBe("wrong-password");
});

test.each(["winauth.zip", "raivo-otp-export.zip"])("%s: every byte changed, and cut off anywhere", async (name) => {
  const zip = own(name);
  const whole = await unpackMember(zip, first(zip), PASSWORD);
  for (let place = 0; place < zip.length; place += 1) {
    const changed = zip.slice();
    changed[place] = (changed[place] ?? 0) ^ 0x41;
    const member = readZipDirectory(changed)?.[0];
    const unpacked = member && (await unpackMember(changed, member, PASSWORD));
    // What is not noticed must not matter: dates, versions, names.
    if (unpacked?.kind === "unpacked") expect(unpacked).toEqual(whole);
    expect(readZipDirectory(zip.subarray(0, place))).toBeUndefined();
  }
});

test("a bomb is told while it is unpacked, whatever size its directory says", async () => {
  const zip = writeZip({ name: "bomb", content: new Uint8Array(65 * 1024 * 1024), lies: { unpackedBytes: 9 } });
  expect(zip.length).toBeLessThan(100_000);
  expect((await unpackMember(zip, first(zip))).kind).toBe("too-large");
});

test("sizes and checksums that are not true, and methods that are not read", async () => {
  const unpack = async (lies: object, stored = false) => {
    const zip = writeZip({ name: "a", content: "some text, some text", stored, lies });
    return (await unpackMember(zip, first(zip))).kind;
  };
  expect(await unpack({})).toBe("unpacked");
  expect(await unpack({ unpackedBytes: 5 })).toBe("damaged");
  expect(await unpack({ crc32: 5 }, true)).toBe("damaged");
  expect(await unpack({ method: 8 }, true)).toBe("damaged");
  expect(await unpack({ method: 14 })).toBe("unknown-method");
});

test("a member as large as AES may have is decrypted: more blocks than a call has room for as arguments", async () => {
  const salt = new Uint8Array(16);
  const keys = await pbkdf2("SHA-1", PASSWORD, { salt, iterations: 1000, length: 66 });
  const sealed = new Uint8Array(IMPORT_LIMITS.aesMemberBytes - 28);
  const code = hmacSha1(keys.subarray(32, 64), sealed).subarray(0, 10);
  const plain = await decryptWinzipAes(concat(salt, keys.subarray(64), sealed, code), PASSWORD, 3);
  expect(plain).toHaveLength(sealed.length);
});

test("offsets and sizes outside the file", async () => {
  const zip = writeZip({ name: "a", content: "text" });
  const member = first(zip);
  for (const lie of [{ offset: zip.length }, { offset: 1 }, { packedBytes: 0xffff_ffff }, { offset: 0xffff_ffff }])
    expect((await unpackMember(zip, { ...member, ...lie })).kind).toBe("damaged");
});

test("what cannot be unpacked becomes what a reader answers", () => {
  const kinds = ["needs-password", "wrong-password", "too-large", "unknown-method", "damaged"] as const;
  expect(kinds.map((kind) => refusalOf({ kind }, "x"))).toEqual([
    { kind: "needs-password", format: "x" },
    { kind: "wrong-password", format: "x" },
    { kind: "unsupported", format: "x", why: "too-large" },
    { kind: "unsupported", format: "x", why: "newer-version" },
    { kind: "damaged", format: "x", why: "malformed" },
  ]);
});
