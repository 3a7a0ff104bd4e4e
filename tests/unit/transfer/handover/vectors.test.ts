/** Frozen bytes of a hand-over, made without the product (tests/vectors/hand-over.json). @module */
import { createECDH } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Bytes } from "../../../../src/base/bytes.ts";
import { importHpkePrivateKey } from "../../../../src/crypto/hpke.ts";
import { readCode } from "../../../../src/transfer/handover/code-text.ts";
import { createCollector } from "../../../../src/transfer/handover/collecting.ts";
import { checkCodeOf, formatHello, readHello } from "../../../../src/transfer/handover/hello.ts";
import { blocksIn, decodePart, encodePart } from "../../../../src/transfer/handover/part.ts";
import { formatReceipt, readReceipt, receiptDigits } from "../../../../src/transfer/handover/receipt.ts";
import { openMessage } from "../../../../src/transfer/handover/sealed.ts";
import { nodeStretch } from "../../../support/node-stretch.ts";

interface Vectors {
  readonly hello: Record<"id" | "publicKey" | "privateScalar" | "hint" | "text" | "checkCode", string>;
  readonly message: Record<"plaintext" | "sealed", string>;
  readonly parts: { readonly message: string; readonly count: number; readonly texts: readonly string[] };
  readonly receipt: {
    readonly key: string;
    readonly accounts: readonly boolean[];
    readonly services: readonly boolean[];
    readonly text: string;
    readonly digits: Readonly<Record<string, string>>;
  };
}

const file = JSON.parse(readFileSync(new URL("../../../vectors/hand-over.json", import.meta.url), "utf8")) as Vectors;
const unhex = (text: string): Bytes => new Uint8Array(Buffer.from(text, "hex"));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

const hello = { id: unhex(file.hello.id), publicKey: unhex(file.hello.publicKey), hint: file.hello.hint };

async function privateKey(): Promise<CryptoKey> {
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(file.hello.privateScalar, "hex");
  const [x, y] = [hello.publicKey.slice(1, 33), hello.publicKey.slice(33)].map((part) =>
    Buffer.from(part).toString("base64url"),
  );
  const d = Buffer.from(file.hello.privateScalar, "hex").toString("base64url");
  const jwk = { kty: "EC", crv: "P-256", d, ...(x !== undefined && { x }), ...(y !== undefined && { y }) };
  const key = await crypto.subtle.importKey("jwk", jwk, { name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  return importHpkePrivateKey(new Uint8Array(await crypto.subtle.exportKey("pkcs8", key)));
}

test("the text of the hello is the frozen one, and is read back", async () => {
  expect(formatHello(hello)).toBe(file.hello.text);
  const code = readCode(file.hello.text);
  expect(code.kind === "hello" && (await readHello(code.bytes))).toEqual(hello);
});

test("the check code is the frozen one", async () => {
  expect(await checkCodeOf(hello, nodeStretch)).toBe(file.hello.checkCode);
});

test("the sealed message opens with the frozen key", async () => {
  const outcome = await openMessage(unhex(file.message.sealed), { hello, privateKey: await privateKey() });
  expect(outcome.kind === "opened" && hex(outcome.plaintext)).toBe(file.message.plaintext);
});

test("every frozen part is written as it stands, and any that suffice make the message", async () => {
  const { texts, count, message } = file.parts;
  for (const text of texts) {
    const code = readCode(text);
    const part = code.kind === "part" ? decodePart(code.bytes) : undefined;
    if (part === undefined || code.kind !== "part") throw new Error("the vector is no part");
    expect(hex(encodePart(part))).toBe(hex(code.bytes));
    expect(part.count).toBe(count);
  }
  const collector = createCollector();
  // Number 3 is a mixture of both, number 4 the first block.
  expect(blocksIn(2, 2)).toEqual([0, 1]);
  expect(blocksIn(3, 2)).toEqual([0, 1]);
  expect(blocksIn(4, 2)).toEqual([0]);
  for (const at of [3, 4]) collector.add(texts[at] ?? "");
  expect(hex((await collector.message()) as Bytes)).toBe(message);
});

test("the receipt is the frozen one, scanned and in digits", async () => {
  const { key, accounts, services, text, digits } = file.receipt;
  const known = { id: hello.id, key: unhex(key) };
  expect(await formatReceipt(known, { accounts, services })).toBe(text);
  const sent = { accounts: accounts.length, services: services.length };
  expect(await readReceipt(text, known, sent)).toEqual({
    kind: "receipt",
    arrived: 9,
    receipt: { accounts, services },
  });
  for (const [arrived, wanted] of Object.entries(digits)) {
    expect(await receiptDigits(known, Number(arrived))).toBe(wanted);
    expect(await readReceipt(`${wanted.slice(0, 4)} ${wanted.slice(4)}`, known, sent)).toEqual({
      kind: "receipt",
      arrived: Number(arrived),
    });
  }
});
