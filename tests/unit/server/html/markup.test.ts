/** The escaping of pages: whatever is put in stays text. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeText, html } from "../../../../src/server/html/markup.ts";

const NASTY = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom("<", ">", '"', "'", "`", "&", "=", " ", "a", "/", "script", "&amp;", "&#60;", "\0", "\u2028"),
      { maxLength: 20 },
    )
    .map((parts) => parts.join("")),
);

/** Undoes the six references and no others. */
function decode(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#96;", "`")
    .replaceAll("&amp;", "&");
}

test("html`` leaves no character that could end text or an attribute", () => {
  fc.assert(
    fc.property(NASTY, (text) => {
      const out = String(html`${text}`);
      expect(out).not.toMatch(/[<>"'`]/);
      expect(out.replaceAll(/&(amp|lt|gt|quot|#39|#96);/g, "")).not.toContain("&");
    }),
    { numRuns: 2000 },
  );
});

test("html`` keeps the text: the references give it back", () => {
  fc.assert(
    fc.property(NASTY, (text) => decode(escapeText(text)) === text),
    { numRuns: 2000 },
  );
});

test("html`` has as many tags as its template, whatever is put in", () => {
  fc.assert(
    fc.property(NASTY, NASTY, (name, value) => {
      const out = String(html`<p title="${name}">${value}</p>`);
      expect(out.match(/</g)?.length).toBe(2);
      expect(out.match(/"/g)?.length).toBe(2);
    }),
    { numRuns: 1000 },
  );
});

test("html`` inserts markup as markup, lists in order, and nothing for nothing", () => {
  const items = ["a", "<b>"].map((item) => html`<li>${item}</li>`);
  expect(String(html`<ul>${items}</ul>${undefined}${null}${false}${0}`)).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul>0");
});

test("html`` escapes what only looks like markup", () => {
  const fake = { toString: () => "<script>" } as unknown as string;
  expect(() => String(html`${fake}`)).toThrow();
});
