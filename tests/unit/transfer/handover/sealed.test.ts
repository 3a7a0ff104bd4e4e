/** The sealed message, its payload, and what must not open or be read. @module */
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OtpAccount } from "../../../../src/accounts/account.ts";
import { type Bytes, concat, fromText, u32 } from "../../../../src/base/bytes.ts";
import { decodeContents, encodeContents } from "../../../../src/transfer/handover/contents.ts";
import { deflate, inflate } from "../../../../src/transfer/handover/deflate.ts";
import { checkCodeOf, formatHello, type Hello, readHello } from "../../../../src/transfer/handover/hello.ts";
import { MAX_INFLATED_BYTES } from "../../../../src/transfer/handover/limits.ts";
import { decodePayload, encodePayload } from "../../../../src/transfer/handover/payload.ts";
import { formatReceipt, readReceipt, receiptDigits } from "../../../../src/transfer/handover/receipt.ts";
import { createOwnKey, isMessage, openMessage, sealMessage } from "../../../../src/transfer/handover/sealed.ts";
import { account } from "../../../support/accounts.ts";
import { nodeStretch } from "../../../support/node-stretch.ts";
import { repetitions } from "../../../support/repetitions.ts";
import { seededBytes } from "../../../support/seeded-bytes.ts";

let ids = 0;
const newId = (): string => {
  ids += 1;
  return `new-${String(ids)}`;
};
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

describe("the hello", () => {
  test("is read as it was written, and nothing that is altered in its key", async () => {
    const { hello } = await createOwnKey("7Q2M-4XKD", random);
    const bytes = concat(hello.id, hello.publicKey, fromText(hello.hint));
    expect(await readHello(bytes)).toEqual(hello);
    expect(await readHello(bytes.slice(0, 80))).toBeUndefined();
    expect(await readHello(concat(bytes, new Uint8Array(40)))).toBeUndefined();
    for (const at of [16, 17, 60, 80]) {
      const bad = bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte));
      expect(await readHello(bad), `byte ${String(at)}`).toBeUndefined();
    }
  });

  test.each(["two words", "\u202egnp", "a\nb", "é", "x".repeat(33)])("has no name like %j", async (hint) => {
    const { hello } = await createOwnKey("", random);
    expect(() => formatHello({ ...hello, hint })).toThrow(RangeError);
    expect(await readHello(concat(hello.id, hello.publicKey, fromText(hint)))).toBeUndefined();
  });

  test("gives another check code when any of its values differs", async () => {
    const { hello } = await createOwnKey("A", random);
    const other = await createOwnKey("A", random);
    const variants: readonly Hello[] = [
      hello,
      { ...hello, id: other.hello.id },
      { ...hello, publicKey: other.hello.publicKey },
      { ...hello, hint: "B" },
    ];
    const codes = await Promise.all(variants.map((each) => checkCodeOf(each, nodeStretch)));
    for (const code of codes) expect(code).toMatch(/^[0-9]{8}$/);
    expect(new Set(codes).size).toBe(variants.length);
  });
});

describe("a message", () => {
  test("opens with the key that it was sealed to, and the private half never leaves", async () => {
    const own = await createOwnKey("7Q2M-4XKD", random);
    const message = await sealMessage(own.hello, fromText("inside"));
    expect(isMessage(message)).toBe(true);
    expect(await openMessage(message, own)).toEqual({ kind: "opened", plaintext: fromText("inside") });
    await expect(crypto.subtle.exportKey("pkcs8", own.privateKey)).rejects.toThrow();
  });

  test("opens for no other phone, no other session, no other name, and altered nowhere", async () => {
    const own = await createOwnKey("7Q2M", random);
    const other = await createOwnKey("7Q2M", random);
    const message = await sealMessage(own.hello, fromText("inside"));
    expect(await openMessage(message, other)).toEqual({ kind: "for-another" });
    const sameId = { ...other, hello: { ...other.hello, id: own.hello.id } };
    expect(await openMessage(message, sameId)).toEqual({ kind: "damaged" });
    const renamed = { ...own, hello: { ...own.hello, hint: "7Q2N" } };
    expect(await openMessage(message, renamed)).toEqual({ kind: "damaged" });
    for (let at = 0; at < message.length; at += 1) {
      const bad = message.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect((await openMessage(bad, own)).kind, `byte ${String(at)}`).not.toBe("opened");
    }
    expect(await openMessage(message.slice(0, 100), own)).toEqual({ kind: "other" });
    expect(
      await openMessage(
        fromText("PMT2 and whatever a later version may have written there, and much more of it. ".repeat(3)),
        own,
      ),
    ).toEqual({ kind: "newer-version" });
  });

  test("any bytes give an answer and no error", async () => {
    const own = await createOwnKey("", random);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (raw, isOurs) => {
        const bytes = isOurs ? concat(fromText("PMT1"), Uint8Array.of(1), own.hello.id, raw) : new Uint8Array(raw);
        expect((await openMessage(bytes, own)).kind).not.toBe("opened");
      }),
      { numRuns: repetitions(100, 1000) },
    );
  });
});

const KINDS: readonly OtpAccount[] = [
  account("plain"),
  account("all", {
    ...{ type: "hotp", name: "zoe@example.com", counter: 2 ** 40, note: "codes\nof 2024", tags: ["work", "家"] },
    ...{
      isPinned: true,
      pinnedIn: ["work"],
      uses: 12,
      lastUsedAtMs: 1_700_000_000_000,
      digits: 8,
      algorithm: "SHA512",
    },
    picture: "data:image/webp;base64,UklGRg==",
  }),
  account("motp", { type: "motp", pin: "1234", algorithm: "MD5", period: 10 }),
  account("steam", { type: "steam", digits: 5, secret: seededBytes(128) }),
];

describe("the payload", () => {
  test("brings accounts with all that belongs to them, settings and links; ids are new", async () => {
    const settings = { theme: "dark", hideCodes: true, autoLockSeconds: 60 };
    const sent = {
      receiptKey: seededBytes(32),
      links: ["https://app.example/#enrol?x"],
      contents: { accounts: KINDS, settings },
    };
    const read = await decodePayload(await encodePayload(sent), newId);
    expect(read?.receiptKey).toEqual(sent.receiptKey);
    expect(read?.links).toEqual(sent.links);
    expect(read?.contents.settings).toEqual(settings);
    expect(read?.contents.accounts.map(({ id: _, ...rest }) => rest)).toEqual(KINDS.map(({ id: _, ...rest }) => rest));
    expect(new Set(read?.contents.accounts.map(({ id }) => id)).size).toBe(KINDS.length);
    for (const { id } of read?.contents.accounts ?? []) expect(id).toMatch(/^new-/);
  });

  test("keeps the secrets in bytes of their own, behind the text", () => {
    const bytes = encodeContents({ accounts: [account("one", { secret: fromText("CANARY-SECRET") })] });
    const text = new TextDecoder("latin1").decode(bytes);
    expect(text.slice(0, text.lastIndexOf("}") + 1)).not.toContain("CANARY");
    expect(text.endsWith("CANARY-SECRET")).toBe(true);
  });

  const row = {
    ...{ type: "totp", issuer: "A", name: "b", algorithm: "SHA1", digits: 6, period: 30, counter: 0, createdAtMs: 1 },
    ...{ note: "", tags: [], isPinned: false, uses: 0, lastUsedAtMs: 0, secretBytes: 4 },
  };
  const contentsOf = (rows: readonly unknown[], secrets = rows.length * 4, more: object = {}): Bytes => {
    const text = fromText(JSON.stringify({ v: 1, accounts: rows, ...more }));
    return concat(u32(text.length), text, new Uint8Array(secrets).fill(7));
  };

  test.each([
    ["another type", { type: "sms" }],
    ["another algorithm", { algorithm: "SHA3" }],
    ["a thousand million digits", { digits: 1_000_000_000 }],
    ["no digits", { digits: 0 }],
    ["an endless period", { period: 1e20 }],
    ["half a counter", { counter: 0.5 }],
    ["a counter that goes back", { counter: -1 }],
    ["a name that is none", { name: { toString: "x" } }],
    ["a book for a note", { note: "x".repeat(4001) }],
    ["tags that are none", { tags: "work" }],
    ["a hundred tags", { tags: Array.from({ length: 100 }, String) }],
    ["a pin as a number", { pin: 1234 }],
  ])("leaves out an account with %s, and it alone", (_, odd) => {
    const read = decodeContents(contentsOf([row, { ...row, ...odd }, row]), newId);
    expect(read?.slots.map((slot) => slot !== undefined)).toEqual([true, false, true]);
    expect(read?.accounts).toHaveLength(2);
  });

  test("keeps an account whose picture may not be shown, without it", () => {
    const picture = "data:image/svg+xml;base64,PHN2Zz4=";
    expect(decodeContents(contentsOf([{ ...row, picture }]), newId)?.accounts[0]).not.toHaveProperty("picture");
  });

  test("takes nothing into the prototype", () => {
    const text = fromText(`{"v":1,"accounts":[],"settings":{"__proto__":{"polluted":true},"theme":"dark"}}`);
    const read = decodeContents(concat(u32(text.length), text), newId);
    expect(read?.settings).toEqual({ theme: "dark" });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each([
    ["secrets that are missing", contentsOf([row, row], 7)],
    ["secrets that are too many", contentsOf([row], 5)],
    ["a length past the end", concat(u32(0xffff_ffff), fromText("{}"))],
    ["no length", new Uint8Array(3)],
    ["another version", contentsOf([], 0, { v: 2 })],
    ["accounts that are no list", contentsOf({ length: 1 } as never, 0)],
    [
      "more accounts than there may be",
      contentsOf(
        Array.from({ length: 10_001 }, () => ({ secretBytes: 0 })),
        0,
      ),
    ],
    ["a negative secret", contentsOf([{ ...row, secretBytes: -4 }], 0)],
  ])("is refused with %s", (_, bytes) => {
    expect(decodeContents(bytes, newId)).toBeUndefined();
  });

  test("is refused where it would become larger than it may, before it does", async () => {
    const bomb = new Uint8Array(deflateRawSync(Buffer.alloc(MAX_INFLATED_BYTES + 1)));
    expect(bomb.length).toBeLessThan(40_000);
    expect(await inflate(bomb, MAX_INFLATED_BYTES)).toBeUndefined();
    expect(await decodePayload(bomb, newId)).toBeUndefined();
  });

  test("of any bytes gives an answer and no error", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (raw, isDeflated) => {
        const bytes = new Uint8Array(raw);
        expect(await decodePayload(isDeflated ? await deflate(bytes) : bytes, newId)).toBeUndefined();
      }),
      { numRuns: repetitions(100, 1000) },
    );
  });
});

describe("a receipt", () => {
  const known = { id: seededBytes(16), key: seededBytes(32, 1) };
  const sent = { accounts: 3, services: 1 };
  const receipt = { accounts: [true, false, true], services: [true] };

  test("tells which accounts have arrived when it is scanned, and how many when it is typed", async () => {
    expect(await readReceipt(await formatReceipt(known, receipt), known, sent)).toEqual({
      kind: "receipt",
      arrived: 2,
      receipt,
    });
    for (const arrived of [0, 1, 2, 3])
      expect(await readReceipt(` ${await receiptDigits(known, arrived)} `, known, sent)).toEqual({
        kind: "receipt",
        arrived,
      });
  });

  test("of another hand-over, another number of accounts, altered or mistyped is refused", async () => {
    const refused = { kind: "refused" };
    const text = await formatReceipt(known, receipt);
    expect(await readReceipt(text, { ...known, id: seededBytes(16, 2) }, sent)).toEqual(refused);
    expect(await readReceipt(text, { ...known, key: seededBytes(32, 2) }, sent)).toEqual(refused);
    expect(await readReceipt(text, known, { ...sent, accounts: 4 })).toEqual(refused);
    expect(
      await readReceipt(
        text.replace(/.$/, (last) => (last === "A" ? "Q" : "A")),
        known,
        sent,
      ),
    ).toEqual(refused);
    expect(await readReceipt(await receiptDigits(known, 4), known, sent)).toEqual(refused);
    for (const other of ["", "1234567", "12345678x", "PROTECT-MOVE:1/N/AA", "PROTECT-MOVE:1/R/AA"])
      expect(await readReceipt(other, known, sent)).toEqual(refused);
  });
});
