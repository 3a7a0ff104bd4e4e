/** What is dropped on a page: files always count, texts only where there is a link in them. */
import { expect, test, vi } from "vitest";
import { carriesFiles, readDropped } from "../../../../src/app/state/dropped.ts";

vi.mock("../../../../src/scanner/decoder-worker.ts?worker&url", () => ({ default: "/assets/decoder.js" }));

const LINK = "otpauth://totp/A:zoe?secret=JBSWY3DPEHPK3PXP";
const carried = (files: readonly File[], text = "") => ({ files, getData: () => text }) as unknown as DataTransfer;
const picture = new File(["x"], "a.png", { type: "image/png" });
const letter = new File(["x"], "a.txt", { type: "text/plain" });

test("carriesFiles() tells files from texts before they are dropped", () => {
  expect(carriesFiles({ types: ["Files", "text/plain"] })).toBe(true);
  expect(carriesFiles({ types: ["text/plain"] })).toBe(false);
  expect(carriesFiles(null)).toBe(false);
});

test("readDropped(): pictures, or files that are not all pictures", () => {
  expect(readDropped(carried([picture]))).toEqual({ kind: "content", text: "", pictures: [picture] });
  const both = [letter, picture];
  expect(readDropped(carried(both))).toEqual({ kind: "content", text: "", pictures: [], files: both });
  expect(readDropped(carried([letter]))).toEqual({ kind: "content", text: "", pictures: [], files: [letter] });
});

test("readDropped(): a text with a link in it, and no other", () => {
  expect(readDropped(carried([], `see ${LINK}`))).toEqual({ kind: "content", text: `see ${LINK}`, pictures: [] });
  expect(readDropped(carried([], "https://example.org/"))).toBeUndefined();
  expect(readDropped(carried([]))).toBeUndefined();
  expect(readDropped(null)).toBeUndefined();
});
