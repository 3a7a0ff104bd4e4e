/**
 * A page for paper: one file with a QR code, link and secret for each account; no script, nothing fetched. Its links stand in
 * `<code>`, so that readers of such pages find them. Pure.
 *
 * @module
 */
import { fromText } from "../../base/bytes.ts";
import type { ExportWriter, PageWords } from "./exporter.ts";
import type { CodeDrawing } from "./qr-path.ts";
import { type SheetCard, sheetOf } from "./sheet.ts";

export const open: ExportWriter = {
  write(accounts, { words }) {
    if (words === undefined) return Promise.reject(new RangeError("write a page: it has no words"));
    const cards = sheetOf(accounts, words).map((card) => cardText(card, words));
    return Promise.resolve(fromText(page(words, cards.join("\n"))));
  },
};

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const cardText = ({ title, more, method, secret, link, drawing }: SheetCard, words: PageWords): string => `<article>
${drawing === undefined ? `<p class="none">${escaped(words.noCode)}</p>` : picture(drawing)}
<div>
<h2><bdi>${escaped(title)}</bdi></h2>
<p><bdi>${escaped(more)}</bdi></p>
<p class="quiet">${escaped(method)}</p>
<p class="quiet">${escaped(words.secret)}</p>
<p class="secret" dir="ltr">${secret}</p>
<p class="link" dir="ltr"><code>${escaped(link)}</code></p>
</div>
</article>`;

const picture = ({ size, path }: CodeDrawing): string =>
  `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="QR"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;

/** Millimetres on paper: a code of 42 mm is read by every phone. Two columns, and no card is cut in half. */
const STYLE = `*{box-sizing:border-box}
body{max-width:190mm;margin:0 auto;padding:8mm;font:11pt/1.4 system-ui,sans-serif;color:#000;background:#fff}
h1{margin:0 0 2mm;font-size:16pt}
h2{margin:0;font-size:12pt}
p{margin:0 0 1mm;overflow-wrap:anywhere}
.warning{margin:3mm 0 6mm;padding:3mm;border:1.5pt solid #000;border-radius:2mm}
.quiet{font-size:8.5pt;color:#333}
.secret{font:10pt/1.4 ui-monospace,monospace}
.link{font-size:6.5pt;line-height:1.25;color:#333}
article{display:flex;gap:5mm;padding:4mm 0;border-top:.5pt solid #999;break-inside:avoid}
article>div{flex:1;min-width:0}
svg,.none{flex:none;width:42mm;height:42mm}
.none{padding:4mm;font-size:8.5pt;border:.5pt dashed #999}
@media (max-width:480px){article{flex-direction:column}}
@page{margin:12mm}
@media print{body{max-width:none;padding:0}}`;

function page({ language, isRightToLeft, title, warning, made }: PageWords, body: string): string {
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${isRightToLeft ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(made)}</p>
<p class="warning">${escaped(warning)}</p>
${body}
</body>
</html>
`;
}
