/** A QR code as a picture inside the page. It has no address of its own, since what it says is secret. Runs in Node. @module */
import { toDataURL } from "qrcode";
import { html, type Markup } from "./markup.ts";

/** Black on white with four modules of quiet zone, in dark pages too: cameras want it so. */
export async function qrPicture(text: string, alt: string): Promise<Markup> {
  const source = await toDataURL(text, { errorCorrectionLevel: "M", margin: 4, scale: 8, type: "image/png" });
  return html`<img class="qr" alt="${alt}" src="${source}" />`;
}
