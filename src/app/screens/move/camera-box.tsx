/** The camera in a box of the page: what it reads goes to the page. Page only. @module */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ScanningStore } from "../../state/scanning.ts";
import { addText } from "../../text/en/add.ts";
import { moveText } from "../../text/en/move.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

export interface CameraBoxProps {
  readonly scanning: ScanningStore;
  readonly onText: (text: string) => void;
}

export function CameraBox({ scanning, onText }: CameraBoxProps): JSX.Element {
  const video = useRef<HTMLVideoElement>(null);
  const start = (): void => {
    if (video.current !== null) scanning.start(video.current, onText);
  };
  useEffect(() => {
    start();
    return scanning.stop;
  }, [scanning]);
  const camera = scanning.camera.value;
  const isBroken = camera.kind === "problem";
  return (
    <div class="stack-small">
      <div class="move-camera" hidden={isBroken}>
        <div aria-hidden="true">
          <video ref={video} muted playsInline />
        </div>
        <p role="status">{camera.kind === "running" ? "" : moveText.cameraStarting}</p>
      </div>
      {isBroken && (
        <Notice kind="warning" alert>
          {addText.camera[camera.problem]}
        </Notice>
      )}
      {isBroken && camera.problem !== "missing" && camera.problem !== "unsupported" && (
        <Button onClick={start}>{addText.tryAgain}</Button>
      )}
    </div>
  );
}
