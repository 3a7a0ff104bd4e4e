/** Backup files sealed and opened: round trips, damage at every place, costs that no device should pay. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromText, toText } from "../../../../src/base/bytes.ts";
import { randomBytes } from "../../../../src/crypto/random.ts";
import { BACKUP_COSTS, COST_CAPS, headerAad, readBackupFile } from "../../../../src/transfer/backup/file.ts";
import { isBucket, pad, unpad } from "../../../../src/transfer/backup/padding.ts";
import { deriveBackupKey, openBackup, sealBackup } from "../../../../src/transfer/backup/sealed.ts";
import { account } from "../../../support/accounts.ts";
import { anyContents, cheapDerive, KEY, SALT } from "../../../support/backup-parts.ts";
import { seededBytes } from "../../../support/seeded-bytes.ts";

const CONTENTS = { madeAtMs: 5, accounts: [account("GitHub")], settings: { theme: "dark" }, origins: [] };

async function opened(bytes: Uint8Array, key = KEY.key) {
  const reading = readBackupFile(new TextDecoder().decode(bytes));
  return reading.kind === "file" ? openBackup(reading.file, key) : reading;
}

test("openBackup() gives back what sealBackup() was given, accounts of all kinds", async () => {
  await fc.assert(
    fc.asyncProperty(anyContents, async (contents) => {
      expect(await opened(await sealBackup(contents, KEY, randomBytes))).toEqual({
        kind: "opened",
        backup: { ...contents, skipped: [] },
      });
    }),
    { numRuns: 60 },
  );
});

test("sealBackup() writes exactly the members of the specification", async () => {
  const file: unknown = JSON.parse(toText(await sealBackup(CONTENTS, KEY, randomBytes)));
  expect(file).toEqual({
    fmt: "protect-backup",
    v: 1,
    kdf: { alg: "argon2id", m: 65_536, t: 3, p: 1, salt: Buffer.from(SALT).toString("base64url") },
    suite: 1,
    iv: expect.stringMatching(/^[\w-]{16}$/) as string,
    ct: expect.stringMatching(/^[\w-]+$/) as string,
  });
});

test("sealBackup() takes a new IV for each file", async () => {
  const ivs = new Set<string>();
  for (let turn = 0; turn < 50; turn += 1) {
    const { iv } = JSON.parse(toText(await sealBackup(CONTENTS, KEY, randomBytes))) as { iv: string };
    ivs.add(iv);
  }
  expect(ivs.size).toBe(50);
});

test("openBackup() refuses another key", async () => {
  expect(await opened(await sealBackup(CONTENTS, KEY, randomBytes), seededBytes(32, 9))).toEqual({ kind: "refused" });
});

test("no backup that is cut off opens, at whatever byte", async () => {
  const bytes = await sealBackup(CONTENTS, KEY, randomBytes);
  for (let end = 0; end < bytes.length; end += 1) {
    const outcome = await opened(bytes.subarray(0, end));
    expect(["foreign", "damaged"], String(end)).toContain(outcome.kind);
  }
});

test("no backup with a flipped bit opens, whichever it is", async () => {
  const bytes = await sealBackup(CONTENTS, KEY, randomBytes);
  // Every bit of the header, and of the ciphertext one bit of each byte, another in turn.
  const header = toText(bytes).indexOf('"ct"');
  for (let place = 0; place < bytes.length; place += 1) {
    for (const bit of place < header ? [0, 1, 2, 3, 4, 5, 6, 7] : [place % 8]) {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ (1 << bit);
      const outcome = await opened(changed);
      expect(outcome.kind, `byte ${String(place)} bit ${String(bit)}`).not.toBe("opened");
    }
  }
});

const whole = async () => JSON.parse(toText(await sealBackup(CONTENTS, KEY, randomBytes))) as Record<string, unknown>;
const withKdf = async (kdf: Record<string, unknown>) => {
  const file = await whole();
  return JSON.stringify({ ...file, kdf: { ...(file["kdf"] as object), ...kdf } });
};

test.each([
  ["a version to come", { v: 2 }, "newer"],
  ["a version far off", { v: 900, suite: 7, kdf: null, later: [] }, "newer"],
  ["no version", { v: undefined }, "damaged"],
  ["version 0", { v: 0 }, "damaged"],
  ["a version that is text", { v: "1" }, "damaged"],
  ["another suite", { suite: 2 }, "damaged"],
  ["another format", { fmt: "protect" }, "foreign"],
  ["a member that nothing authenticates", { note: "x" }, "damaged"],
  ["a short IV", { iv: "AAAA" }, "damaged"],
  ["an IV with padding", { iv: "AAAAAAAAAAAAAAA=" }, "damaged"],
  ["no ciphertext", { ct: undefined }, "damaged"],
  ["a ciphertext of another length", { ct: "A".repeat(5500) }, "damaged"],
  ["no derivation", { kdf: undefined }, "damaged"],
])("readBackupFile() tells %s as %s", async (_, rest, kind) => {
  expect(readBackupFile(JSON.stringify({ ...(await whole()), ...rest })).kind).toBe(kind);
});

test.each([
  ["a gibibyte", { m: 1_048_576 }, "too-costly"],
  ["all the memory there is", { m: 2 ** 52 }, "too-costly"],
  ["a thousand passes", { t: 1000 }, "too-costly"],
  ["nine lanes", { p: 9 }, "too-costly"],
  ["no memory", { m: 0 }, "damaged"],
  ["less memory than its lanes need", { m: 8, p: 2 }, "damaged"],
  ["half a pass", { t: 1.5 }, "damaged"],
  ["negative costs", { m: -65_536 }, "damaged"],
  ["costs that are no number", { t: null }, "damaged"],
  ["another derivation", { alg: "scrypt" }, "damaged"],
  ["a long salt", { salt: "A".repeat(43) }, "damaged"],
  ["a member more", { x: 1 }, "damaged"],
])("readBackupFile() tells %s as %s, before anything is derived", async (_, kdf, kind) => {
  expect(readBackupFile(await withKdf(kdf)).kind).toBe(kind);
});

test("readBackupFile() reads costs up to its bounds, and they are authenticated", async () => {
  const reading = readBackupFile(await withKdf({ ...COST_CAPS }));
  expect(reading.kind).toBe("file");
  if (reading.kind === "file") expect(await openBackup(reading.file, KEY.key)).toEqual({ kind: "refused" });
});

test("readBackupFile() calls what is no JSON, or nested too deep, no backup", () => {
  for (const text of ["", "protect-backup", "[".repeat(10_000), '"protect-backup"', "null"])
    expect(readBackupFile(text).kind).toBe("foreign");
});

test("headerAad() differs for every header value", () => {
  const header = { costs: BACKUP_COSTS, salt: SALT, iv: seededBytes(12, 3) };
  const others = [
    { ...header, costs: { ...BACKUP_COSTS, m: 65_535 } },
    { ...header, costs: { ...BACKUP_COSTS, t: 2 } },
    { ...header, costs: { ...BACKUP_COSTS, p: 2 } },
    { ...header, salt: seededBytes(16, 4) },
    { ...header, iv: seededBytes(12, 5) },
  ];
  const all = [header, ...others].map((each) => Buffer.from(headerAad(each)).toString("hex"));
  expect(new Set(all).size).toBe(all.length);
});

test("deriveBackupKey() gives one key for both ways to write a letter with a mark", async () => {
  const [composed, apart] = ["P\u00e4sse und W\u00f6rter", "Pa\u0308sse und Wo\u0308rter"];
  expect(await deriveBackupKey(cheapDerive, composed, SALT)).toEqual(await deriveBackupKey(cheapDerive, apart, SALT));
});

test("pad() hides the length in steps, and unpad() takes only what it wrote", () => {
  expect(pad(fromText("x")).length).toBe(4096);
  expect(pad(new Uint8Array(4092)).length).toBe(4096);
  expect(pad(new Uint8Array(4093)).length).toBe(8192);
  expect(() => pad(new Uint8Array(16 * 1024 * 1024 - 3))).toThrow(RangeError);
  const padded = pad(fromText("text"));
  expect(unpad(padded)).toEqual(fromText("text"));
  padded[4095] = 1;
  expect(unpad(padded)).toBeUndefined();
  expect(unpad(new Uint8Array([0, 0, 0, 9, 1]))).toBeUndefined();
  expect(unpad(new Uint8Array(3))).toBeUndefined();
  expect([0, 4095, 4096, 5000, 8192, 2 ** 24, 2 ** 25].map(isBucket)).toEqual([
    false,
    false,
    true,
    false,
    true,
    true,
    false,
  ]);
});
