/** QR codes one after the other, by hand or in turn by themselves, for another device's camera. The page only. @module */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ExportCode } from "../../state/exporting.ts";
import { drawQrCode } from "../../state/qr-code.ts";
import { exportText } from "../../text/en/export.ts";
import { Button } from "../../ui/button.tsx";
import { NamesList } from "../../ui/names-list.tsx";

export interface CodePlayerProps {
  readonly codes: readonly ExportCode[];
  /** Parts of one transfer: the other camera waits for the next one, so they turn by themselves. */
  readonly isTransfer: boolean;
  readonly onEnd: () => void;
}

/** Long enough for a camera that has to focus anew. */
const TURN_MS = 4000;

/** Nothing moves by itself for people who asked for that; the buttons stay. */
const mayMove = (): boolean => !matchMedia("(prefers-reduced-motion: reduce)").matches;

export function CodePlayer({ codes, isTransfer, onEnd }: CodePlayerProps): JSX.Element | null {
  const at = useSignal(0);
  const isPlaying = useSignal(isTransfer && codes.length > 1 && mayMove());
  const canvas = useRef<HTMLCanvasElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { length } = codes;
  const code = codes[at.value];

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (code !== undefined && canvas.current !== null) void drawQrCode(canvas.current, code.text);
  }, [code]);
  useEffect(() => {
    if (!isPlaying.value) return undefined;
    const timer = setInterval(() => {
      at.value = (at.peek() + 1) % length;
    }, TURN_MS);
    return () => clearInterval(timer);
  }, [isPlaying.value, length]);

  const turn = (by: -1 | 1) => (): void => {
    isPlaying.value = false;
    at.value += by;
  };
  if (code === undefined) return null;
  const isLast = at.value === length - 1;
  return (
    <section class="card stack export-player" aria-labelledby="export-part">
      <h2 id="export-part" ref={heading} tabIndex={-1} aria-live={isPlaying.value ? "off" : "polite"}>
        {(isTransfer ? exportText.partOf : exportText.part)(at.value + 1, length)}
      </h2>
      <canvas ref={canvas} class="export-qr" role="img" aria-label={exportText.qr(code.labels.join(", "))} />
      <p class="quiet-text small-text">{isTransfer && length > 1 ? exportText.scanParts : exportText.scan}</p>
      {length > 1 && (
        <>
          <div class="button-row">
            <Button disabled={at.value === 0} onClick={turn(-1)}>
              {exportText.previous}
            </Button>
            <Button kind={isLast ? "plain" : "primary"} disabled={isLast} onClick={turn(1)}>
              {exportText.next}
            </Button>
          </div>
          <Button
            kind="quiet"
            onClick={() => {
              isPlaying.value = !isPlaying.peek();
            }}
          >
            {isPlaying.value ? exportText.pause : exportText.play}
          </Button>
        </>
      )}
      <Button kind={isLast ? "primary" : "plain"} onClick={onEnd}>
        {exportText.done}
      </Button>
      <NamesList names={code.labels} class="export-names" />
    </section>
  );
}
