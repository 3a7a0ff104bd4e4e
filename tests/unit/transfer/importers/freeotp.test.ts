import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { inOrder, signedBytes } from "../../../../src/transfer/importers/freeotp-token.ts";
import { importFile } from "../../../../src/transfer/index.ts";
import { wrongWhenCut } from "../../../support/hostile-samples.ts";
import { testForeignSamples } from "../../../support/import-samples.ts";

// FreeOTP 2's are another format, with its own test.
testForeignSamples(
  ["freeotp", "freeotpplus"],
  [
    "freeotp/freeotp_v2_api25.xml",
    "freeotp/freeotp_v2_api27.xml",
    "freeotp/freeotp_v2_api34.xml",
    "freeotp/freeotp_v2_null_algo.xml",
    "freeotp/stratum_freeotp.bin",
  ],
);

const token = (more: object = {}) => ({
  algo: "SHA256",
  counter: 4,
  digits: 8,
  issuerExt: "Example",
  label: "zoe",
  period: 60,
  secret: [-1, 0, 127, -128, 5],
  type: "TOTP",
  ...more,
});
const plus = (tokens: readonly unknown[]) => fromText(JSON.stringify({ tokenOrder: [], tokens }));
const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const xml = (values: Readonly<Record<string, unknown>>) =>
  fromText(
    `<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n${Object.entries(values)
      .map(([name, value]) => `<string name="${escapeXml(name)}">${escapeXml(JSON.stringify(value))}</string>\n`)
      .join("")}</map>\n`,
  );

test("signed bytes, and what is none", () => {
  expect(signedBytes([-1, 0, 127, -128])).toEqual(Uint8Array.of(255, 0, 127, 128));
  for (const value of [undefined, "AA", [128], [-129], [1.5], ["1"]]) expect(signedBytes(value)).toBeUndefined();
});

test("the person's order first, then what it does not name; a name that is not there is passed over", () => {
  const items = new Map([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  expect(inOrder(items, ["c", "x", "a", "c", 5])).toEqual([3, 1, 2]);
});

test("FreeOTP+: own names before the link's, Steam, the counter after the last used; bad entries with their reason", async () => {
  const tokens = [
    token({ issuerAlt: "Mine", labelAlt: "me" }),
    token({ issuerExt: "Steam", algo: "SHA1", digits: 6 }),
    token({ type: "HOTP" }),
    token({ type: "HOTP", counter: undefined }),
    token({ type: "OCRA" }),
    token({ secret: [300] }),
    token({ secret: [] }),
    token({ type: "HOTP", counter: "x" }),
    7,
  ];
  expect(await importFile({ name: "x.json", bytes: plus(tokens) })).toMatchObject({
    format: "freeotpplus-json",
    accounts: [
      { type: "totp", issuer: "Mine", name: "me", digits: 8, period: 60, secret: Uint8Array.of(255, 0, 127, 128, 5) },
      { type: "steam", issuer: "Steam", digits: 5 },
      { type: "hotp", counter: 5 },
      { type: "hotp", counter: 1 },
    ],
    skipped: [
      { label: "Example · zoe", why: "bad-type" },
      { why: "bad-secret" },
      { why: "no-secret" },
      { why: "bad-counter" },
      { label: "", why: "not-an-entry" },
    ],
  });
});

test("FreeOTP 1: in the order that its file tells; a file that ends early is cut off", async () => {
  const bytes = xml({
    "A:one": token({ label: "one" }),
    "B&B:two": token({ label: "two", issuerExt: "B & B" }),
    tokenOrder: ["B&B:two", "A:one"],
  });
  expect(await importFile({ name: "tokens.xml", bytes })).toMatchObject({
    format: "freeotp-xml-v1",
    accounts: [{ issuer: "B & B", name: "two" }, { name: "one" }],
    skipped: [],
  });
  expect(await importFile({ name: "x", bytes: bytes.slice(0, -8) })).toMatchObject({ kind: "damaged", why: "cut-off" });
  expect(await wrongWhenCut(bytes)).toEqual([]);
  expect(await wrongWhenCut(plus([token(), token({ type: "HOTP" })]))).toEqual([]);
});
