/** The camera over the whole screen, and the other ways in beneath it. Page only. @module */
import { CameraOff, ClipboardPaste, Flashlight, FlashlightOff, FolderInput, ImageUp, Keyboard, X } from "lucide-preact";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { AddingStore } from "../../state/adding-types.ts";
import type { CameraState } from "../../state/scanning.ts";
import { addText } from "../../text/en/add.ts";
import { importText } from "../../text/en/import.ts";
import { transferText } from "../../text/en/transfer.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeading } from "../../ui/page.tsx";

export interface CameraViewProps {
  readonly store: AddingStore;
  readonly reading: boolean;
  readonly onClose: () => void;
}

export function CameraView({ store, reading, onClose }: CameraViewProps): JSX.Element {
  const video = useRef<HTMLVideoElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const exported = useRef<HTMLInputElement>(null);
  const start = (): void => {
    if (video.current !== null) store.startCamera(video.current);
  };
  const pick = (): void => {
    if (file.current !== null) store.choosePicture(file.current);
  };
  const pickExport = (): void => {
    if (exported.current !== null) store.chooseFile(exported.current);
  };
  useEffect(() => {
    start();
    return () => store.scanning.stop();
  }, [store]);

  const camera = store.scanning.camera.value;
  const problem = store.problem.value;
  const transfer = store.transfer.value;
  return (
    <div class="add-camera">
      <div aria-hidden="true">
        <video
          ref={video}
          class={camera.kind === "running" ? "add-video" : "add-video add-video-off"}
          muted
          playsInline
        />
      </div>
      <div class="add-top">
        <IconButton label={addText.close} icon={<X size={24} aria-hidden="true" />} onClick={onClose} />
        <PageHeading>{addText.title}</PageHeading>
        {camera.kind === "running" && camera.torch !== "none" && (
          <IconButton
            label={addText.light}
            pressed={camera.torch === "on"}
            icon={
              camera.torch === "on" ? (
                <FlashlightOff size={22} aria-hidden="true" />
              ) : (
                <Flashlight size={22} aria-hidden="true" />
              )
            }
            onClick={() => store.scanning.toggleTorch()}
          />
        )}
      </div>
      <div class="add-middle">
        {camera.kind === "problem" ? (
          <Trouble problem={camera.problem} onRetry={start} />
        ) : (
          <>
            <div class="add-frame" />
            <p class="add-hint" role="status">
              {hint(camera, reading)}
            </p>
          </>
        )}
      </div>
      <div class="add-ways">
        {transfer !== undefined && (
          <div class="notice add-progress">
            <div class="notice-body" role="status">
              <strong>{transferText.progress(transfer.latest, transfer.count)}</strong>
              <p>{transferText.nextPart(transfer.missing)}</p>
            </div>
            <Button onClick={() => store.finishTransfer()}>{transferText.finish}</Button>
          </div>
        )}
        {problem !== undefined && (
          <Notice kind="warning" alert>
            {problem}
          </Notice>
        )}
        <div class="add-ways-row">
          <button type="button" class="add-way" onClick={pick}>
            <ImageUp size={26} aria-hidden="true" />
            {addText.fromPicture}
          </button>
          <button type="button" class="add-way" onClick={() => store.pasteFromClipboard()}>
            <ClipboardPaste size={26} aria-hidden="true" />
            {addText.paste}
          </button>
          <button type="button" class="add-way" onClick={() => store.startTyping()}>
            <Keyboard size={26} aria-hidden="true" />
            {addText.typeIn}
          </button>
          <button type="button" class="add-way" onClick={pickExport}>
            <FolderInput size={26} aria-hidden="true" />
            {importText.fromApp}
          </button>
        </div>
        <input ref={file} type="file" accept="image/*" hidden />
        {/* Of any kind: the format is known by the content. */}
        <input ref={exported} type="file" multiple hidden data-import />
      </div>
    </div>
  );
}

function hint(camera: CameraState, reading: boolean): string {
  if (reading) return addText.reading;
  return camera.kind === "running" ? addText.point : addText.starting;
}

type Problem = Extract<CameraState, { kind: "problem" }>["problem"];

function Trouble({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }): JSX.Element {
  return (
    <div class="add-trouble" role="status">
      <CameraOff size={48} strokeWidth={1.5} aria-hidden="true" />
      <p>{addText.camera[problem]}</p>
      {problem !== "missing" && problem !== "unsupported" && <Button onClick={onRetry}>{addText.tryAgain}</Button>}
    </div>
  );
}
