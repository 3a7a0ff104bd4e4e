import { createCipheriv, createHmac, pbkdf2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { concat } from "../../../../src/base/bytes.ts";
import { openSqlcipher } from "../../../../src/transfer/importers/sqlcipher.ts";
import { writeSqlite } from "../../../support/sqlite-writer.ts";

const PASSWORD = "correct horse";
const VERSIONS = {
  3: { hash: "sha1", iterations: 64_000, pageBytes: 1024, reserved: 48, codeBytes: 20 },
  4: { hash: "sha512", iterations: 256_000, pageBytes: 4096, reserved: 80, codeBytes: 64 },
} as const;

/** A database sealed by node:crypto, after SQLCipher's description of its design. */
function seal(version: 3 | 4): Uint8Array {
  const { hash, iterations, pageBytes, reserved, codeBytes } = VERSIONS[version];
  const plain = writeSqlite((database) => {
    database.exec(`PRAGMA page_size = ${String(pageBytes)}; CREATE TABLE a (s TEXT)`);
    for (let index = 0; index < 20; index += 1)
      database.prepare("INSERT INTO a VALUES (?)").run(`row ${String(index)}`);
  });
  const salt = new Uint8Array(16).fill(9);
  const key = pbkdf2Sync(PASSWORD, salt, iterations, 32, hash);
  const codeKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    hash,
  );
  const pages: Uint8Array[] = [];
  for (let page = 0; page * pageBytes < plain.length; page += 1) {
    const from = page * pageBytes + (page === 0 ? 16 : 0);
    const iv = new Uint8Array(16).fill(page + 1);
    const cipher = createCipheriv("aes-256-cbc", key, iv).setAutoPadding(false);
    // Its end is reserved; this page's own rows lie there, and are lost, which does not matter here.
    const sealed = concat(cipher.update(plain.subarray(from, (page + 1) * pageBytes - reserved)), cipher.final());
    const number = new Uint8Array(4);
    new DataView(number.buffer).setUint32(0, page + 1, true);
    const code = createHmac(hash, codeKey).update(sealed).update(iv).update(number).digest();
    pages.push(
      concat(page === 0 ? salt : new Uint8Array(0), sealed, iv, code, new Uint8Array(reserved - 16 - codeBytes)),
    );
  }
  return concat(...pages);
}

test.each([3, 4] as const)("version %i: opened, a wrong password and damage told apart", async (version) => {
  const bytes = seal(version);
  const { pageBytes } = VERSIONS[version];
  const opened = await openSqlcipher(bytes, PASSWORD, {});
  expect(typeof opened === "string" ? opened : new TextDecoder().decode(opened.subarray(0, 15))).toBe(
    "SQLite format 3",
  );
  expect(typeof opened !== "string" && opened.includes(0x0d)).toBe(true);
  expect(await openSqlcipher(bytes, "wrong", {})).toBe("wrong-password");
  const changed = bytes.slice();
  changed[pageBytes + 100] = (changed[pageBytes + 100] ?? 0) ^ 1;
  expect(await openSqlcipher(changed, PASSWORD, {})).toBe("tampered");
  // The page after the first, in its place once more.
  const swapped = bytes.slice();
  swapped.set(bytes.subarray(0, pageBytes), pageBytes);
  expect(await openSqlcipher(swapped, PASSWORD, {})).toBe("tampered");
});

test("it ends when it is asked to", async () => {
  await expect(openSqlcipher(seal(3), PASSWORD, { signal: AbortSignal.abort() })).rejects.toThrow(DOMException);
});
