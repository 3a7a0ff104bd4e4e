/** Typed codes: RFC 6238's vectors, the steps around now, and what is no code at all. */
import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { isCode, matchingStep } from "../../../../src/server/domain/totp-step.ts";

const secret = new TextEncoder().encode("12345678901234567890");

/** RFC 4226 §5.3 by node:crypto alone. */
function codeOfStep(step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, "0");
}

test("RFC 6238's SHA-1 vectors, by their last six digits, belong to their own step", () => {
  const vectors = [
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ] as const;
  for (const [seconds, code] of vectors) {
    expect(matchingStep(secret, code, seconds * 1000), code).toBe(Math.floor(seconds / 30));
  }
});

test("the step before and the step after count, no other one does", () => {
  const nowMs = 1_790_000_010_000;
  const current = Math.floor(nowMs / 30_000);
  for (let offset = -10; offset <= 10; offset += 1) {
    const step = current + offset;
    const wanted = Math.abs(offset) <= 1 ? step : undefined;
    expect(matchingStep(secret, codeOfStep(step), nowMs), `offset ${offset}`).toBe(wanted);
  }
});

test("at the very first step there is none before", () => {
  expect(matchingStep(secret, codeOfStep(0), 0)).toBe(0);
  expect(matchingStep(secret, "000000", 0)).toBeUndefined();
});

test("isCode() takes six ASCII digits and nothing that merely reads as a number", () => {
  expect(isCode("012345")).toBe(true);
  for (const text of [
    "12345",
    "1234567",
    " 12345",
    "12345\n",
    "1e5000",
    "+12345",
    "0x1234",
    "१२३४५६",
    "１２３４５６",
    123456,
    null,
    ["123456"],
  ]) {
    expect(isCode(text), JSON.stringify(text)).toBe(false);
  }
});
