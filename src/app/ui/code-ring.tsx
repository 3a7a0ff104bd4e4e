/** The ring that runs down with a code or a request, the seconds inside. The page only. @module */
import type { JSX } from "preact";

export interface CodeRingProps {
  readonly secondsLeft: number;
  /** Length of the whole, seconds. */
  readonly period: number;
  readonly size?: number | undefined;
  /** Accessible text; absent = decoration. */
  readonly label?: string | undefined;
}

export function CodeRing({ secondsLeft, period, size = 36, label }: CodeRingProps): JSX.Element {
  const isFresh = secondsLeft >= period;
  const classes = ["ring", isFresh && "ring-jump", secondsLeft <= soonAt(period) && "ring-soon"];
  // One second ahead: the line moves towards where it will be when the next second begins.
  const left = isFresh ? 1 : Math.max(0, (secondsLeft - 1) / period);
  return (
    <svg
      class={classes.filter(Boolean).join(" ")}
      width={size}
      height={size}
      viewBox="0 0 36 36"
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined ? "true" : undefined}
    >
      <circle class="ring-track" cx="18" cy="18" r="16" stroke-width="3" />
      <circle
        class="ring-left"
        cx="18"
        cy="18"
        r="16"
        stroke-width="3"
        pathLength={1}
        stroke-dasharray="1"
        stroke-dashoffset={1 - left}
      />
      <text class="ring-number" x="18" y="18" text-anchor="middle" dominant-baseline="central">
        {secondsLeft}
      </text>
    </svg>
  );
}

/** From how many seconds on the ring turns red. */
function soonAt(periodSeconds: number): number {
  return Math.min(5, Math.ceil(periodSeconds / 6));
}
