/** The sealed parts, one after the other, until the new phone has enough of them; or all of it as a file. Page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useId } from "preact/hooks";
import type { OldPhoneStore, Shown } from "../../state/move-old.ts";
import { moveText } from "../../text/en/move.ts";
import { Button } from "../../ui/button.tsx";
import { Download, Pause, Play } from "../../ui/icons.ts";
import { Select } from "../../ui/more-fields.tsx";
import { Notice } from "../../ui/notice.tsx";
import { QrPicture } from "./qr-picture.tsx";
import { StepPage } from "./step-page.tsx";

export interface PartPlayerProps {
  readonly store: OldPhoneStore;
  readonly shown: Shown;
  readonly save: (file: Shown["file"]) => Promise<keyof typeof moveText.fileOutcome>;
}

/** Milliseconds a part; never more than three a second (WCAG 2.3.1). */
const TURN_MS = { slow: 1000, usual: 500, fast: 334 } as const;
type Speed = keyof typeof TURN_MS;
const SPEEDS = ["slow", "usual", "fast"] as const satisfies readonly Speed[];

export function PartPlayer({ store, shown, save }: PartPlayerProps): JSX.Element {
  const { parts, file, notMoved, linksUntilMs } = shown;
  const outcome = useSignal<keyof typeof moveText.fileOutcome | undefined>(undefined);
  return (
    <StepPage title={moveText.showTitle} onBack={store.chooseAgain} isUnfinished>
      {parts === undefined ? <Notice kind="warning">{moveText.tooMuch}</Notice> : <Player parts={parts} />}
      {notMoved.length > 0 && (
        <section class="stack-small">
          <h2 class="move-small-head">{moveText.notMovedTitle}</h2>
          {notMoved.map(({ name, why }) => (
            <Notice key={name} kind="warning">
              <b>
                <bdi>{name}</bdi>
              </b>
              : {moveText.notMoved[why]}
            </Notice>
          ))}
        </section>
      )}
      <Button kind="primary" large wide onClick={store.askForReceipt}>
        {moveText.allThere}
      </Button>
      {linksUntilMs !== undefined && <p class="quiet-text small-text">{moveText.soon}</p>}
      <section class="stack-small">
        <Button
          icon={<Download size={20} aria-hidden="true" />}
          onClick={() =>
            void save(file).then((saved) => {
              outcome.value = saved;
            })
          }
        >
          {moveText.saveFile}
        </Button>
        <p class="quiet-text small-text" role="status">
          {outcome.value === undefined ? moveText.fileText : moveText.fileOutcome[outcome.value]}
        </p>
      </section>
    </StepPage>
  );
}

function Player({ parts }: { readonly parts: NonNullable<Shown["parts"]> }): JSX.Element {
  const { count, text } = parts;
  const seq = useSignal(0);
  const isPlaying = useSignal(true);
  const speed = useSignal<Speed>("usual");
  const id = useId();
  useEffect(() => {
    if (!isPlaying.value) return undefined;
    // The blocks once, then new mixtures for as long as it takes: whatever was missed, each further part helps.
    const timer = setInterval(() => {
      seq.value += 1;
    }, TURN_MS[speed.value]);
    return () => clearInterval(timer);
  }, [isPlaying.value, speed.value]);
  const step = (to: number): void => {
    isPlaying.value = false;
    seq.value = Math.max(0, to);
  };
  const isBlock = seq.value < count;
  const title = isBlock ? moveText.part(seq.value + 1, count) : moveText.mixture(seq.value - count + 1);
  return (
    <section class="card stack-small move-centre" aria-labelledby={id}>
      <h2 id={id} class="move-part" aria-live={isPlaying.value ? "off" : "polite"}>
        {title}
      </h2>
      <QrPicture text={text(seq.value)} label={moveText.partCode} />
      <div class="button-row">
        <Button disabled={seq.value === 0} onClick={() => step(seq.value - 1)}>
          {moveText.previous}
        </Button>
        <Button onClick={() => step(seq.value + 1)}>{moveText.next}</Button>
      </div>
      <Button
        kind="quiet"
        icon={isPlaying.value ? <Pause size={20} aria-hidden="true" /> : <Play size={20} aria-hidden="true" />}
        onClick={() => {
          isPlaying.value = !isPlaying.peek();
        }}
      >
        {isPlaying.value ? moveText.pause : moveText.play}
      </Button>
      <div class="move-knobs">
        <Select
          label={moveText.speed}
          value={speed.value}
          options={SPEEDS.map((each) => [each, moveText.speeds[each]] as const)}
          onChange={(chosen) => {
            speed.value = chosen;
          }}
        />
        <label class="field">
          <span>{moveText.toPart}</span>
          <select
            value={isBlock ? String(seq.value) : ""}
            onChange={(event) => {
              if (event.currentTarget.value !== "") step(Number(event.currentTarget.value));
            }}
          >
            {!isBlock && <option value="">–</option>}
            {Array.from({ length: count }, (_, index) => (
              <option key={index} value={String(index)}>
                {String(index + 1)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="quiet-text small-text">{moveText.about(Math.ceil((count * TURN_MS[speed.value]) / 1000))}</p>
    </section>
  );
}
