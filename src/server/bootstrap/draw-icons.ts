/**
 * Draws the icons in public/icons: one mark, a rounded shield whose edge is the countdown ring. Run by hand after a
 * change of the mark (`node src/server/bootstrap/exec.mjs node src/server/bootstrap/draw-icons.ts`, needs Chromium);
 * the pictures are kept in the repository.
 *
 * @module
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright";
import { root } from "./install.mjs";

const SHIELD =
  "M256 84C300 116 346 130 388 134Q404 136 404 152V248C404 334 346 396 256 432C166 396 108 334 108 248V152Q108 136 124 134C166 130 212 116 256 84Z";
const CHECK = "M190 258L238 306L326 214";

interface Drawing {
  /** Colour of the lines. */
  readonly ink: string;
  /** What lies behind: a whole square, a rounded tile, or nothing. */
  readonly ground: "square" | "tile" | "none";
  /** Size of the mark; a maskable icon's must stay inside the middle 80 %. */
  readonly scale: number;
}

/** The ring has run down to 72 hundredths: `pathLength` makes the dashes count in hundredths of the edge. */
function markSvg(drawing: Drawing): string {
  const grounds = {
    square: '<rect width="512" height="512" fill="url(#g)"/>',
    tile: '<rect width="512" height="512" rx="116" fill="url(#g)"/>',
    none: "",
  };
  const line = `fill="none" stroke="${drawing.ink}" stroke-linecap="round" stroke-linejoin="round"`;
  const shift = 256 * (1 - drawing.scale);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">',
    drawing.ground === "none"
      ? ""
      : '<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop stop-color="#16809c"/><stop offset="1" stop-color="#0b4557"/></linearGradient></defs>',
    grounds[drawing.ground],
    `<g transform="translate(${shift} ${shift}) scale(${drawing.scale})">`,
    `<path d="${SHIELD}" ${line} stroke-width="36" opacity=".3"/>`,
    `<path d="${SHIELD}" ${line} stroke-width="36" pathLength="100" stroke-dasharray="72 100"/>`,
    `<path d="${CHECK}" ${line} stroke-width="40"/>`,
    "</g></svg>",
  ].join("");
}

const any: Drawing = { ink: "#fff", ground: "tile", scale: 1 };
const maskable: Drawing = { ink: "#fff", ground: "square", scale: 0.82 };
const PICTURES: readonly (readonly [name: string, sizePixels: number, drawing: Drawing])[] = [
  ["icon-192", 192, any],
  ["icon-512", 512, any],
  ["maskable-192", 192, maskable],
  ["maskable-512", 512, maskable],
  // iOS cuts its own corners and paints transparency black.
  ["apple-touch-180", 180, { ...any, ground: "square", scale: 0.95 }],
  // Android uses only the opacity of a badge.
  ["badge-96", 96, { ink: "#fff", ground: "none", scale: 1.35 }],
];

/** Of the shortcuts: white lines on the ground of the icon. */
const SHORTCUTS = {
  add: "M256 144V368M144 256H368",
  search: "M352 352L398 398M372 240A132 132 0 1 1 108 240A132 132 0 0 1 372 240Z",
  requests: "M152 344H360Q332 312 332 232A76 76 0 0 0 180 232Q180 312 152 344ZM232 392Q256 408 280 392",
} as const;

function shortcutSvg(path: string): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="256" fill="#0f5c73"/>',
    `<path d="${path}" fill="none" stroke="#fff" stroke-width="36" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
  ].join("");
}

const folder = join(root, "public", "icons");
await writeFile(join(folder, "favicon.svg"), `${markSvg(any)}\n`);

const executablePath = process.env["PROTECT_CHROMIUM"];
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  chromiumSandbox: false,
});
const drawings = [
  ...PICTURES.map(([name, size, drawing]) => [name, size, markSvg(drawing)] as const),
  ...Object.entries(SHORTCUTS).map(([name, path]) => [`shortcut-${name}-96`, 96, shortcutSvg(path)] as const),
];
for (const [name, size, svg] of drawings) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  await page.setContent(
    `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
  );
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
