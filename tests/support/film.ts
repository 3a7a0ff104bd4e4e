/**
 * Writes what Chromium's fake camera films: an uncompressed YUV4MPEG2 film of QR codes, without ffmpeg. Overwriting the
 * file changes the picture at the next `getUserMedia`.
 *
 * @module
 */
import { renameSync, writeFileSync } from "node:fs";
import QRCode from "qrcode";

const WIDTH = 320;
const HEIGHT = 240;
const FRAMES_PER_TEXT = 5;
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

/** A film that shows each text's code in turn; an empty text is a grey wall. */
export function writeFilm(file: string, texts: readonly string[]): void {
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F10:1 Ip A1:1 C420jpeg\n`)];
  const colourless = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  for (const text of texts) {
    const luma = Buffer.alloc(WIDTH * HEIGHT, 200);
    if (text !== "") drawCode(luma, text);
    for (let index = 0; index < FRAMES_PER_TEXT; index += 1) parts.push(Buffer.from("FRAME\n"), luma, colourless);
  }
  // In one step, so that a camera opened meanwhile never sees half a film.
  writeFileSync(`${file}.new`, Buffer.concat(parts));
  renameSync(`${file}.new`, file);
}

/** A PNG of the same code, for the ways in without a camera. */
export async function codePicture(text: string): Promise<Buffer> {
  return QRCode.toBuffer(text, { errorCorrectionLevel: "M", margin: 4, scale: 6 });
}
