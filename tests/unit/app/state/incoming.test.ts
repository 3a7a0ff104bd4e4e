/** Where texts lead: links among words and lines, and what goes together. */
import { expect, test, vi } from "vitest";
import { leadOf, linksIn, plainLink, readPictures } from "../../../../src/app/state/incoming.ts";
import { createTransferParts } from "../../../../src/app/state/transfer-parts.ts";
import { addText } from "../../../../src/app/text/en/add.ts";
import type { PictureReading } from "../../../../src/scanner/index.ts";
import { entry, part } from "../../../support/migration-code.ts";

vi.mock("../../../../src/scanner/decoder-worker.ts?worker&url", () => ({ default: "/assets/decoder.js" }));

const ONE = "otpauth://totp/A:zoe?secret=JBSWY3DPEHPK3PXP";
const TWO = "otpauth://totp/B:zoe?secret=JBSWY3DPEHPK3PXQ";
const MOTP = "motp://Shop:zoe?secret=e3152afee62599c8";

for (const [text, link] of [
  [`web+otpauth:${ONE}`, ONE],
  [`WEB+OTPAUTH:${ONE}`, ONE],
  [` web+${ONE} `, `web+${ONE}`],
  ["web+otpauth:hello", "web+otpauth:hello"],
] as const) {
  test(`plainLink() of «${text.slice(0, 30)}…»`, () => expect(plainLink(text)).toBe(link));
}

for (const [text, links] of [
  [ONE, [ONE]],
  [`Scan this: ${ONE} soon`, [ONE]],
  [`${ONE}\r\n\n${TWO}\n${ONE}`, [ONE, TWO]],
  ["otpauth://totp/My Shop:zoe?secret=JBSWY3DPEHPK3PXP", ["otpauth://totp/My Shop:zoe?secret=JBSWY3DPEHPK3PXP"]],
  ["https://example.org/ hello", []],
  ["", []],
] as const) {
  test(`linksIn(): ${JSON.stringify(text.slice(0, 40))} has ${String(links.length)}`, () =>
    expect(linksIn(text)).toEqual(links));
}

const lead = (...texts: readonly string[]) => leadOf(texts, createTransferParts());

test("leadOf(): one account, several, and those that are refused beside them", () => {
  expect(lead(ONE)).toMatchObject({ kind: "one", account: { draft: { issuer: "A" }, note: undefined } });
  expect(lead(ONE, TWO)).toMatchObject({ kind: "several", accounts: [{ draft: { issuer: "A" } }, {}], skipped: [] });
  expect(lead(ONE, "otpauth://yubi/A:b?secret=AA")).toMatchObject({
    kind: "several",
    skipped: [{ why: expect.stringContaining("TOTP") }],
  });
  expect(lead("hello")).toMatchObject({ kind: "refused", sentence: expect.stringContaining("not an account code") });
});

test("leadOf(): a code of a move is sent to its page", () => {
  const moved = lead("PROTECT-MOVE:1/N/AAAA");
  expect(moved.kind === "refused" && moved.sentence).toBe(addText.moveCode);
});

test("leadOf(): an issuer that is named twice is said, also among several", () => {
  const odd = "otpauth://totp/Other:zoe?secret=JBSWY3DPEHPK3PXP&issuer=A";
  expect(lead(odd, TWO)).toMatchObject({
    accounts: [{ note: expect.stringContaining("«Other»") }, { note: undefined }],
  });
});

test("leadOf(): what asks for a PIN, and parts of a transfer, do not go together with others", () => {
  const migration = part([entry({})], { index: 0, count: 2, batchId: 3 });
  expect(lead(ONE, MOTP, migration, TWO)).toEqual({ kind: "choices", groups: [[MOTP], [migration], [ONE, TWO]] });
});

test("leadOf(): all parts of a transfer in one picture need no second look", () => {
  const parts = [0, 1, 2].map((index) => part([entry({})], { index, count: 3, batchId: 3 }));
  expect(lead(...parts)).toEqual({ kind: "transfer" });
  expect(lead(...parts.slice(1))).toEqual({ kind: "part" });
});

const reading = (readings: readonly PictureReading[]) => {
  const left = [...readings];
  return readPictures(
    readings.map(() => new Blob()),
    async () => left.shift() ?? { kind: "no-code" },
  );
};

test("readPictures(): the links of all pictures; a code that is none only where there is no link", async () => {
  const first = { kind: "texts", texts: ["https://example.org/", ONE] } as const;
  expect(await reading([first, { kind: "no-code" }, { kind: "texts", texts: [ONE, TWO] }])).toEqual({
    texts: [ONE, TWO],
  });
  expect(await reading([{ kind: "texts", texts: ["https://example.org/"] }])).toEqual({
    texts: ["https://example.org/"],
  });
  expect(await reading([{ kind: "not-a-picture" }])).toEqual({
    sentence: expect.stringContaining("cannot be opened"),
    mayTryAgain: false,
  });
});
