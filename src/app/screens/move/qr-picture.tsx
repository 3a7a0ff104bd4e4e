/** One QR code, as large as the page lets it be. Page only. @module */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { drawQrCode } from "../../state/qr-code.ts";

export interface QrPictureProps {
  readonly text: string;
  /** What it is, for people who do not see it. */
  readonly label: string;
}

export function QrPicture({ text, label }: QrPictureProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    // The text is beside the picture too, so that a test or a program can follow a code that changes.
    if (canvas.current !== null) void drawQrCode(canvas.current, text);
  }, [text]);
  return <canvas ref={canvas} class="move-qr" role="img" aria-label={label} data-move-code={text} />;
}
