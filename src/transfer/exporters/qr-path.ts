/** A QR code (ISO/IEC 18004) as one path of squares, by the library qrcode. Pure. @module */
import qrcode from "qrcode";

export interface CodeDrawing {
  /** Modules of one side, with the quiet zone. */
  readonly size: number;
  /** An SVG path in modules: what is dark. */
  readonly path: string;
}

const QUIET_ZONE_MODULES = 4;

/** @param text At most `MOST_BYTES_IN_A_CODE` bytes. @throws {Error} It is longer. */
export function drawCode(text: string): CodeDrawing {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  let path = "";
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; ) {
      const from = column;
      while (column < size && modules.get(row, column) !== 0) column += 1;
      if (column > from)
        path += `M${from + QUIET_ZONE_MODULES} ${row + QUIET_ZONE_MODULES}h${column - from}v1h-${column - from}z`;
      else column += 1;
    }
  return { size: size + 2 * QUIET_ZONE_MODULES, path };
}
