/** The recovery key as it is printed: nothing of it is seen on the screen, and nothing else on the paper. The page only. @module */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { drawQrCode } from "../../state/qr-code.ts";
import type { RecoverySheet as SheetContent } from "../../state/recovery-offer.ts";
import { sheetText } from "../../text/en/sheet.ts";
import { currentLocale } from "../../text/locale.ts";
import { groupsOf } from "./groups.ts";
import "./recovery-sheet.css";

export interface RecoverySheetProps {
  readonly content: SheetContent;
  /** The code is drawn: it can be printed. */
  readonly onDrawn: () => void;
}

export function RecoverySheet({ content, onDrawn }: RecoverySheetProps): JSX.Element {
  const { key, code, mark, host, printedAtMs } = content;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null) drawQrCode(canvas.current, code).then(onDrawn, () => undefined);
  }, [code, onDrawn]);
  const date = new Intl.DateTimeFormat(currentLocale(), { dateStyle: "long" }).format(printedAtMs);
  return (
    <section class="recovery-sheet" data-recovery-sheet="">
      <h2>{sheetText.title}</h2>
      <p>{sheetText.purpose}</p>
      <div class="recovery-sheet-body">
        <p class="recovery-sheet-key" dir="ltr">
          {groupsOf(key).map((group, index) => (
            // A key may hold the same group twice.
            <span key={`${String(index)} ${group}`}>{group} </span>
          ))}
        </p>
        <canvas ref={canvas} />
      </div>
      <dl>
        <dt>{sheetText.app}</dt>
        <dd dir="ltr">{host}</dd>
        <dt>{sheetText.printed}</dt>
        <dd>{date}</dd>
        <dt>{sheetText.mark}</dt>
        <dd dir="ltr">{groupsOf(mark).join(" ")}</dd>
      </dl>
      <h3>{sheetText.useTitle}</h3>
      <p>{sheetText.use}</p>
      <h3>{sheetText.keepTitle}</h3>
      <ul>
        {sheetText.keep.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
