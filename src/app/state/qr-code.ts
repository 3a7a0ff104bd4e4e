/** Draws QR codes (ISO/IEC 18004) by the library qrcode, fetched when one is asked for. Page only. @module */

const QUIET_ZONE_MODULES = 4;
const SIZE_PX = 720;

/** Black on white in every theme: many scanners read no inverted codes. */
export async function drawQrCode(canvas: HTMLCanvasElement, text: string): Promise<void> {
  const { toCanvas } = await import("qrcode");
  await toCanvas(canvas, text, {
    errorCorrectionLevel: "M",
    margin: QUIET_ZONE_MODULES,
    width: SIZE_PX,
    color: { dark: "#000000ff", light: "#ffffffff" },
  });
  // The library fixes the size on the screen too; the style sheet knows it better.
  canvas.style.removeProperty("width");
  canvas.style.removeProperty("height");
}
