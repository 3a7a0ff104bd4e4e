/** A tag as a button: chosen, typed for the person, or taken away. The page only. @module */
import type { ComponentChildren, JSX } from "preact";
import "./chip.css";

export interface ChipProps {
  /** Accessible name, where the words on it do not say what it does. */
  readonly label?: string | undefined;
  /** Present where it can be chosen. */
  readonly pressed?: boolean | undefined;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

export function Chip({ label, pressed, onClick, children }: ChipProps): JSX.Element {
  return (
    <button
      type="button"
      class="chip"
      aria-label={label}
      aria-pressed={pressed === undefined ? undefined : pressed ? "true" : "false"}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
