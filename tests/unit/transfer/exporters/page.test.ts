/** The page for paper: whatever an account is called stays text, nothing is fetched, and codes say what the links say. */

import { beforeAll, expect, test } from "vitest";
import { readBarcodes } from "zxing-wasm/reader";
import { toText } from "../../../../src/base/bytes.ts";
import { randomBytes } from "../../../../src/crypto/random.ts";
import { writeOtpauthUri } from "../../../../src/otp/write-uri.ts";
import { drawCode } from "../../../../src/transfer/exporters/qr-path.ts";
import { sheetOf } from "../../../../src/transfer/exporters/sheet.ts";
import { exportAccounts } from "../../../../src/transfer/exporting.ts";
import { account } from "../../../support/accounts.ts";
import { hostileTexts } from "../../../support/hostile-texts.ts";
import { prepareStrongReader } from "../../../support/zxing-in-node.ts";

const WORDS = {
  language: 'en" onload="alert(1)',
  isRightToLeft: false,
  title: "Accounts",
  warning: "Keep it.",
  made: "4 July 2026",
  secret: "Secret",
  methods: ["TOTP"],
  noCode: "Too long.",
};

beforeAll(prepareStrongReader);

async function pageOf(...accounts: ReturnType<typeof account>[]): Promise<string> {
  const made = await exportAccounts(accounts, { format: "page", words: WORDS, random: randomBytes, nowMs: 0 });
  return made.kind === "file" ? toText(made.bytes) : "";
}

const SCRIPTS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</h2><svg onload=alert(1)>",
  "&lt;b&gt;",
  "]]><!--",
];

test("names that would be markup are text", async () => {
  const texts = [...SCRIPTS, ...hostileTexts("MARK").map(({ text }) => text)];
  const page = await pageOf(...texts.map((text, at) => account(`id${String(at)}`, { issuer: text, name: text })));
  const tags = new Set([...page.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map(([, tag = ""]) => tag.toLowerCase()));
  expect([...tags].sort()).toEqual([
    "!doctype",
    "article",
    "bdi",
    "body",
    "code",
    "div",
    "h1",
    "h2",
    "head",
    "html",
    "meta",
    "p",
    "path",
    "style",
    "svg",
    "title",
  ]);
  expect(page.replace(/="[^"<>]*"/g, "=")).not.toMatch(/<[^>]*\s(on\w+|src|href)\s*=/i);
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).toContain("default-src 'none'");
});

/** The path as a picture of one byte a pixel, each module four pixels wide. */
function pictureOf({ size, path }: ReturnType<typeof drawCode>): ImageData {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, column = "", row = "", length = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let y = Number(row) * scale; y < (Number(row) + 1) * scale; y += 1)
      for (let x = Number(column) * scale; x < (Number(column) + Number(length)) * scale; x += 1)
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { data, width, height: width, colorSpace: "srgb" } as ImageData;
}

test.each(["a", "otpauth://totp/GitHub:zoe?secret=GEZDGNBVGY3TQOJQ", "名前".repeat(100)])(
  "a drawn code is read by another decoder: %#",
  async (text) => {
    const [found] = await readBarcodes(pictureOf(drawCode(text)), { formats: ["QRCode"] });
    expect(found?.text).toBe(text);
  },
);

test("a link that no code holds is on the page, with a word in the place of the code", async () => {
  const long = account("long", { issuer: "名".repeat(240), name: "名".repeat(240) });
  const page = await pageOf(long);
  expect(page).toContain("Too long.");
  expect(page).not.toContain("<svg");
  expect(page).toContain(writeOtpauthUri(long).replaceAll("&", "&amp;"));
});

test("what stands on a card", () => {
  const secret = new TextEncoder().encode("12345678901234567890");
  const [both, nameOnly] = sheetOf(
    [account("a", { issuer: "GitHub", name: "zoe", secret }), account("b", { issuer: "", name: "zoe", secret })],
    { ...WORDS, methods: ["first", "second"] },
  );
  expect(both).toMatchObject({
    title: "GitHub",
    more: "zoe",
    method: "first",
    secret: "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ",
    link: "otpauth://totp/GitHub:zoe?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=GitHub&algorithm=SHA1&digits=6&period=30",
  });
  expect(nameOnly).toMatchObject({ title: "zoe", more: "", method: "second" });
});
