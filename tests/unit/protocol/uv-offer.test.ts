/** Frozen bytes of user verification that is set up after the enrolment, and what its parsers refuse. @module */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Bytes } from "../../../src/base/bytes.ts";
import { enrolUvChallenge } from "../../../src/protocol/enrol-finish.ts";
import { MalformedMessage } from "../../../src/protocol/malformed-message.ts";
import {
  encodeUvFinishCall,
  encodeUvStartAnswer,
  encodeUvStartCall,
  parseUvFinishCall,
  parseUvStartAnswer,
  parseUvStartCall,
  uvCheckCode,
  uvOfferChallenge,
  uvStartBytes,
} from "../../../src/protocol/uv-offer.ts";

const file = JSON.parse(readFileSync(new URL("../../vectors/uv-offer.json", import.meta.url), "utf8")) as {
  fields: Record<"origin" | "serverKeyThumb" | "deviceId" | "nonce" | "user" | "attestationObject", string> & {
    timeMs: number;
  };
  start: string;
  challenge: string;
  checkCode: string;
};
const unhex = (text: string): Bytes => new Uint8Array(Buffer.from(text, "hex"));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const fields = {
  origin: file.fields.origin,
  serverKeyThumb: unhex(file.fields.serverKeyThumb),
  deviceId: unhex(file.fields.deviceId),
  nonce: unhex(file.fields.nonce),
};

test("start, challenge and check code are those of tests/vectors/uv-offer.json", async () => {
  const { user, timeMs } = file.fields;
  expect(hex(uvStartBytes({ ...fields, user, timeMs }))).toBe(file.start);
  expect(hex(await uvOfferChallenge(fields))).toBe(file.challenge);
  const attestationObject = unhex(file.fields.attestationObject);
  expect(await uvCheckCode({ ...fields, attestationObject })).toBe(file.checkCode);
});

test("each field changes the challenge, and the challenge of an enrolment is another", async () => {
  const challenges = [
    await uvOfferChallenge(fields),
    await uvOfferChallenge({ ...fields, origin: "https://other.example.com" }),
    await uvOfferChallenge({ ...fields, serverKeyThumb: new Uint8Array(32) }),
    await uvOfferChallenge({ ...fields, deviceId: new Uint8Array(16) }),
    await uvOfferChallenge({ ...fields, nonce: new Uint8Array(32) }),
    await enrolUvChallenge({ ...fields, serverNonce: fields.nonce }),
  ];
  expect(new Set(challenges.map(hex)).size).toBe(challenges.length);
});

test("another public key under the same credential id has another code", async () => {
  const attestationObject = unhex(file.fields.attestationObject);
  const other = attestationObject.slice();
  other[63] = 0;
  expect(await uvCheckCode({ ...fields, attestationObject: other })).not.toBe(file.checkCode);
});

test("messages come back as they were written", () => {
  const answer = { nonce: fields.nonce, user: "zoë", timeMs: 7, signature: new Uint8Array(64) };
  expect(parseUvStartAnswer(encodeUvStartAnswer(answer))).toEqual(answer);
  const made = { credentialId: unhex("01"), attestationObject: unhex("0203"), clientDataJSON: unhex("04") };
  expect(parseUvFinishCall(encodeUvFinishCall(made))).toEqual(made);
  expect(parseUvStartCall(encodeUvStartCall())).toBeUndefined();
});

test.each([{}, { v: 2 }, { v: 1, more: 1 }, null])("a start of %j is malformed", (json) => {
  expect(() => parseUvStartCall(json)).toThrow(MalformedMessage);
});

test.each([{ v: 1 }, { v: 1, uv: null }, { v: 1, uv: { id: "AQ" } }])("a registration of %j is malformed", (json) => {
  expect(() => parseUvFinishCall(json)).toThrow(MalformedMessage);
});
