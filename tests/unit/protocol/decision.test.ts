/** Decision bytes: no two answers share them, and no altered one verifies (D-01, D-02). */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bytes } from "../../../src/base/bytes.ts";
import { createSigningKeyPair, sign, verify } from "../../../src/crypto/signature.ts";
import {
  DECISIONS,
  decisionBytes,
  encodeDecisionCall,
  parseDecisionCall,
  VERIFICATIONS,
} from "../../../src/protocol/decision.ts";
import { MalformedMessage } from "../../../src/protocol/malformed-message.ts";
import { type RequestFields, requestBytes } from "../../../src/protocol/request.ts";

const bytes = (length: number): fc.Arbitrary<Bytes> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => new Uint8Array(array));
const text = fc.string({ unit: "grapheme", maxLength: 20 });
const request: fc.Arbitrary<RequestFields> = fc.record({
  origin: fc.constantFrom("https://a.example", "https://b.example"),
  serverKeyThumb: bytes(32),
  deviceId: bytes(16),
  requestId: bytes(16),
  nonce: bytes(32),
  user: text,
  resource: text,
  location: text,
  client: text,
  createdAtMs: fc.maxSafeNat(),
  expiresAtMs: fc.maxSafeNat(),
  numberRequired: fc.boolean(),
  uvRequired: fc.boolean(),
});
const answer = fc.record({
  decision: fc.constantFrom(...DECISIONS),
  number: fc.stringMatching(/^[0-9]{0,8}$/),
  uv: fc.constantFrom(...VERIFICATIONS),
});
const hex = (part: Bytes): string => Buffer.from(part).toString("hex");

test("decisionBytes() is injective: other fields or another answer, other bytes (D-01)", () => {
  fc.assert(
    fc.property(request, answer, request, answer, (r1, a1, r2, a2) => {
      const plain = (value: unknown): string =>
        JSON.stringify(value, (_key, item: unknown) => (item instanceof Uint8Array ? [...item] : item));
      const same = plain([r1, { ...a1 }]) === plain([r2, { ...a2 }]);
      expect(hex(decisionBytes(r1, a1)) === hex(decisionBytes(r2, a2))).toBe(same);
    }),
    { numRuns: 500 },
  );
});

test("moving text between neighbouring fields changes the bytes", () => {
  fc.assert(
    fc.property(request, (fields) => {
      const moved = { ...fields, user: `${fields.user}x`, resource: fields.resource };
      const other = { ...fields, user: fields.user, resource: `x${fields.resource}` };
      expect(hex(requestBytes(moved))).not.toBe(hex(requestBytes(other)));
    }),
    { numRuns: 200 },
  );
});

const sample: RequestFields = {
  origin: "https://portal.example",
  serverKeyThumb: new Uint8Array(32).fill(1),
  deviceId: new Uint8Array(16).fill(2),
  requestId: new Uint8Array(16).fill(3),
  nonce: new Uint8Array(32).fill(4),
  user: "zoë",
  resource: "Payroll",
  location: "",
  client: "Firefox",
  createdAtMs: 1_790_000_000_000,
  expiresAtMs: 1_790_000_060_000,
  numberRequired: false,
  uvRequired: false,
};

test("no altered decision and no altered signature verifies (D-02)", { timeout: 60_000 }, async () => {
  const pair = await createSigningKeyPair(true);
  const signed = decisionBytes(sample, { decision: "approve", number: "", uv: "none" });
  const signature = await sign(pair.privateKey, signed);
  expect(await verify(pair.publicKey, signature, signed)).toBe(true);
  const every = process.env["PROTECT_TEST_LONG"] === "1" ? 1 : 7;
  const flips = (whole: Bytes): Bytes[] =>
    Array.from({ length: Math.ceil((whole.length * 8) / every) }, (_, index) => {
      const flipped = new Uint8Array(whole);
      const bit = index * every;
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return flipped;
    });
  let accepted = 0;
  const altered = flips(signed);
  for (const candidate of altered) if (await verify(pair.publicKey, signature, candidate)) accepted += 1;
  const order = Buffer.from("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", "hex");
  const shapes: Bytes[] = [
    ...flips(signature),
    signature.slice(0, 63),
    new Uint8Array([...signature, 0]),
    new Uint8Array([0x30, 0x44, 0x02, 0x20, ...signature.slice(0, 32), 0x02, 0x20, ...signature.slice(32)]),
    new Uint8Array([...new Uint8Array(32), ...signature.slice(32)]),
    new Uint8Array([...signature.slice(0, 32), ...new Uint8Array(32)]),
    new Uint8Array([...order, ...signature.slice(32)]),
    new Uint8Array([...signature.slice(0, 32), ...order]),
  ];
  for (const candidate of shapes) if (await verify(pair.publicKey, candidate, signed)) accepted += 1;
  console.info(`D-02: ${String(accepted)} accepted of ${String(altered.length + shapes.length)}`);
  expect(accepted).toBe(0);
});

test("parseDecisionCall() reads what encodeDecisionCall() writes", () => {
  const call = {
    decision: "approve",
    number: "473",
    uv: "webauthn",
    requestId: new Uint8Array(16).fill(7),
    assertion: {
      credentialId: new Uint8Array(20).fill(1),
      authenticatorData: new Uint8Array(37).fill(2),
      clientDataJSON: new Uint8Array(100).fill(3),
      signature: new Uint8Array(71).fill(4),
    },
    signature: new Uint8Array(64).fill(5),
  } as const;
  expect(parseDecisionCall(JSON.parse(JSON.stringify(encodeDecisionCall(call))))).toEqual(call);
});

const good = JSON.parse(
  JSON.stringify(
    encodeDecisionCall({
      decision: "deny",
      number: "",
      uv: "none",
      requestId: new Uint8Array(16),
      assertion: null,
      signature: new Uint8Array(64),
    }),
  ),
) as Record<string, unknown>;

const WRONG: readonly (readonly [name: string, change: Record<string, unknown>])[] = [
  ["an unknown key", { extra: 1 }],
  ["another version", { v: 2 }],
  ["another decision", { decision: "APPROVE" }],
  ["a number that is not digits", { number: "1e5" }],
  ["a number as number", { number: 473 }],
  ["digits of another script", { number: "٤٧٣" }],
  ["nine digits", { number: "123456789" }],
  ["another verification", { uv: "vault" }],
  ["a short id", { i: "AAAA" }],
  ["an id with stray bits", { i: "AAAAAAAAAAAAAAAAAAAAAB" }],
  ["a signature of 63 bytes", { sig: "A".repeat(84) }],
  ["a list for the signature", { sig: ["A"] }],
  ["no assertion", { assertion: undefined }],
];

for (const [name, change] of WRONG) {
  test(`parseDecisionCall() refuses ${name}`, () => {
    expect(() => parseDecisionCall({ ...good, ...change })).toThrow(MalformedMessage);
  });
}
