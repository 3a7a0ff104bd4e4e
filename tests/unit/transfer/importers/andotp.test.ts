import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { ownSample, wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples, testOwnSamples } from "../../../support/import-samples.ts";

testOwnSamples("andotp.json.aes");
testForeignSamples(["andotp"]);

const NAME = "otp_accounts.json.aes";
const password = "correct horse";
const LIST = [
  { secret: "GEZDGNBVGY3TQOJQ", label: "Example - zoe", digits: 6, type: "TOTP", period: 30, tags: ["Work"] },
  // The text e3152afee62599c8 in Base32.
  { secret: "MUZTCNJSMFTGKZJWGI2TSOLDHA", issuer: "Old", label: "m", type: "MOTP" },
  { secret: "GEZDGNBVGY3TQOJQ", issuer: "", label: "a - b", type: "HOTP", counter: 9 },
  { secret: "GEZDGNBVGY3TQOJQ", issuer: "New", label: "x", type: "OCRA" },
];

test("in the clear: old labels, mOTP, tags, and kinds that are not known", async () => {
  expect(await importFile({ name: "x.json", bytes: fromText(JSON.stringify(LIST)) })).toMatchObject({
    format: "andotp-json",
    accounts: [
      { type: "totp", issuer: "Example", name: "zoe", tags: ["Work"] },
      { type: "motp", issuer: "Old", secret: Uint8Array.of(0xe3, 0x15, 0x2a, 0xfe, 0xe6, 0x25, 0x99, 0xc8) },
      { type: "hotp", issuer: "", name: "a - b", counter: 9 },
    ],
    skipped: [{ label: "New · x", why: "bad-type" }],
  });
  expect(await wrongWhenCut(fromText(JSON.stringify(LIST)))).toEqual([]);
});

test("sealed: changed anywhere it opens nothing; a first word of absurd rounds is not derived with", async () => {
  const whole = ownSample("andotp.json.aes");
  for (const place of [3, 4, 16, 28, 600, whole.length - 1]) {
    const bytes = whole.slice();
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    expect((await importFile({ name: NAME, bytes }, { password })).kind).toBe("wrong-password");
  }
  const costly = whole.slice();
  costly.fill(0xff, 0, 4);
  const startedMs = performance.now();
  expect((await importFile({ name: NAME, bytes: costly }, { password })).kind).toBe("wrong-password");
  expect(performance.now() - startedMs).toBeLessThan(1000);
});

test("cut off it is never opened", async () => {
  const whole = ownSample("andotp.json.aes");
  for (let size = 0; size < whole.length; size += 97) {
    const outcome = await importFile({ name: NAME, bytes: whole.slice(0, size) }, { password });
    expect(outcome.kind).toMatch(/^(unknown|damaged|wrong-password)$/);
  }
});
