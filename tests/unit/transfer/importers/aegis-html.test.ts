import QRCode from "qrcode";
import { expect, test } from "vitest";
import { fromText } from "../../../../src/base/bytes.ts";
import { importFile } from "../../../../src/transfer/index.ts";

const HEADS = [
  "Issuer",
  "Name",
  "Type",
  "QR Code",
  "UUID",
  "Note",
  "Favorite",
  "Algo",
  "Digits",
  "Secret",
  "Counter",
  "PIN",
];
const SECRET = "GEZDGNBVGY3TQOJQ";

async function picture(link: string): Promise<string> {
  const png = (await QRCode.toBuffer(link, { width: 256 })).toString("base64");
  // As Android's encoder breaks its lines.
  return `<img src="data:image/png;base64,${png.replace(/.{76}/g, "$&\n")}"/>`;
}

async function row(cells: readonly string[], link: string | undefined): Promise<string> {
  const [issuer, name, type, ...others] = cells.map((cell) => cell.replaceAll("&", "&amp;"));
  const code = link === undefined ? "" : await picture(link);
  const all = [issuer, name, type, "", "uuid", ...others];
  return `<tr>${all.map((cell, at) => (at === 3 ? `<td class='qr'>${code}</td>` : `<td>${cell ?? ""}</td>`)).join("")}</tr>`;
}

const page = (...rows: readonly string[]) =>
  `<html><head><title>Aegis</title></head><body><h1>Aegis</h1><table><tr>${HEADS.map((head) => `<th>${head}</th>`).join("")}</tr>${rows.join("")}</table></body><style>td{padding:1em}</style></html>`;

const read = (text: string) => importFile({ name: "aegis-export-html.html", bytes: fromText(text) });

test("every kind; the period from the picture, all else from the cells", async () => {
  const text = page(
    await row(
      ["A & B", "zoe", "totp", "a note", "true", "SHA256", "8", SECRET, "-", "-"],
      `otpauth://totp/x:y?secret=${SECRET}&period=60`,
    ),
    await row(
      ["C", "bob", "hotp", "", "false", "SHA1", "6", SECRET, "7", "-"],
      `otpauth://hotp/x?secret=${SECRET}&counter=7`,
    ),
    await row(["", "gabe", "steam", "", "false", "SHA1", "5", SECRET, "-", "-"], `otpauth://steam/x?secret=${SECRET}`),
    await row(
      ["M", "m", "motp", "", "false", "MD5", "6", "e3152afee62599c8", "-", "1234"],
      "motp://x:y?secret=e3152afee62599c8",
    ),
    await row(
      ["Y", "y", "yandex", "", "false", "SHA256", "8", "6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY", "-", "5239"],
      undefined,
    ),
  );
  expect(await read(text)).toMatchObject({
    kind: "accounts",
    format: "aegis-html",
    accounts: [
      {
        type: "totp",
        issuer: "A & B",
        name: "zoe",
        algorithm: "SHA256",
        digits: 8,
        period: 60,
        note: "a note",
        favorite: true,
      },
      { type: "hotp", counter: 7 },
      { type: "steam", name: "gabe", digits: 5 },
      { type: "motp", pin: "1234" },
      { type: "yandex", pin: "5239" },
    ],
    skipped: [],
  });
});

test("without its picture the period is not guessed; one bad row never loses the rest", async () => {
  const good = await row(
    ["A", "zoe", "totp", "", "", "SHA1", "6", SECRET, "-", "-"],
    `otpauth://totp/x?secret=${SECRET}`,
  );
  const text = page(
    await row(["A", "none", "totp", "", "", "SHA1", "6", SECRET, "-", "-"], undefined),
    good.replace(/base64,.{40}/, "base64,AAAA"),
    await row(["A", "odd", "new", "", "", "SHA1", "6", SECRET, "-", "-"], "x"),
    await row(["A", "bare", "totp", "", "", "SHA1", "6", "", "-", "-"], "x"),
    good,
  );
  expect(await read(text)).toMatchObject({
    accounts: [{ name: "zoe", period: 30 }],
    skipped: [{ why: "bad-period" }, { why: "bad-period" }, { why: "bad-type" }, { why: "no-secret" }],
  });
});

test("a page that ends early, and one of pictures alone", async () => {
  const text = page(
    await row(["A", "zoe", "totp", "", "", "SHA1", "6", SECRET, "-", "-"], "otpauth://totp/x?secret=AA"),
  );
  expect(await read(text.slice(0, -8))).toEqual({ kind: "damaged", format: "aegis-html", why: "cut-off" });
  const other = "<html><img src='data:image/png;base64,AAAA'></html>";
  expect(await read(other)).toEqual({ kind: "damaged", format: "aegis-html", why: "no-entries" });
});
