import { expect, test } from "vitest";
import { importFile } from "../../../../src/transfer/index.ts";
import { writeZip } from "../../../support/zip-writer.ts";

const word = (body: string) =>
  writeZip(
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "word/document.xml", content: `<w:document><w:body>${body}</w:body></w:document>` },
  );
const read = (bytes: Uint8Array) => importFile({ name: "a.docx", bytes });

test("links in a document, though the program has cut them up", async () => {
  const body =
    "<w:p><w:r><w:t>My codes:</w:t></w:r></w:p><w:p><w:r><w:t>otpauth://totp/A:zoe?sec</w:t></w:r>" +
    "<w:r><w:t>ret=GEZDGNBVGY3TQOJQ&amp;issuer=A</w:t></w:r></w:p>";
  expect(await read(word(body))).toMatchObject({ kind: "accounts", format: "office", accounts: [{ name: "zoe" }] });
  const odt = writeZip(
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text", stored: true },
    { name: "content.xml", content: "<text:p>otpauth://totp/b?secret=GEZDGNBVGY3TQOJQ</text:p>" },
  );
  expect(await read(odt)).toMatchObject({ accounts: [{ name: "b" }] });
});

test("a document without links is no export", async () => {
  expect(await read(word("<w:p><w:t>A letter</w:t></w:p>"))).toEqual({ kind: "unknown" });
  expect(await read(writeZip({ name: "[Content_Types].xml", content: "" }))).toEqual({ kind: "unknown" });
});
