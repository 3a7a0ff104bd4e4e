import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromText } from "../../../src/base/bytes.ts";
import { hmacSha1 } from "../../../src/crypto/hmac-sha1.ts";
import { hmacSha256, hmacSha512 } from "../../../src/crypto/hmac-sha2.ts";
import { unhex, wrongOf, wycheproof } from "../../support/wycheproof.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const key = fromText("Jefe");
const message = fromText("what do ya want for nothing?");

test("HMAC: test case 2 of RFC 2202 and of RFC 4231", () => {
  expect(hex(hmacSha1(key, message))).toBe("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
  expect(hex(hmacSha256(key, message))).toBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  expect(hex(hmacSha512(key, message))).toBe(
    "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
  );
});

test("HMAC: keys and messages of any length, as another implementation has them", () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  fc.assert(
    fc.property(bytes, bytes, (secret, text) => {
      for (const [name, hmac] of [
        ["sha1", hmacSha1],
        ["sha256", hmacSha256],
        ["sha512", hmacSha512],
      ] as const) {
        expect(hex(hmac(secret, text))).toBe(createHmac(name, secret).update(text).digest("hex"));
      }
    }),
    { numRuns: 200 },
  );
});

type MacCase = Readonly<Record<"key" | "msg" | "tag", string>>;

for (const [name, hmac, count] of [
  ["sha1", hmacSha1, 170],
  ["sha256", hmacSha256, 174],
  ["sha512", hmacSha512, 174],
] as const) {
  for (const all of wycheproof<{ readonly tagSize: number }, MacCase>(`hmac_${name}`)) {
    test(`HMAC ${name}: Wycheproof's vectors`, async () => {
      const wrong = await wrongOf(all, ({ group, vector }) => {
        const tag = hex(hmac(unhex(vector.key), unhex(vector.msg))).slice(0, group.tagSize / 4);
        return Promise.resolve((tag === vector.tag) === (vector.result === "valid"));
      });
      console.info(`figure: Wycheproof HMAC ${name} ${String(all.length - wrong.length)}/${String(all.length)}`);
      expect(wrong).toEqual([]);
      expect(all.length).toBeGreaterThanOrEqual(count);
    });
  }
}
