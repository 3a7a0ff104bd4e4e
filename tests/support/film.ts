/**
 * Writes what Chromium's fake camera films: an uncompressed YUV4MPEG2 film of QR codes, without ffmpeg. Overwriting the
 * file changes the picture at the next `getUserMedia`.
 *
 * @module
 */
import { renameSync, writeFileSync } from "node:fs";
import QRCode from "qrcode";
import sharp from "sharp";

const WIDTH = 320;
const HEIGHT = 240;
const FRAMES_PER_SCENE = 5;
const QUIET_ZONE = 4;

function drawCode(luma: Buffer, text: string): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "L" });
  const cells = modules.size + 2 * QUIET_ZONE;
  const scale = Math.floor(HEIGHT / cells);
  const side = cells * scale;
  const left = (WIDTH - side) >> 1;
  const top = (HEIGHT - side) >> 1;
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const row = Math.floor(y / scale) - QUIET_ZONE;
      const column = Math.floor(x / scale) - QUIET_ZONE;
      const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      luma[(top + y) * WIDTH + left + x] = inside && modules.get(row, column) === 1 ? 20 : 240;
    }
}

/** Grey picture, a byte per pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly luma: Buffer;
}

/** What the camera sees: a code made from a text, an empty text being a grey wall, or a picture of a real screen. */
export type Scene = string | Picture;

function draw(scene: Scene): Picture {
  if (typeof scene !== "string") return onEvenCanvas(scene);
  const luma = Buffer.alloc(WIDTH * HEIGHT, 200);
  if (scene !== "") drawCode(luma, scene);
  return { width: WIDTH, height: HEIGHT, luma };
}

/** The colour planes have half the size, so that width and height must be even. */
function onEvenCanvas({ width, height, luma }: Picture): Picture {
  const even = { width: width + (width % 2), height: height + (height % 2) };
  const canvas = Buffer.alloc(even.width * even.height, 240);
  for (let row = 0; row < height; row += 1) luma.copy(canvas, row * even.width, row * width, (row + 1) * width);
  return { ...even, luma: canvas };
}

/** A film that shows each scene in turn; all must have one size. */
export function writeFilm(file: string, scenes: readonly Scene[]): void {
  const pictures = scenes.map(draw);
  const { width, height } = pictures[0] ?? draw("");
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${String(width)} H${String(height)} F10:1 Ip A1:1 C420jpeg\n`)];
  const colourless = Buffer.alloc((width * height) / 2, 128);
  for (const { luma } of pictures)
    for (let index = 0; index < FRAMES_PER_SCENE; index += 1) parts.push(Buffer.from("FRAME\n"), luma, colourless);
  // In one step, so that a camera opened meanwhile never sees half a film.
  writeFileSync(`${file}.new`, Buffer.concat(parts));
  renameSync(`${file}.new`, file);
}

/** A PNG with several codes beside each other on a grey ground, as a screenshot of several pages has them. */
export async function codesPicture(...texts: readonly string[]): Promise<Buffer> {
  const side = 360;
  const codes = await Promise.all(texts.map((text) => QRCode.toBuffer(text, { margin: 4, width: side })));
  const layers = codes.map((input, at) => ({ input, left: 20 + at * (side + 20), top: 20 }));
  const size = { width: 20 + texts.length * (side + 20), height: side + 40 };
  return sharp({ create: { ...size, channels: 3, background: "#8a9aa0" } })
    .composite(layers)
    .png()
    .toBuffer();
}

/** A PNG of the same code, for the ways in without a camera. */
export async function codePicture(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { errorCorrectionLevel: "M", margin: 4, scale: 6 });
}
