import { createCipheriv, createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { type Bytes, concat, fromText, u64 } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { testForeignSamples } from "../../../support/import-samples.ts";

testForeignSamples(["otpauth-ios"]);

/** Keyed archives of flat objects, written by hand: values are texts, bytes or small numbers. */
function archive(fields: Readonly<Record<string, string | number | Uint8Array>>): Bytes {
  const marked = (high: number, bytes: Uint8Array): Uint8Array =>
    bytes.length < 15
      ? concat(Uint8Array.of(high | bytes.length), bytes)
      : concat(Uint8Array.of(high | 15, 0x11, bytes.length >> 8, bytes.length & 255), bytes);
  const encoded = (value: string | number | Uint8Array): Uint8Array =>
    typeof value === "number"
      ? Uint8Array.of(0x10, value)
      : typeof value === "string"
        ? marked(0x50, fromText(value))
        : marked(0x40, value);
  const entries = Object.entries(fields);
  const first = 8;
  const objects = [
    Uint8Array.of(0xd2, 1, 2, 3, 4),
    encoded("$top"),
    encoded("$objects"),
    Uint8Array.of(0xd1, 5, 6),
    Uint8Array.of(0xa2, 7, 7 + 1),
    encoded("root"),
    Uint8Array.of(0x80, 1),
    encoded("$null"),
    Uint8Array.of(
      0xd0 | entries.length,
      ...entries.map((_, at) => first + 1 + at * 2),
      ...entries.map((_, at) => first + 2 + at * 2),
    ),
    ...entries.flatMap(([name, value]) => [encoded(name), encoded(value)]),
  ];
  let at = 8;
  const offsets = objects.map((object) => {
    const place = at;
    at += object.length;
    return Uint8Array.of(place >> 8, place & 255);
  });
  const trailer = concat(Uint8Array.of(0, 0, 0, 0, 0, 0, 2, 1), u64(objects.length), u64(0), u64(at));
  return concat(fromText("bplist00"), ...objects, ...offsets, trailer);
}

const sha256 = (text: Uint8Array | string): Buffer => createHash("sha256").update(text).digest();

function seal(key: Uint8Array, iv: Uint8Array, plain: Uint8Array): Bytes {
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  return concat(cipher.update(plain), cipher.final());
}

const ACCOUNT = {
  label: "x",
  issuer: "A",
  secret: fromText("1234567890"),
  type: 1,
  algorithm: 2,
  digits: 8,
  period: 0,
  counter: 7,
};
const EXPECTED = {
  kind: "accounts",
  accounts: [
    { type: "hotp", issuer: "A", name: "x", secret: ACCOUNT.secret, algorithm: "SHA256", digits: 8, counter: 7 },
  ],
};

function oldFile(account: Readonly<Record<string, string | number | Uint8Array>>, password: string) {
  const iv = createHash("sha1").update("iv").digest().subarray(0, 16);
  const Data = seal(sha256(`salt-${password}`), iv, archive(account));
  const bytes = seal(
    sha256("OTPAuth"),
    new Uint8Array(16),
    archive({ Salt: fromText("salt"), IV: fromText("iv"), Data }),
  );
  return { name: "x.otpauth", bytes };
}

function newFile(password: string, changed = -1) {
  const derive = (salt: string): Buffer => pbkdf2Sync(password, salt, 10_000, 32, "sha1");
  const head = concat(Uint8Array.of(3, 1), fromText("saltsalt"), fromText("macsmacs"), new Uint8Array(16).fill(5));
  const body = concat(head, seal(derive("saltsalt"), new Uint8Array(16).fill(5), archive(ACCOUNT)));
  const Data = concat(body, createHmac("sha256", derive("macsmacs")).update(body).digest());
  if (changed >= 0) Data[changed] = (Data[changed] ?? 0) ^ 1;
  return { name: "x.otpauth", bytes: seal(sha256("OTPAuth"), new Uint8Array(16), archive({ Data })) };
}

test("an account's file by the old encryption and by the new one", async () => {
  for (const file of [oldFile(ACCOUNT, "pässword"), newFile("pässword")]) {
    expect(await importFile(file)).toMatchObject({ kind: "needs-password" });
    expect(await importFile(file, { password: "password" })).toMatchObject({ kind: "wrong-password" });
    expect(await importFile(file, { password: "pässword" })).toMatchObject(EXPECTED);
  }
});

test("a bit turned over anywhere in the new encryption gives no account", async () => {
  for (const at of [0, 2, 10, 18, 34, 100, 290])
    expect((await importFile(newFile("x", at), { password: "x" })).kind).toMatch(/^(?:wrong-password|damaged)$/);
});

test("unknown type and algorithm are left out", async () => {
  for (const [more, why] of [
    [{ type: 9 }, "bad-type"],
    [{ algorithm: 9 }, "bad-algorithm"],
    [{ secret: "text" }, "bad-secret"],
  ] as const)
    expect(await importFile(oldFile({ ...ACCOUNT, ...more }, "x"), { password: "x" })).toMatchObject({
      accounts: [],
      skipped: [{ label: "A · x", why }],
    });
});

test("a file cut off is damaged", async () => {
  const { name, bytes } = newFile("x");
  for (let size = 16; size < bytes.length; size += 16)
    expect(await importFile({ name, bytes: bytes.slice(0, size) }, { password: "x" })).toMatchObject({
      kind: "damaged",
    });
});
