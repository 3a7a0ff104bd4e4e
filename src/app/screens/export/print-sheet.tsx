/** The page for paper as the printer gets it; on the screen the same, with its buttons. The page only. @module */
import type { JSX } from "preact";
import type { ExportShown } from "../../state/exporting.ts";
import { exportText } from "../../text/en/export.ts";
import { Button } from "../../ui/button.tsx";
import { Printer } from "../../ui/icons.ts";
import { PageHeading } from "../../ui/page.tsx";
import "./print-sheet.css";

type Cards = Extract<ExportShown, { kind: "sheet" }>["cards"];

export interface PrintSheetProps {
  readonly cards: Cards;
  readonly made: string;
  readonly onPrint: () => void;
  readonly onEnd: () => void;
}

export function PrintSheet({ cards, made, onPrint, onEnd }: PrintSheetProps): JSX.Element {
  const { paper } = exportText;
  return (
    <div class="page print-sheet">
      <div class="print-buttons button-row">
        <Button kind="primary" icon={<Printer size={20} aria-hidden="true" />} onClick={onPrint}>
          {exportText.print}
        </Button>
        <Button onClick={onEnd}>{exportText.done}</Button>
      </div>
      <div class="print-paper">
        <PageHeading>{paper.title(cards.length)}</PageHeading>
        <p>{made}</p>
        <p class="print-warning">{paper.warning}</p>
        {cards.map((card, index) => (
          <PaperCard key={index} card={card} />
        ))}
      </div>
    </div>
  );
}

function PaperCard({
  card: { title, more, method, secret, link, drawing },
}: {
  readonly card: Cards[number];
}): JSX.Element {
  const { paper } = exportText;
  return (
    <article class="print-card">
      {drawing === undefined ? (
        <p class="print-code print-no-code">{paper.noCode}</p>
      ) : (
        <svg
          class="print-code"
          viewBox={`0 0 ${String(drawing.size)} ${String(drawing.size)}`}
          role="img"
          aria-label={exportText.qr(title)}
        >
          <path d={drawing.path} />
        </svg>
      )}
      <div class="print-text">
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <p>
          <bdi>{more}</bdi>
        </p>
        <p class="print-quiet">{method}</p>
        <p class="print-quiet">{paper.secret}</p>
        <p class="print-secret" dir="ltr">
          {secret}
        </p>
        <p class="print-link" dir="ltr">
          {link}
        </p>
      </div>
    </article>
  );
}
