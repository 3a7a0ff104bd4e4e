/** The seconds that are left for an answer, as a ring around the mark and in words. Page only. @module */
import type { JSX } from "preact";
import { requestText } from "../../text/en/request.ts";
import { Mark } from "../../ui/mark.tsx";

export interface RequestRingProps {
  readonly secondsLeft: number;
  readonly lastsSeconds: number;
}

export function RequestRing({ secondsLeft, lastsSeconds }: RequestRingProps): JSX.Element {
  // One second ahead: the line moves towards where it will be when the next second begins.
  const left = Math.max(0, Math.min(1, (secondsLeft - 1) / Math.max(1, lastsSeconds)));
  const soon = secondsLeft <= 10;
  return (
    <>
      <div class="request-ring">
        <svg class={soon ? "ring ring-soon" : "ring"} viewBox="0 0 36 36" aria-hidden="true">
          <circle class="ring-track" cx="18" cy="18" r="16.5" stroke-width="1.75" />
          <circle
            class="ring-left"
            cx="18"
            cy="18"
            r="16.5"
            stroke-width="1.75"
            pathLength={1}
            stroke-dasharray="1"
            stroke-dashoffset={1 - left}
          />
        </svg>
        <Mark size={48} />
      </div>
      <span class="request-time" role="timer">
        {requestText.timeLeft(`${String(Math.floor(secondsLeft / 60))}:${String(secondsLeft % 60).padStart(2, "0")}`)}
      </span>
    </>
  );
}
