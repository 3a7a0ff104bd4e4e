/** Frozen bytes of an offer to another device, and what its parsers refuse. @module */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Bytes } from "../../../src/base/bytes.ts";
import {
  encodeHandOverAnswer,
  encodeHandOverCall,
  handOverBytes,
  handOverChallenge,
  parseHandOverAnswer,
  parseHandOverCall,
} from "../../../src/protocol/hand-over.ts";
import { MalformedMessage } from "../../../src/protocol/malformed-message.ts";

const file = JSON.parse(readFileSync(new URL("../../vectors/move.json", import.meta.url), "utf8")) as {
  fields: Record<"origin" | "serverKeyThumb" | "deviceId" | "tokenHash", string> & {
    timeMs: number;
    expiresAtMs: number;
  };
  challenge: string;
  offer: string;
};
const unhex = (text: string): Bytes => new Uint8Array(Buffer.from(text, "hex"));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const place = {
  origin: file.fields.origin,
  serverKeyThumb: unhex(file.fields.serverKeyThumb),
  deviceId: unhex(file.fields.deviceId),
  tokenHash: unhex(file.fields.tokenHash),
};

test("challenge and offer are those of tests/vectors/move.json", async () => {
  const { timeMs, expiresAtMs } = file.fields;
  expect(hex(await handOverChallenge({ ...place, timeMs }))).toBe(file.challenge);
  expect(hex(handOverBytes({ ...place, timeMs, expiresAtMs }))).toBe(file.offer);
});

const bytes = (length: number): Bytes => new Uint8Array(length).fill(7);
const assertion = {
  credentialId: bytes(20),
  authenticatorData: bytes(37),
  clientDataJSON: bytes(90),
  signature: bytes(70),
};

test.each([{ assertion }, { assertion: null }])("a call is read as it was written: %j", (given) => {
  const call = { tokenHash: place.tokenHash, timeMs: 5, ...given };
  expect(parseHandOverCall(JSON.parse(JSON.stringify(encodeHandOverCall(call))))).toEqual(call);
});

test("an answer is read as it was written", () => {
  const answer = { expiresAtMs: 9, timeMs: 5, signature: bytes(64) };
  expect(parseHandOverAnswer(JSON.parse(JSON.stringify(encodeHandOverAnswer(answer))))).toEqual(answer);
});

const good = encodeHandOverCall({ tokenHash: place.tokenHash, timeMs: 5, assertion: null });
test.each([
  ["nothing", undefined],
  ["another version", { ...good, v: 2 }],
  ["a short hash", { ...good, tokenHash: "AAAA" }],
  ["a negative time", { ...good, t: -1 }],
  ["a time that is none", { ...good, t: "5" }],
  ["no word on the assertion", { ...good, assertion: undefined }],
  ["half an assertion", { ...good, assertion: { id: "AAAA" } }],
  ["something more", { ...good, more: 1 }],
])("a call with %s is malformed", (_, json) => {
  expect(() => parseHandOverCall(json)).toThrow(MalformedMessage);
});
