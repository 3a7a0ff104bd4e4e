import { readFileSync } from "node:fs";
import { join } from "node:path";
import QRCode from "qrcode";
import sharp from "sharp";
import { expect, test } from "vitest";
import { importFile } from "../../../../src/transfer/index.ts";
import { codesIn, drawnCodeIn } from "../../../../src/transfer/pictures/codes-in.ts";
import { greyOf } from "../../../../src/transfer/pictures/grey-of.ts";

const link = (name: string) => `otpauth://totp/A:${name}?secret=GEZDGNBVGY3TQOJQ&issuer=A`;
const draw = (text: string) => QRCode.toBuffer(text, { scale: 5 });
const read = (bytes: Uint8Array) => importFile({ name: "IMG_1", bytes: new Uint8Array(bytes) });

/** Beside each other, as on a screen that was photographed. */
async function together(...texts: readonly string[]) {
  const pictures = await Promise.all(texts.map(draw));
  return sharp({ create: { width: 500 * texts.length, height: 500, channels: 3, background: "#fff" } }).composite(
    pictures.map((input, at) => ({ input, left: at * 500 + 60, top: 60 })),
  );
}

test.each(["png", "jpeg"] as const)("one code in a %s", async (kind) => {
  const bytes = await sharp(await draw(link("zoe")))
    .toFormat(kind)
    .toBuffer();
  expect(await read(bytes)).toMatchObject({ kind: "accounts", format: "picture", accounts: [{ name: "zoe" }] });
});

test("several codes in one picture", async () => {
  const bytes = await (await together(link("one"), link("two"), link("three"))).jpeg().toBuffer();
  const outcome = await read(bytes);
  const names = outcome.kind === "accounts" ? outcome.accounts.map(({ name }) => name) : [];
  expect(names.toSorted()).toEqual(["one", "three", "two"]);
}, 60_000);

test("a part of Google's transfer is told as such; all parts in one picture are read together", async () => {
  const file = join(import.meta.dirname, "../../../samples/own-exports/google-migration.txt");
  const [first = "", second = ""] = readFileSync(file, "utf8").trim().split("\n");
  expect(await read(await draw(first))).toMatchObject({ kind: "partial", index: 0, count: 2, accounts: [{}, {}] });
  const both = await read(await (await together(first, second)).png().toBuffer());
  expect(both).toMatchObject({ kind: "accounts", format: "google-migration", accounts: [{}, {}, {}] });
}, 60_000);

test("no code, a code of something else, another kind of picture, a damaged one", async () => {
  const blank = sharp({ create: { width: 200, height: 200, channels: 3, background: "#fff" } });
  expect(await read(await blank.png().toBuffer())).toEqual({ kind: "damaged", format: "picture", why: "no-code" });
  expect(await read(await draw("https://example.org"))).toMatchObject({ skipped: [{ why: "not-an-entry" }] });
  const webp = await sharp(await draw(link("a")))
    .webp()
    .toBuffer();
  expect(await read(webp)).toEqual({ kind: "unsupported", format: "picture", why: "picture-kind" });
  const png = await draw(link("a"));
  expect(await read(png.subarray(0, 200))).toMatchObject({ kind: "damaged", why: "malformed" });
}, 60_000);

test("the decoders alone: a drawn code at once, none once it is to end", async () => {
  const grey = await greyOf(new Uint8Array(await draw("hello")));
  if (typeof grey === "string") throw new Error(grey);
  expect(drawnCodeIn(grey)).toBe("hello");
  expect(await codesIn(grey)).toEqual(["hello"]);
  const blank = { pixels: new Uint8Array(1600 * 1600).fill(255), width: 1600, height: 1600 };
  expect(await codesIn(blank, AbortSignal.abort())).toEqual([]);
});
