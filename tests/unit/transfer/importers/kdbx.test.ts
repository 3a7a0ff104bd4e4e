import { argon2Sync, createCipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { concat, fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { testForeignSamples } from "../../../support/import-samples.ts";

testForeignSamples(["keepass"]);

const PASSWORD = "correct horse";
const sha256 = (...parts: readonly Uint8Array[]) =>
  createHash("sha256")
    .update(concat(...parts))
    .digest();
const sha512 = (...parts: readonly Uint8Array[]) =>
  createHash("sha512")
    .update(concat(...parts))
    .digest();
const little = (value: bigint, bytes: number) =>
  Uint8Array.from({ length: bytes }, (_, at) => Number((value >> BigInt(at * 8)) & 0xffn));
const field = (id: number, value: Uint8Array, sizeBytes: number) =>
  concat(Uint8Array.of(id), little(BigInt(value.length), sizeBytes), value);
const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));

const AES = bytesOf("31c1f2e6bf714350be5805216afc5aff");
const CHACHA = bytesOf("d6038a2b8b6f4cb5a524339a31dbb59a");
const SIGNATURE = bytesOf("03d9a29a67fb4bb5");
const KEY = "GEZDGNBVGY3TQOJQ";

/** The protected values are covered by the stream, one after the other, by node:crypto's ChaCha20. */
function xmlOf(streamKey: Uint8Array): string {
  const hash = sha512(streamKey);
  const counter = concat(new Uint8Array(4), hash.subarray(32, 44));
  const stream = createCipheriv("chacha20", hash.subarray(0, 32), counter);
  const cover = (text: string) => Buffer.from(stream.update(fromText(text))).toString("base64");
  const entry = (title: string, fields: string) =>
    `<Entry><String><Key>Title</Key><Value>${title}</Value></String>${fields}</Entry>`;
  const hidden = (key: string, value: string) =>
    `<String><Key>${key}</Key><Value ProtectInMemory="False" Protected="True">${cover(value)}</Value></String>`;
  return `<?xml version="1.0"?><KeePassFile><Root><Group><UUID>AA==</UUID>${entry(
    "One",
    hidden("Password", "a&b<c>") +
      hidden("otp", `otpauth://totp/x:zoe?secret=${KEY}&period=60`) +
      `<History>${entry("Old", hidden("otp", "otpauth://totp/old?secret=AAAA"))}</History>`,
  )}${entry("Two", hidden("TimeOtp-Secret-Base32", KEY))}</Group></Root></KeePassFile>`;
}

interface Kind {
  readonly version: 3 | 4;
  readonly cipher: "aes" | "chacha20";
  readonly kdf: "aes" | "argon2d" | "argon2id";
  readonly isPacked: boolean;
}

/** A database by node:crypto alone, after KeePass's description of the format. */
function database({ version, cipher, kdf, isPacked }: Kind): Uint8Array {
  const seed = new Uint8Array(32).fill(1);
  const master = new Uint8Array(32).fill(2);
  const iv = new Uint8Array(cipher === "aes" ? 16 : 12).fill(3);
  const streamKey = new Uint8Array(64).fill(4);
  const start = new Uint8Array(32).fill(6);
  const composite = sha256(sha256(fromText(PASSWORD)));
  let transformed: Uint8Array = composite;
  if (kdf === "aes") {
    for (let round = 0; round < 100; round += 1)
      transformed = createCipheriv("aes-256-ecb", seed, null).setAutoPadding(false).update(transformed);
    transformed = sha256(transformed);
  } else
    transformed = argon2Sync(kdf, {
      message: composite,
      nonce: seed,
      parallelism: 2,
      tagLength: 32,
      memory: 64,
      passes: 2,
    });
  const size = version === 4 ? 4 : 2;
  const text = (name: string, kind: number, value: Uint8Array) =>
    concat(Uint8Array.of(kind), little(BigInt(name.length), 4), fromText(name), little(BigInt(value.length), 4), value);
  const uuid = { aes: "c9d9f39a628a4460bf740d08c18a4fea", argon2d: "ef636ddf8c29444b91f7a9a403e30a0c" };
  const dictionary = concat(
    Uint8Array.of(0, 1),
    text("$UUID", 0x42, bytesOf(kdf === "argon2id" ? "9e298b1956db4773b23dfc3ec6f0a1e6" : uuid[kdf])),
    text("S", 0x42, seed),
    ...(kdf === "aes"
      ? [text("R", 5, little(100n, 8))]
      : [
          text("P", 4, little(2n, 4)),
          text("M", 5, little(65_536n, 8)),
          text("I", 5, little(2n, 8)),
          text("V", 4, little(0x13n, 4)),
        ]),
    Uint8Array.of(0),
  );
  const head = concat(
    SIGNATURE,
    Uint8Array.of(1, 0, version, 0),
    field(2, cipher === "aes" ? AES : CHACHA, size),
    field(3, little(isPacked ? 1n : 0n, 4), size),
    field(4, master, size),
    field(7, iv, size),
    ...(version === 4
      ? [field(11, dictionary, size)]
      : [
          field(5, seed, size),
          field(6, little(100n, 8), size),
          field(8, streamKey, size),
          field(9, start, size),
          field(10, little(3n, 4), size),
        ]),
    field(0, fromText("\r\n\r\n"), size),
  );
  const key = sha256(master, transformed);
  const seal = (bytes: Uint8Array): Uint8Array => {
    const sealing =
      cipher === "aes"
        ? createCipheriv("aes-256-cbc", key, iv)
        : createCipheriv("chacha20", key, concat(new Uint8Array(4), iv));
    return concat(sealing.update(bytes), sealing.final());
  };
  const pack = (bytes: Uint8Array) => (isPacked ? gzipSync(bytes) : bytes);
  const xml = fromText(xmlOf(streamKey));
  if (version === 3) {
    const packed = pack(xml);
    const half = packed.length >> 1;
    const block = (index: number, bytes: Uint8Array) =>
      concat(
        little(BigInt(index), 4),
        bytes.length === 0 ? new Uint8Array(32) : sha256(bytes),
        little(BigInt(bytes.length), 4),
        bytes,
      );
    const blocks = [packed.subarray(0, half), packed.subarray(half), new Uint8Array(0)];
    return concat(head, seal(concat(start, ...blocks.map((bytes, index) => block(index, bytes)))));
  }
  const inner = concat(field(1, little(3n, 4), 4), field(2, streamKey, 4), field(3, randomBytes(9), 4));
  const sealed = seal(pack(concat(inner, field(0, new Uint8Array(0), 4), xml)));
  const base = sha512(master, transformed, Uint8Array.of(1));
  const code = (index: bigint, signed: Uint8Array) =>
    createHmac("sha256", sha512(little(index, 8), base))
      .update(signed)
      .digest();
  const block = (index: bigint, bytes: Uint8Array) => {
    const length = little(BigInt(bytes.length), 4);
    return concat(code(index, concat(little(index, 8), length, bytes)), length, bytes);
  };
  return concat(head, sha256(head), code(2n ** 64n - 1n, head), block(0n, sealed), block(1n, new Uint8Array(0)));
}

const KINDS: readonly Kind[] = [
  { version: 3, cipher: "aes", kdf: "aes", isPacked: true },
  { version: 3, cipher: "aes", kdf: "aes", isPacked: false },
  { version: 4, cipher: "aes", kdf: "aes", isPacked: true },
  { version: 4, cipher: "chacha20", kdf: "argon2d", isPacked: true },
  { version: 4, cipher: "aes", kdf: "argon2id", isPacked: false },
];

const read = (bytes: Uint8Array, password?: string) =>
  importFile({ name: "a.kdbx", bytes }, password === undefined ? {} : { password });

test.each(KINDS)("a database of $version, $cipher, $kdf, packed $isPacked", async (kind) => {
  const bytes = database(kind);
  expect(await read(bytes)).toEqual({ kind: "needs-password", format: "kdbx" });
  expect((await read(bytes, "wrong")).kind).toBe("wrong-password");
  expect(await read(bytes, PASSWORD)).toMatchObject({
    kind: "accounts",
    format: "kdbx",
    accounts: [
      { type: "totp", issuer: "x", name: "zoe", period: 60 },
      { type: "totp", issuer: "Two", secret: fromText("1234567890") },
    ],
    skipped: [],
  });
});

test.each(KINDS)("$version, $cipher, $kdf: cut off or changed at any place, no other account", async (kind) => {
  const whole = database(kind);
  const secrets = new Set<string>();
  const isTrue = async (bytes: Uint8Array) => {
    const outcome = await read(bytes, PASSWORD);
    return outcome.kind !== "accounts" || outcome.accounts.every(({ secret }) => secrets.has(secret.join()));
  };
  const outcome = await read(whole, PASSWORD);
  for (const { secret } of outcome.kind === "accounts" ? outcome.accounts : []) secrets.add(secret.join());
  for (let place = 0; place < whole.length; place += place < 400 ? 1 : 41) {
    expect(await isTrue(whole.slice(0, place))).toBe(true);
    // Costs may be anything then: all of them are bounded, but not all are quick.
    const changed = whole.slice();
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(await isTrue(changed)).toBe(true);
  }
});

test("other ciphers, newer versions and absurd costs are told, before a password is asked for", async () => {
  const whole = database({ version: 3, cipher: "aes", kdf: "aes", isPacked: true });
  const changed = (from: Uint8Array, to: Uint8Array) => {
    const at = Buffer.from(whole).indexOf(from);
    expect(at).toBeGreaterThan(0);
    return concat(whole.subarray(0, at), to, whole.subarray(at + from.length));
  };
  const twofish = changed(AES, bytesOf("ad68f29f576f4bb9a36ad47af965346c"));
  expect(await read(twofish)).toEqual({ kind: "unsupported", format: "kdbx", why: "unknown-cipher" });
  const costly = changed(little(100n, 8), little(2n ** 40n, 8));
  expect(await read(costly)).toEqual({ kind: "unsupported", format: "kdbx", why: "too-costly" });
  const newer = whole.slice();
  newer[10] = 5;
  expect(await read(newer)).toEqual({ kind: "unsupported", format: "kdbx", why: "newer-version" });
  expect(await read(whole.slice(0, 40))).toEqual({ kind: "damaged", format: "kdbx", why: "cut-off" });
});
