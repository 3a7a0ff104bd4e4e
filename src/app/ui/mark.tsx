/** The mark: a shield whose edge is the countdown ring. The page only. @module */
import type { JSX } from "preact";

const EDGE =
  "M32 6c6.6 4.8 13.5 6.9 19.8 7.5a2.4 2.4 0 0 1 2.2 2.4V30c0 13-9.2 22.4-22 27.5C19.2 52.4 10 43 10 30V15.9a2.4 2.4 0 0 1 2.2-2.4C18.5 12.9 25.4 10.8 32 6Z";

export function Mark({ size = 72 }: { readonly size?: number }): JSX.Element {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 64 64" fill="none" aria-hidden="true">
      <path class="mark-track" d={EDGE} stroke-width="4.5" />
      <path
        class="mark-edge"
        d={EDGE}
        stroke-width="4.5"
        stroke-linecap="round"
        pathLength={100}
        stroke-dasharray="72 100"
      />
      <path
        class="mark-check"
        d="m23.5 31.5 6 6 11-11.5"
        stroke-width="5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
