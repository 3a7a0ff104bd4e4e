import { expect, test } from "vitest";
import { isPreferences, readPreferences, unescapeXml } from "../../../src/transfer/android-preferences.ts";

test("texts by their names, the first of several; other kinds are left out", () => {
  const text = `<?xml version='1.0' encoding='utf-8' standalone='yes' ?>
<map><int name="n" value="1" /><string name="a">[&quot;x&quot;]</string><string name="a">y</string><string name="b"></string></map>`;
  expect(isPreferences(text)).toBe(true);
  expect([...readPreferences(text)]).toEqual([
    ["a", '["x"]'],
    ["b", ""],
  ]);
  for (const other of [undefined, "", "<html>", "map", "<mapping>"]) expect(isPreferences(other)).toBe(false);
});

test("names and numbers of characters; what is neither stays", () => {
  expect(unescapeXml("&lt;&amp;lt;&#228;&#xE4;&apos;")).toBe("<&lt;ää'");
  for (const text of ["&nope;", "&constructor;", "&#1114112;", "&", "&#;"]) expect(unescapeXml(text)).toBe(text);
});
