/** Envelopes: one length, known keys only, both kinds (P-01, P-02). */
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeEnvelope, padEnvelope, parseEnvelope } from "../../../src/protocol/envelope.ts";
import { MalformedMessage } from "../../../src/protocol/malformed-message.ts";
import { isCleanText } from "../../../src/protocol/text.ts";

const enrolmentId = "A".repeat(22);

const request = {
  kind: "request",
  enrolmentId,
  request: {
    requestId: new Uint8Array(16).fill(1),
    nonce: new Uint8Array(32).fill(2),
    user: "zoë",
    resource: "Payroll",
    location: "",
    client: "Firefox",
    createdAtMs: 1,
    expiresAtMs: 60_001,
    numberRequired: false,
    uvRequired: true,
  },
  signature: new Uint8Array(64).fill(3),
} as const;

test("parseEnvelope() reads back both kinds, padded", () => {
  const outcome = {
    kind: "outcome",
    enrolmentId,
    requestId: new Uint8Array(16).fill(1),
    state: "denied",
    timeMs: 5,
    signature: new Uint8Array(64).fill(3),
  } as const;
  for (const envelope of [request, outcome]) {
    expect(parseEnvelope(padEnvelope(JSON.stringify(encodeEnvelope(envelope))))).toEqual(envelope);
  }
});

test("padEnvelope() gives 2,048 bytes whatever the texts (P-01)", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 128 }).filter((candidate) => isCleanText(candidate));
  const lengths = new Set<number>();
  fc.assert(
    fc.property(text, text, text, text, (user, resource, location, client) => {
      const envelope = { ...request, request: { ...request.request, user, resource, location, client } };
      lengths.add(new TextEncoder().encode(padEnvelope(JSON.stringify(encodeEnvelope(envelope)))).length);
    }),
    { numRuns: 500 },
  );
  expect([...lengths]).toEqual([2048]);
  const longest = '"'.repeat(128);
  const worst = { ...request.request, user: longest, resource: longest, location: longest, client: longest };
  expect(padEnvelope(JSON.stringify(encodeEnvelope({ ...request, request: worst })))).toHaveLength(2048);
  console.info(`P-01: ${String(lengths.size)} distinct length`);
});

const json = JSON.parse(JSON.stringify(encodeEnvelope(request))) as { q: object };

const WRONG: readonly (readonly [name: string, text: string])[] = [
  ["nothing", ""],
  ["garbage", "\u0000\u0001"],
  ["an array", "[]"],
  ["null", "null"],
  ["truncated JSON", JSON.stringify(json).slice(0, -3)],
  ["4 kB", JSON.stringify(json).padEnd(4096)],
  ["an unknown key", JSON.stringify({ ...json, extra: 1 })],
  ["an unknown key inside", JSON.stringify({ ...json, q: { ...json.q, x: 1 } })],
  ["another version", JSON.stringify({ ...json, v: 2 })],
  ["an unknown flag", JSON.stringify({ ...json, q: { ...json.q, f: 4 } })],
  ["a time as text", JSON.stringify({ ...json, q: { ...json.q, t0: "1" } })],
  ["a time beyond integers", JSON.stringify({ ...json, q: { ...json.q, t1: 2 ** 53 } })],
  ["both kinds", JSON.stringify({ ...json, o: { i: enrolmentId, state: "denied", t: 1 } })],
  ["deep JSON", `{"v":1,"e":${"[".repeat(900)}${"]".repeat(900)}}`],
];

for (const [name, text] of WRONG) {
  test(`parseEnvelope() refuses ${name}`, () => {
    expect(() => parseEnvelope(text)).toThrow(MalformedMessage);
  });
}
